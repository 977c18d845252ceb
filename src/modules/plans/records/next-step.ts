import { dayOf } from '../../../kernel/calendar-date.js'
import { currentWorker } from '../../allocations/index.js'
import type { NextStepProvider } from '../../records/index.js'
import { isOverdue } from '../domain/action.js'
import { type PlanPlace, planPaths } from '../domain/plan-place.js'
import { mayWritePlan } from '../domain/who-may.js'
import { nextOf } from '../pages/plan/plan-next.js'
import { planWithActions } from '../queries/plan-in-full.query.js'

/** What one has promised and not done comes before what the plan still needs. */
const OWN_LATE_ACTION = 30

/** One's own late action first; then to write the plan, once someone works with the child, and to agree it. */
export function planNextStep(place: PlanPlace): NextStepProvider {
  return {
    recordKind: place.recordKind,
    async find(tx, by, hold, may) {
      if (hold.parts !== 'every' && !hold.parts.has('plan')) return undefined
      const { plan, actions } = await planWithActions(tx, [hold.recordId])
      const today = dayOf(by.now)
      const late = actions.find((each) => each.watchedBy === by.seat.accountId && isOverdue(each, today))
      if (late && hold.level === 'work')
        return {
          order: OWN_LATE_ACTION,
          text: late.words,
          meta:
            late.ownerAccountId === by.seat.accountId
              ? 'You agreed to do this.'
              : `${late.ownerName} agreed to do this, and you ask how it goes.`,
          href: planPaths(place, late.recordId).action(late.id),
          button: 'Say how it went',
          clock: { rule: 'action-due', thingId: late.id },
        }
      if (!may('plans:write') || !mayWritePlan(by.seat, hold) || plan?.closedAt) return undefined
      const isWorkedWith = plan !== undefined || (await currentWorker(tx, hold.recordId)) !== undefined
      return isWorkedWith ? nextOf({ plan, actions, paths: planPaths(place, hold.recordId) }) : undefined
    },
  }
}
