import type { VNode } from 'preact'
import { dayOf } from '../../../../kernel/calendar-date.js'
import { BackLink } from '../../../../web/components/back-link.js'
import { dayAndTime, fullDay } from '../../../../web/format.js'
import { AgencyTag } from '../../../../web/kith/agency-tag.js'
import { Empty } from '../../../../web/kith/empty.js'
import { Sheet } from '../../../../web/kith/sheet.js'
import { Layout } from '../../../../web/layout.js'
import type { RecordHead } from '../../../records/index.js'
import { changedWords, type Plan, type PlanVersion } from '../../domain/plan.js'
import type { PlanPaths } from '../../domain/plan-place.js'
import type { StruckOut } from '../../queries/actions.query.js'
import { OUTCOME_WORDS, planHeading } from '../words.js'

type Props = {
  head: RecordHead
  paths: PlanPaths
  plans: readonly (Plan & { readonly versions: readonly PlanVersion[] })[]
  struckOut: readonly (StruckOut & { readonly reason: string })[]
  printLine: string
  now: Date
}

/** What the plan said, and what each version changed: the latest first. */
export function HistoryView({ head, paths, plans, struckOut, printLine }: Props): VNode {
  const { shortName } = head.banner
  const written = plans.filter((plan) => plan.versions.length > 0 || plan.closedAt)
  return (
    <Layout
      title={`History of the plan, ${head.banner.initials}`}
      whoHasLooked={`/records/${head.hold.recordId}/looks`}
      printLine={printLine}
      before={
        <nav aria-label="This plan">
          <BackLink href={paths.plan}>Back to the plan</BackLink>
        </nav>
      }
    >
      <span class="govuk-caption-l">{head.banner.name}</span>
      <h1 class="govuk-heading-l">What changed in the plan, and when</h1>
      <div class="kith-stack">
        {written.length === 0 && <Empty title="No plan has been written yet." />}
        {written.map((plan) => (
          <>
            {plan.closedAt && plan.outcome && (
              <Sheet id={`closed-${plan.id}`} title={`Closed on ${fullDay(dayOf(plan.closedAt))}`}>
                <p class="govuk-body">
                  <b>{OUTCOME_WORDS[plan.outcome]}.</b> <span class="kith-typed">{plan.outcomeWords}</span>
                </p>
                {plan.carriesOn && <p class="govuk-body kith-typed">What carries on: {plan.carriesOn}</p>}
                <p class="kith-meta">
                  {plan.closerName} <AgencyTag>{plan.closerAgencyName ?? ''}</AgencyTag>
                </p>
              </Sheet>
            )}
            {plan.versions.map((version) => (
              <Version version={version} before={versionBefore(plan.versions, version)} shortName={shortName} />
            ))}
          </>
        ))}
        {struckOut.length > 0 && (
          <Sheet id="struck-out-heading" title="Actions that were on the wrong record">
            <ul class="kith-plain">
              {struckOut.map((each) => (
                <li>
                  <p class="govuk-body govuk-!-margin-bottom-1">
                    {each.followedBy ? 'Moved to the record it belongs on' : 'Struck out'}: {each.reason.toLowerCase()}.
                  </p>
                  <p class="kith-meta">
                    {each.endedAt && dayAndTime(each.endedAt)} · {each.authorName}{' '}
                    <AgencyTag>{each.agencyName}</AgencyTag>
                  </p>
                </li>
              ))}
            </ul>
          </Sheet>
        )}
      </div>
    </Layout>
  )
}

/** The version that held before: what was put aside changed nothing. */
function versionBefore(versions: readonly PlanVersion[], version: PlanVersion): PlanVersion | undefined {
  return versions.find((each) => each.number < version.number && each.agreedOn !== null)
}

function Version(props: { version: PlanVersion; before: PlanVersion | undefined; shortName: string }) {
  const { version, before, shortName } = props
  if (version.state === 'struck-out')
    return (
      <Sheet id={`version-${version.id}`} title={`Version ${version.number}: a draft that was put aside`}>
        <p class="kith-meta">
          Written by {version.authorName} <AgencyTag>{version.agencyName}</AgencyTag>
          {version.endedAt && ` · put aside ${dayAndTime(version.endedAt)}`}
        </p>
      </Sheet>
    )
  const changed = changedWords(before, version)
  return (
    <Sheet id={`version-${version.id}`} title={`Version ${version.number}: ${stateWords(version)}`}>
      {version.whyChanged && (
        <p class="govuk-body kith-typed">
          <b>Why it changed:</b> {version.whyChanged}
        </p>
      )}
      {changed.length === 0 && <p class="govuk-body">No words changed.</p>}
      {changed.map((word) => (
        <>
          <h3 class="govuk-heading-s">{planHeading(word, shortName)}</h3>
          {before?.[word] ? (
            <>
              <p class="kith-meta">Before</p>
              <p class="govuk-body kith-typed">
                <del>{before[word]}</del>
              </p>
              <p class="kith-meta">From this version on</p>
            </>
          ) : null}
          <p class="govuk-body kith-typed">{version[word] || 'Taken out'}</p>
        </>
      ))}
      {version.agreedWith && (
        <p class="govuk-body kith-typed">
          <b>Agreed with:</b> {version.agreedWith}
        </p>
      )}
      {version.disagreed && (
        <p class="govuk-body kith-typed">
          <b>Not agreed by:</b> {version.disagreed}
        </p>
      )}
      <p class="kith-meta">
        Written by {version.authorName} <AgencyTag>{version.agencyName}</AgencyTag> · {dayAndTime(version.writtenAt)}
      </p>
    </Sheet>
  )
}

function stateWords({ state, agreedOn }: PlanVersion): string {
  if (!agreedOn) return 'a draft, not agreed yet'
  const agreed = `agreed on ${fullDay(agreedOn)}`
  return state === 'superseded' ? `${agreed}, replaced later` : agreed
}
