import { accept, refuseAll } from '../../../../../kernel/outcome.js'
import type { SchoolKind } from '../../../domain/entry.js'
import type { EntryQuestion } from '../entry-question.js'
import { dayAsTyped, lineOf } from '../typed.js'
import { Line, OneOf, Span } from './fields.js'
import { choicesFrom, Faults } from './reading.js'

const SCHOOL_WORDS = {
  school: 'A school',
  college: 'A college',
  alternative: 'Somewhere else they are taught (alternative provision)',
  home: 'Taught at home',
  none: 'Not in school',
  'not-known': 'Not known',
} as const satisfies Record<SchoolKind, string>

export const schoolQuestion: EntryQuestion<'school'> = {
  kind: 'school',
  slug: 'schools',
  title: 'School',
  names: {
    kind: 'where the child is taught',
    name: 'the name of the school',
    yearGroup: 'the year',
    fromOn: 'the day it began',
    untilOn: 'the day it ended',
  },
  days: ['fromOn', 'untilOn'],
  read(typed) {
    const faults = new Faults()
    const kind = faults.oneOf(typed, 'kind', Object.keys(SCHOOL_WORDS) as SchoolKind[])
    const span = faults.span(typed)
    if (kind === '' || faults.list.length > 0) return refuseAll(faults.list)
    return accept({ values: { kind, name: lineOf(typed, 'name'), yearGroup: lineOf(typed, 'yearGroup'), ...span } })
  },
  typed: ({ kind, name, yearGroup, fromOn, untilOn }) => ({
    kind,
    name,
    yearGroup,
    ...dayAsTyped('fromOn', fromOn),
    ...dayAsTyped('untilOn', untilOn),
  }),
  Fields: (props) => (
    <>
      <OneOf {...props} name="kind" legend="Where is the child taught?" choices={choicesFrom(SCHOOL_WORDS)} />
      <Line {...props} name="name" label="Name of the school or college" />
      <Line {...props} name="yearGroup" label="Year (optional)" hint="For example, year 10" width={10} />
      <Span {...props} />
    </>
  ),
}
