import type { VNode } from 'preact'
import { dayOf } from '../../../../kernel/calendar-date.js'
import { fullDay } from '../../../../web/format.js'
import { Empty } from '../../../../web/kith/empty.js'
import { Sheet } from '../../../../web/kith/sheet.js'
import { Layout } from '../../../../web/layout.js'
import { type RecordHead, RecordTop } from '../../../records/index.js'
import type { PlanVersion } from '../../domain/plan.js'
import { type PlanPaths, type PlanPlace, planPaths } from '../../domain/plan-place.js'
import type { PlanInFull } from '../../queries/plan-in-full.query.js'
import { clocksByAction, EndedActions, OpenActions } from '../action-rows.js'
import { PlanWordsThree, PlanWordsRest } from '../plan-words.js'
import { OUTCOME_WORDS } from '../words.js'
import { nextOf } from './plan-next.js'

type Props = PlanInFull & {
  head: RecordHead
  place: PlanPlace
  paths: PlanPaths
  mayWrite: boolean
  printLine: string
  now: Date
}

/** Strengths, worries, what needs to change; then who does what by when, and how the child will know. */
export function PlanView({ head, place, paths, plan, actions, clocks, mayWrite, printLine, now }: Props): VNode {
  const shown = plan?.agreed ?? plan?.draft
  const open = actions.filter((each) => each.isOpen)
  const ended = actions.filter((each) => !each.isOpen)
  const { shortName } = head.banner
  const hrefOf = (action: (typeof actions)[number]) => planPaths(place, action.recordId).action(action.id)
  return (
    <Layout
      title={`Plan, ${head.banner.initials}`}
      whoHasLooked={`/records/${head.hold.recordId}/looks`}
      printLine={printLine}
    >
      <RecordTop
        summary={{ ...head, next: mayWrite ? nextOf({ plan, actions, paths }) : undefined }}
        current={paths.plan}
        basePath={place.basePath}
      />
      <div class="kith-cols kith-cols--main-side">
        <div class="kith-stack">
          {plan?.closedAt && <Closed plan={plan} />}
          <Sheet
            id="plan-heading"
            title="The plan"
            beside={<span class="kith-meta">{standingWords(plan, shown)}</span>}
          >
            {shown ? (
              <>
                <PlanWordsThree words={shown} />
                <Actions {...{ open, ended, hrefOf, now }} clocks={clocksByAction(clocks)} />
                <PlanWordsRest words={shown} shortName={shortName} />
              </>
            ) : (
              <>
                <Empty title="Nobody has written the plan yet.">
                  What is working well already, and who would {shortName} want to write it with?
                </Empty>
                <Actions {...{ open, ended, hrefOf, now }} clocks={clocksByAction(clocks)} />
              </>
            )}
          </Sheet>
          {shown?.agreedOn && <Agreement version={shown} />}
        </div>
        <div class="kith-stack kith-noprint">
          <Sheet id="do-heading" title="With this plan" size="s">
            <ul class="govuk-list">
              {mayWrite && (
                <li>
                  <a class="govuk-link" href={paths.newAction}>
                    Add an action
                  </a>
                </li>
              )}
              {mayWrite && shown && !plan?.closedAt && (
                <>
                  <li>
                    <a class="govuk-link" href={paths.edit}>
                      {plan?.agreed && !plan.draft ? 'Change the plan' : 'Carry on writing'}
                    </a>
                  </li>
                  <li>
                    <a class="govuk-link" href={paths.close}>
                      Close the plan
                    </a>
                  </li>
                </>
              )}
              <li>
                <a class="govuk-link" href={paths.history}>
                  What changed, and when
                </a>
              </li>
              <li>
                <a class="govuk-link" href="/actions">
                  Your actions
                </a>
              </li>
            </ul>
          </Sheet>
        </div>
      </div>
    </Layout>
  )
}

function Actions({
  open,
  ended,
  clocks,
  hrefOf,
  now,
}: { open: PlanInFull['actions']; ended: PlanInFull['actions'] } & Pick<
  Parameters<typeof OpenActions>[0],
  'clocks' | 'hrefOf' | 'now'
>) {
  if (open.length + ended.length === 0) return <p class="govuk-body">No action has been added yet.</p>
  return (
    <>
      {open.length > 0 ? (
        <OpenActions
          caption={whoDoesWhat(open.length, ended.length)}
          actions={open}
          clocks={clocks}
          hrefOf={hrefOf}
          now={now}
        />
      ) : (
        <p class="govuk-body">Nothing is left to do.</p>
      )}
      {ended.length > 0 && (
        <div class="kith-gap-s">
          <EndedActions caption="What became of the others" actions={ended} hrefOf={hrefOf} now={now} />
        </div>
      )}
    </>
  )
}

/** “Who does what, 4 open of 7” */
export function whoDoesWhat(open: number, ended: number): string {
  return `Who does what, ${open} open of ${open + ended}`
}

function Agreement({ version }: { version: PlanVersion }) {
  return (
    <Sheet id="agreed-heading" title="Who agreed it" size="s">
      <p class="govuk-body kith-typed">{version.agreedWith}</p>
      {version.disagreed && (
        <>
          <h3 class="govuk-heading-s">Who did not, and why</h3>
          <p class="govuk-body kith-typed">{version.disagreed}</p>
        </>
      )}
      <p class="kith-meta">
        Written down by {version.agreerName}, {version.agreerAgencyName}.
      </p>
    </Sheet>
  )
}

function Closed({ plan }: { plan: NonNullable<PlanInFull['plan']> }) {
  if (!plan.closedAt || !plan.outcome) return null
  return (
    <Sheet id="closed-heading" title={`This plan was closed on ${fullDay(dayOf(plan.closedAt))}`}>
      <p class="govuk-body">
        <b>{OUTCOME_WORDS[plan.outcome]}.</b>
      </p>
      <p class="govuk-body kith-typed">{plan.outcomeWords}</p>
      {plan.carriesOn && (
        <>
          <h3 class="govuk-heading-s">What carries on</h3>
          <p class="govuk-body kith-typed">{plan.carriesOn}</p>
        </>
      )}
      <p class="kith-meta">
        By {plan.closerName}, {plan.closerAgencyName}.
      </p>
    </Sheet>
  )
}

function standingWords(plan: Props['plan'], shown: PlanVersion | undefined): string {
  if (!plan || !shown) return 'Not written yet'
  if (!shown.agreedOn) return `A draft by ${shown.authorName}, not agreed yet`
  const agreed = `Agreed on ${fullDay(shown.agreedOn)}`
  return plan.draft ? `${agreed}. ${plan.draft.authorName} is changing it` : agreed
}
