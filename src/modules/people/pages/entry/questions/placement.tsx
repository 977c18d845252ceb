import { accept, refuseAll } from '../../../../../kernel/outcome.js'
import { listItems } from '../../../../reference/index.js'
import type { EntryQuestion } from '../entry-question.js'
import { dayAsTyped, lineOf } from '../typed.js'
import { Line, OneOfMany, Span } from './fields.js'
import { choicesOf, codesOf, Faults, labelOf } from './reading.js'

export const placementQuestion: EntryQuestion<'placement'> = {
  kind: 'placement',
  slug: 'placements',
  title: 'A placement',
  names: {
    kind: 'what kind of placement it is',
    name: 'where or with whom',
    placingAuthority: 'the placing authority',
    fromOn: 'the day it began',
    untilOn: 'the day it ended',
  },
  days: ['fromOn', 'untilOn'],
  choices: async (tx, by) => ({ kinds: await listItems(tx, 'placement-types', by.now) }),
  read(typed, { choices }) {
    const faults = new Faults()
    const kind = faults.oneOf(typed, 'kind', codesOf(choices, 'kinds'))
    const fromOn = faults.neededDay(typed, 'fromOn')
    const untilOn = faults.day(typed, 'untilOn')
    if (faults.list.length > 0) return refuseAll(faults.list)
    const label = labelOf(choices, 'kinds', kind)
    const [name, placingAuthority] = [lineOf(typed, 'name'), lineOf(typed, 'placingAuthority')]
    return accept({ values: { kind, label, name, placingAuthority, fromOn, untilOn } })
  },
  typed: ({ kind, name, placingAuthority, fromOn, untilOn }) => ({
    kind,
    name,
    placingAuthority,
    ...dayAsTyped('fromOn', fromOn),
    ...dayAsTyped('untilOn', untilOn),
  }),
  Fields: (props) => (
    <>
      <OneOfMany
        {...props}
        name="kind"
        label="What kind of placement is it?"
        choices={choicesOf(props.choices, 'kinds')}
      />
      <Line {...props} name="name" label="Where, or with whom (optional)" />
      <Line
        {...props}
        name="placingAuthority"
        label="Placing authority (optional)"
        hint="The council that placed the child, here or out of its area."
      />
      <Span {...props} from="When did it begin?" />
    </>
  ),
}
