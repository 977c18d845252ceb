import { accept, refuseAll } from '../../../../../kernel/outcome.js'
import type { IdentifierKind } from '../../../domain/entry.js'
import { IDENTIFIER_WORDS, identifierInWords, readIdentifier } from '../../../domain/identifiers/identifier.js'
import type { EntryQuestion } from '../entry-question.js'
import { lineOf } from '../typed.js'
import { Line, OneOf } from './fields.js'
import { choicesFrom, Faults } from './reading.js'

export const identifierQuestion: EntryQuestion<'identifier'> = {
  kind: 'identifier',
  slug: 'identifiers',
  title: 'A number for the child',
  names: { kind: 'what kind of number this is', value: 'the number' },
  read(typed, { secrets }) {
    const faults = new Faults()
    const kind = faults.oneOf(typed, 'kind', Object.keys(IDENTIFIER_WORDS) as IdentifierKind[])
    if (kind === '') return refuseAll(faults.list)
    const read = readIdentifier(secrets, kind, lineOf(typed, 'value'))
    if (!read.ok) return refuseAll(read.refusals.map((each) => ({ ...each, field: 'value' })))
    const { value, digest } = read.value
    return accept({ values: { kind, value }, digest })
  },
  typed: ({ kind, value }) => ({ kind, value: identifierInWords({ kind, value }) }),
  Fields: (props) => (
    <>
      <OneOf {...props} name="kind" legend="What kind of number is it?" choices={choicesFrom(IDENTIFIER_WORDS)} />
      <Line {...props} name="value" label="Number" width={20} hint="Spaces do not matter." />
    </>
  ),
}
