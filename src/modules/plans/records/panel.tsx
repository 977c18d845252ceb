import type { RecordPanelProvider } from '../../records/index.js'
import { Empty } from '../../../web/kith/empty.js'
import { Sheet } from '../../../web/kith/sheet.js'
import { type PlanPlace, planPaths } from '../domain/plan-place.js'
import { mayWritePlan } from '../domain/who-may.js'
import { clocksByAction, OpenActions } from '../pages/action-rows.js'
import { PlanWordsThree } from '../pages/plan-words.js'
import { whoDoesWhat } from '../pages/plan/plan.view.js'
import { planInFull } from '../queries/plan-in-full.query.js'

/** The plan on the page of its record: what it says in three, and who does what by when. */
export function planPanel(place: PlanPlace, willKnowWords: string): RecordPanelProvider {
  return {
    recordKind: place.recordKind,
    slot: 'plan',
    order: 10,
    part: 'plan',
    async load(tx, by, hold, may) {
      const { plan, actions, clocks } = await planInFull(tx, by, hold.recordId)
      const paths = planPaths(place, hold.recordId)
      const shown = plan?.closedAt ? undefined : (plan?.agreed ?? plan?.draft)
      const open = actions.filter((each) => each.isOpen)
      const mayWrite = may('plans:write') && mayWritePlan(by.seat, hold)
      return (
        <Sheet
          id="plan-heading"
          title="The plan"
          beside={
            <a class="govuk-link" href={paths.plan}>
              Open the plan
            </a>
          }
        >
          {shown ? (
            <>
              {!shown.agreedOn && <p class="kith-meta">A draft by {shown.authorName}, not agreed yet.</p>}
              <PlanWordsThree words={shown} />
            </>
          ) : (
            <Empty title={plan?.closedAt ? 'No plan is open.' : 'Nobody has written a plan yet.'} />
          )}
          {open.length > 0 && (
            <OpenActions
              caption={whoDoesWhat(open.length, actions.length - open.length)}
              actions={open}
              clocks={clocksByAction(clocks)}
              hrefOf={(action) => planPaths(place, action.recordId).action(action.id)}
              now={by.now}
            />
          )}
          {open.length === 0 && shown && <p class="govuk-body">No action is open.</p>}
          {shown?.willKnow && (
            <p class="kith-meta kith-gap-s kith-typed">
              <b>{willKnowWords}:</b> {shown.willKnow}
            </p>
          )}
          {mayWrite && (
            <p class="govuk-body kith-gap-s kith-noprint">
              <a class="govuk-link" href={paths.newAction}>
                Add an action
              </a>
            </p>
          )}
        </Sheet>
      )
    },
  }
}
