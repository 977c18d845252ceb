import { refuseAll } from '../../../../kernel/outcome.js'
import { textOf } from '../../../../platform/http/body.js'
import type { PageDefinition } from '../../../../platform/http/page.js'
import { changeOwner } from '../../commands/change-action.js'
import { ownerReasonFaults } from '../../domain/action-changes.js'
import type { PlanPlace } from '../../domain/plan-place.js'
import { actionQuestion } from '../action-question.js'
import { ownerIn, type OwnerOffer, ownerOffer } from '../owner-choice.js'
import { type OwnerPageRefusal, OwnerView } from './owner.view.js'

/** Someone else does it, with a reason. */
export function ownerPage(place: PlanPlace): PageDefinition {
  return actionQuestion<OwnerPageRefusal, OwnerOffer>(place, {
    what: 'owner',
    permission: 'plans:write',
    mayAsk: ({ mayWrite, action }) => mayWrite && action.isOpen,
    more: ownerOffer,
    async act(tx, by, on, body) {
      const owner = await ownerIn(tx, body)
      const ownerReason = textOf(body, 'ownerReason')
      if (!owner.ok) return refuseAll<OwnerPageRefusal>([...owner.refusals, ...ownerReasonFaults(ownerReason)])
      return changeOwner(tx, by, { ...on, owner: owner.value, ownerReason })
    },
    view: (props) => <OwnerView {...props} />,
    leadsTo: 'action',
  })
}
