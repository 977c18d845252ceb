import { startOfDay } from '../../../kernel/calendar-date.js'
import type { ChronologyEntry, ChronologyProvider } from '../../records/index.js'
import type { Action } from '../domain/action.js'
import { changedWords, type PlanVersion } from '../domain/plan.js'
import { type PlanPlace, planPaths } from '../domain/plan-place.js'
import { EFFECT_WORDS, OUTCOME_WORDS, PLAN_HEADINGS } from '../pages/words.js'
import { listEndings } from '../queries/endings.query.js'
import { listPlans } from '../queries/plan.query.js'

/** Plans agreed, changed and closed; actions done and not done, with what they did to the risk. */
export const planChronology = (place: PlanPlace): ChronologyProvider => ({
  part: 'plan',
  kinds: { plan: 'Plans', action: 'Actions' },
  async list(tx, _by, recordIds) {
    const [plans, endings] = await Promise.all([listPlans(tx, recordIds), listEndings(tx, recordIds)])
    return [
      ...plans.flatMap(({ versions }) =>
        versions.flatMap((version) =>
          agreed(
            place,
            version,
            versions.find((each) => isBefore(each, version)),
          ),
        ),
      ),
      ...plans.flatMap((plan): ChronologyEntry[] =>
        plan.closedAt && plan.outcome
          ? [
              {
                recordId: plan.recordId,
                id: plan.id,
                at: plan.closedAt,
                kind: 'plan',
                mark: 'file',
                title: 'Plan closed',
                text: `${OUTCOME_WORDS[plan.outcome]}. ${plan.outcomeWords ?? ''}`,
                agencyName: plan.closerAgencyName ?? '',
                authorName: plan.closerName ?? '',
                controllerAgencyId: plan.contributedByAgencyId,
                source: 'Plan',
                thirdParty: true,
                href: planPaths(place, plan.recordId).history,
              },
            ]
          : [],
      ),
      ...endings.map((each) => ended(place, each)),
    ]
  },
})

function isBefore(each: PlanVersion, version: PlanVersion): boolean {
  return each.number < version.number && each.agreedOn !== null
}

function agreed(place: PlanPlace, version: PlanVersion, before: PlanVersion | undefined): ChronologyEntry[] {
  if (!version.agreedOn || !version.agreedAt) return []
  const changed = changedWords(before, version).map((word) =>
    word === 'willKnow' ? 'how it will be known' : PLAN_HEADINGS[word].toLowerCase(),
  )
  return [
    {
      recordId: version.recordId,
      id: version.id,
      at: startOfDay(version.agreedOn),
      dateOnly: true,
      kind: 'plan',
      mark: 'file',
      title: before ? 'Plan changed' : 'Plan agreed',
      text: before
        ? `${version.whyChanged}${changed.length > 0 ? `\nChanged: ${changed.join(', ')}.` : ''}`
        : version.needsToChange,
      agencyName: version.agreerAgencyName ?? version.agencyName,
      authorName: version.agreerName ?? version.authorName,
      controllerAgencyId: version.contributedByAgencyId,
      source: 'Plan',
      thirdParty: true,
      href: planPaths(place, version.recordId).history,
    },
  ]
}

function ended(place: PlanPlace, { action, ending }: Awaited<ReturnType<typeof listEndings>>[number]): ChronologyEntry {
  return {
    recordId: action.recordId,
    id: action.id,
    at: ending.writtenAt,
    kind: 'action',
    mark: action.status === 'done' ? 'steady' : 'file',
    title: `${action.status === 'done' ? 'Done' : 'Not done'}: ${action.words}`,
    text: textOf(action),
    agencyName: ending.agencyName,
    authorName: ending.authorName,
    controllerAgencyId: ending.contributedByAgencyId,
    source: 'Plan',
    thirdParty: true,
    href: planPaths(place, action.recordId).action(action.id),
  }
}

function textOf(action: Action): string {
  const effect = action.effect ? `${EFFECT_WORDS[action.effect]}. ` : ''
  return `${effect}${action.evidence || action.reasonWords}`
}
