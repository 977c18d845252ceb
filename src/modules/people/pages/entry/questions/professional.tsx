import { accept, refuseAll } from '../../../../../kernel/outcome.js'
import { listItems } from '../../../../reference/index.js'
import type { EntryQuestion } from '../entry-question.js'
import { dayAsTyped, isTicked, lineOf } from '../typed.js'
import { Line, OneOfMany, Span, Tick } from './fields.js'
import { choicesOf, codesOf, Faults, labelOf } from './reading.js'

export const professionalQuestion: EntryQuestion<'professional'> = {
  kind: 'professional',
  slug: 'professionals',
  title: 'Someone who works with the child',
  names: {
    name: 'their name',
    agency: 'their agency',
    kind: 'what they do',
    role: 'what they do, in your words',
    contact: 'how to reach them',
    fromOn: 'the day it began',
    untilOn: 'the day it ended',
  },
  days: ['fromOn', 'untilOn'],
  choices: async (tx, by) => ({ kinds: await listItems(tx, 'named-professional-kinds', by.now) }),
  read(typed, { choices }) {
    const faults = new Faults()
    const ownRole = lineOf(typed, 'role')
    const code = ownRole === '' ? faults.oneOf(typed, 'kind', codesOf(choices, 'kinds')) : lineOf(typed, 'kind')
    const span = faults.span(typed)
    if (faults.list.length > 0) return refuseAll(faults.list)
    return accept({
      values: {
        name: lineOf(typed, 'name'),
        agency: lineOf(typed, 'agency'),
        role: ownRole || labelOf(choices, 'kinds', code),
        contact: lineOf(typed, 'contact'),
        accountId: null,
        chosenByChild: isTicked(typed, 'chosenByChild'),
        ...span,
      },
    })
  },
  typed: ({ name, agency, role, contact, chosenByChild, fromOn, untilOn }) => ({
    name,
    agency,
    role,
    contact,
    chosenByChild: chosenByChild ? 'yes' : '',
    ...dayAsTyped('fromOn', fromOn),
    ...dayAsTyped('untilOn', untilOn),
  }),
  Fields: (props) => (
    <>
      <Line {...props} name="name" label="Name" />
      <Line {...props} name="agency" label="Agency" hint="For example, Northmoor Police, or the name of the school." />
      <OneOfMany {...props} name="kind" label="What do they do?" choices={choicesOf(props.choices, 'kinds')} />
      <Line {...props} name="role" label="Or in your words (optional)" hint="For example, exploitation team." />
      <Line {...props} name="contact" label="How to reach them (optional)" />
      <Tick {...props} name="chosenByChild" text="The child chose them as an adult they trust" />
      <Span {...props} from="Since when? (optional)" />
    </>
  ),
}
