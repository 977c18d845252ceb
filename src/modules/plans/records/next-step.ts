import { dayOf } from '../../../kernel/calendar-date.js'
import type { RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import type { NextStepProvider } from '../../records/index.js'
import { isOverdue } from '../domain/action.js'
import { type PlanPlace, planPaths } from '../domain/plan-place.js'
import { mayWritePlan } from '../domain/who-may.js'
import { nextOf } from '../pages/plan/plan-next.js'
import { planWithActions } from '../queries/plan-in-full.query.js'

/** What one has promised and not done comes before what the plan still needs. */
const OWN_LATE_ACTION = 28
const CLOSE = 75

/**
 * Whether the subject of a record is owed a plan (`wanted`), or the work that a plan was for is over (`over`), in the
 * words of whoever knows: undefined where there is nothing to say.
 */
export type PlanStanding = (tx: Tx, by: By, recordId: RecordId) => Promise<'wanted' | 'over' | undefined>

/** One's own late action first; then to write the plan that is wanted, to agree it, and at the end to close it. */
export function planNextStep(place: PlanPlace, standingOf: PlanStanding): NextStepProvider {
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
      if (!may('plans:write') || !mayWritePlan(by.seat, hold)) return undefined
      const paths = planPaths(place, hold.recordId)
      const isOpen = plan !== undefined && plan.closedAt === null
      const standing = await standingOf(tx, by, hold.recordId)
      if (standing === 'over')
        return isOpen
          ? {
              order: CLOSE,
              text: 'Close the plan',
              meta: 'Say what came of it, and what carries on.',
              href: paths.close,
              button: 'Close it',
            }
          : undefined
      return isOpen || standing === 'wanted' ? nextOf({ plan, actions, paths }) : undefined
    },
  }
}
