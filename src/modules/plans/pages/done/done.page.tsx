import { dayIn } from '../../../../platform/http/typed.js'
import { refuseAll } from '../../../../kernel/outcome.js'
import { textOf } from '../../../../platform/http/body.js'
import type { PageDefinition } from '../../../../platform/http/page.js'
import { type ListEntry, listItems } from '../../../reference/index.js'
import { completeAction } from '../../commands/end-action.js'
import type { Effect } from '../../domain/action.js'
import { evidenceFaults } from '../../domain/action-rules.js'
import type { PlanPlace } from '../../domain/plan-place.js'
import { actionQuestion } from '../action-question.js'
import { type DonePageRefusal, DoneView } from './done.view.js'

/** It is done: when, what shows it, and whether it changed the risk. */
export function donePage(place: PlanPlace): PageDefinition {
  return actionQuestion<DonePageRefusal, readonly ListEntry[]>(place, {
    what: 'done',
    permission: 'plans:read',
    mayAsk: ({ mayWork, action }) => mayWork && action.isOpen,
    more: (tx, by) => listItems(tx, 'clock-breach-reasons', by.now),
    async act(tx, by, on, body) {
      const doneOn = dayIn(body, 'doneOn')
      const said = {
        evidence: textOf(body, 'evidence'),
        // Anything but a known effect is refused by the rule.
        effect: textOf(body, 'effect') as Effect,
        effectWords: textOf(body, 'effectWords'),
      }
      if (!doneOn)
        return refuseAll<DonePageRefusal>([
          { code: doneOn === null ? 'done-on-missing' : 'done-on-not-real', field: 'doneOn' },
          ...evidenceFaults(said),
        ])
      const reasons = await listItems(tx, 'clock-breach-reasons', by.now)
      return completeAction(tx, by, {
        ...on,
        doneOn,
        ...said,
        lateReason: reasons.find((each) => each.code === textOf(body, 'lateReason'))?.label ?? '',
      })
    },
    view: (props) => <DoneView {...props} />,
    leadsTo: 'plan',
  })
}
