import { accept, refuseAll } from '../../../../../kernel/outcome.js'
import type { NameKind } from '../../../domain/entry.js'
import { NAME_WORDS } from '../../entry-words.js'
import type { EntryQuestion } from '../entry-question.js'
import { lineOf } from '../typed.js'
import { Line, OneOf } from './fields.js'
import { Faults } from './reading.js'

const HINTS: Readonly<Record<NameKind, string | undefined>> = {
  name: 'The name on the record. A new one takes its place beside the old one, which is kept.',
  'known-as': 'What the child wants to be called. It is used in every sentence about them.',
  alias: undefined,
  former: undefined,
  description: 'When nobody knows the name yet: “a girl of about 14”.',
}

export const nameQuestion: EntryQuestion<'name'> = {
  kind: 'name',
  slug: 'names',
  title: 'A name',
  names: { kind: 'what kind of name this is', givenNames: 'the first names', familyName: 'the family name' },
  read(typed) {
    const faults = new Faults()
    const kind = faults.oneOf(typed, 'kind', Object.keys(NAME_WORDS) as NameKind[])
    if (kind === '' || faults.list.length > 0) return refuseAll(faults.list)
    return accept({
      values: { kind, givenNames: lineOf(typed, 'givenNames'), familyName: lineOf(typed, 'familyName') },
    })
  },
  typed: ({ kind, givenNames, familyName }) => ({ kind, givenNames, familyName }),
  Fields: (props) => (
    <>
      <OneOf
        {...props}
        name="kind"
        legend="What kind of name is it?"
        choices={Object.entries<string>(NAME_WORDS).map(([code, label]) => ({
          code,
          label,
          hint: HINTS[code as NameKind],
        }))}
      />
      <Line {...props} name="givenNames" label="First names" hint="As the child or family writes them." />
      <Line {...props} name="familyName" label="Family name" />
    </>
  ),
}
