import { accept, refuseAll } from '../../../../../kernel/outcome.js'
import { referenceLists, listItems } from '../../../../reference/index.js'
import type { EntryValues } from '../../../domain/entry.js'
import type { EntryQuestion } from '../entry-question.js'
import { dayAsTyped } from '../typed.js'
import { OneOf, Span } from './fields.js'
import { choicesOf, codesOf, Faults, labelOf } from './reading.js'

type Kind = EntryValues['status']['kind']
const LISTS = { legal: 'legal-statuses', plan: 'plan-statuses' } as const satisfies Record<Kind, string>

function statusQuestion(kind: Kind, slug: string, title: string, legend: string): EntryQuestion<'status'> {
  const list = LISTS[kind]
  return {
    kind: 'status',
    slug,
    title,
    names: { code: 'one', label: 'one', fromOn: 'the day it began', untilOn: 'the day it ended' },
    days: ['fromOn', 'untilOn'],
    choices: async (tx, by) => ({
      [list]: await listItems(tx, list, by.now),
      version: [{ code: (await referenceLists(tx, by.now)).versionId, label: '' }],
    }),
    read(typed, { choices }) {
      const faults = new Faults()
      const code = faults.oneOf(typed, 'code', codesOf(choices, list))
      const fromOn = faults.neededDay(typed, 'fromOn')
      const untilOn = faults.day(typed, 'untilOn')
      if (faults.list.length > 0) return refuseAll(faults.list)
      const listVersionId = (codesOf(choices, 'version')[0] ?? null) as EntryValues['status']['listVersionId']
      return accept({
        values: { kind, code, label: labelOf(choices, list, code), listVersionId, fromOn, untilOn },
      })
    },
    typed: ({ code, fromOn, untilOn }) => ({
      code,
      ...dayAsTyped('fromOn', fromOn),
      ...dayAsTyped('untilOn', untilOn),
    }),
    Fields: (props) => (
      <>
        <OneOf {...props} name="code" legend={legend} choices={choicesOf(props.choices, list)} />
        <Span {...props} from="When did it begin?" />
      </>
    ),
  }
}

export const legalStatusQuestion = statusQuestion('legal', 'legal-status', 'Legal status', 'What is the legal status?')
export const planStatusQuestion = statusQuestion('plan', 'plan-status', 'Plan', 'Which plan is the child on?')
