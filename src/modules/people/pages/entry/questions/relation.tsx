import { accept, refuseAll } from '../../../../../kernel/outcome.js'
import { listItems } from '../../../../reference/index.js'
import type { YesNo } from '../../../domain/entry.js'
import { YES_NO_WORDS } from '../../entry-words.js'
import type { EntryQuestion } from '../entry-question.js'
import { dayAsTyped, isTicked, lineOf } from '../typed.js'
import { Line, OneOf, OneOfMany, Span, Tick } from './fields.js'
import { choicesFrom, choicesOf, codesOf, Faults, labelOf } from './reading.js'

const YES_NO = Object.keys(YES_NO_WORDS) as YesNo[]

export const relationQuestion: EntryQuestion<'relation'> = {
  kind: 'relation',
  slug: 'people',
  title: 'Someone who matters to the child',
  hint: 'Parents, carers, brothers and sisters, friends, an adult the child trusts. Never an adult who may pose a risk: say that in a concern, where it is kept apart.',
  names: {
    name: 'their name',
    relation: 'who they are to the child',
    relationWords: 'who they are, in your words',
    parentalResponsibility: 'whether they have parental responsibility',
    safeToContact: 'whether it is safe to contact them',
    contact: 'how to reach them',
    fromOn: 'the day it began',
    untilOn: 'the day it ended',
  },
  days: ['fromOn', 'untilOn'],
  choices: async (tx, by) => ({ kinds: await listItems(tx, 'relationship-kinds', by.now) }),
  read(typed, { choices }) {
    const faults = new Faults()
    const name = faults.neededLine(typed, 'name')
    const relation = faults.oneOf(typed, 'relation', codesOf(choices, 'kinds'))
    const parentalResponsibility = faults.oneOf(typed, 'parentalResponsibility', YES_NO)
    const safeToContact = faults.oneOf(typed, 'safeToContact', YES_NO)
    const span = faults.span(typed)
    if (parentalResponsibility === '' || safeToContact === '' || faults.list.length > 0) return refuseAll(faults.list)
    return accept({
      values: {
        name,
        relation,
        relationWords: lineOf(typed, 'relationWords') || labelOf(choices, 'kinds', relation),
        parentalResponsibility,
        safeToContact,
        livesWith: isTicked(typed, 'livesWith'),
        inPlan: isTicked(typed, 'inPlan'),
        contact: lineOf(typed, 'contact'),
        ...span,
      },
    })
  },
  typed: ({ livesWith, inPlan, fromOn, untilOn, ...texts }) => ({
    ...texts,
    livesWith: livesWith ? 'yes' : '',
    inPlan: inPlan ? 'yes' : '',
    ...dayAsTyped('fromOn', fromOn),
    ...dayAsTyped('untilOn', untilOn),
  }),
  Fields: (props) => (
    <>
      <Line {...props} name="name" label="Name" />
      <OneOfMany
        {...props}
        name="relation"
        label="Who are they to the child?"
        choices={choicesOf(props.choices, 'kinds')}
      />
      <Line
        {...props}
        name="relationWords"
        label="In the child’s words (optional)"
        hint="For example, Nan, or mum’s sister."
      />
      <OneOf
        {...props}
        name="parentalResponsibility"
        legend="Do they have parental responsibility?"
        choices={choicesFrom(YES_NO_WORDS)}
        inline
      />
      <OneOf
        {...props}
        name="safeToContact"
        legend="Is it safe to contact them about the child?"
        choices={choicesFrom(YES_NO_WORDS)}
        inline
      />
      <Line {...props} name="contact" label="How to reach them (optional)" hint="For example, text 07700 900142" />
      <Tick {...props} name="livesWith" text="The child lives with them" />
      <Tick {...props} name="inPlan" text="They are part of the plan" />
      <Span {...props} />
    </>
  ),
}
