import { accept, refuseAll } from '../../../../../kernel/outcome.js'
import type { AddressKind } from '../../../domain/entry.js'
import { ADDRESS_WORDS } from '../../entry-words.js'
import type { EntryQuestion } from '../entry-question.js'
import { dayAsTyped, isTicked, lineOf, paragraphOf } from '../typed.js'
import { Line, OneOf, Paragraph, Span, Tick } from './fields.js'
import { choicesFrom, Faults } from './reading.js'

export const addressQuestion: EntryQuestion<'address'> = {
  kind: 'address',
  slug: 'addresses',
  title: 'An address',
  names: {
    kind: 'what kind of address this is',
    address: 'the address',
    postcode: 'the postcode',
    fromOn: 'the day it began',
    untilOn: 'the day it ended',
  },
  days: ['fromOn', 'untilOn'],
  read(typed) {
    const faults = new Faults()
    const kind = faults.oneOf(typed, 'kind', Object.keys(ADDRESS_WORDS) as AddressKind[])
    const span = faults.span(typed)
    if (kind === '' || faults.list.length > 0) return refuseAll(faults.list)
    return accept({
      values: {
        kind,
        address: paragraphOf(typed, 'address'),
        postcode: lineOf(typed, 'postcode').toUpperCase(),
        isConfidential: isTicked(typed, 'isConfidential'),
        ...span,
      },
    })
  },
  typed: ({ kind, address, postcode, isConfidential, fromOn, untilOn }) => ({
    kind,
    address,
    postcode,
    isConfidential: isConfidential ? 'yes' : '',
    ...dayAsTyped('fromOn', fromOn),
    ...dayAsTyped('untilOn', untilOn),
  }),
  Fields: (props) => (
    <>
      <OneOf {...props} name="kind" legend="What kind of address is it?" choices={choicesFrom(ADDRESS_WORDS)} />
      <Paragraph {...props} name="address" label="Address" rows={4} />
      <Line {...props} name="postcode" label="Postcode" width={10} />
      <Span {...props} />
      <Tick
        {...props}
        name="isConfidential"
        text="Keep this address off lists and printed pages"
        hint="Someone could be hurt if it were known. It is shown on this child’s details page only, behind a link."
      />
    </>
  ),
}
