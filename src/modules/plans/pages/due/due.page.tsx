import { dayIn } from '../../../../platform/http/typed.js'
import { refuseAll } from '../../../../kernel/outcome.js'
import { textOf } from '../../../../platform/http/body.js'
import type { PageDefinition } from '../../../../platform/http/page.js'
import { changeDue } from '../../commands/change-action.js'
import { dueReasonFaults } from '../../domain/action-changes.js'
import type { PlanPlace } from '../../domain/plan-place.js'
import { actionQuestion } from '../action-question.js'
import { type DuePageRefusal, DueView } from './due.view.js'

/** Another day, with a reason. */
export function duePage(place: PlanPlace): PageDefinition {
  return actionQuestion<DuePageRefusal, undefined>(place, {
    what: 'due',
    permission: 'plans:read',
    mayAsk: ({ mayWork, action }) => mayWork && action.isOpen,
    more: async () => undefined,
    async act(tx, by, on, body) {
      const dueOn = dayIn(body, 'dueOn')
      const dueReason = textOf(body, 'dueReason')
      if (!dueOn)
        return refuseAll<DuePageRefusal>([
          { code: dueOn === null ? 'due-missing' : 'due-not-real', field: 'dueOn' },
          ...dueReasonFaults(dueReason),
        ])
      return changeDue(tx, by, { ...on, dueOn, dueReason })
    },
    view: (props) => <DueView {...props} />,
    leadsTo: 'action',
  })
}
