import type { Provisions } from '../../../platform/module.js'
import '../../records/index.js'
import { type PlanPlace, planPaths } from '../domain/plan-place.js'
import { mayWritePlan } from '../domain/who-may.js'
import { planChronology } from './chronology.js'
import { type PlanStanding, planNextStep } from './next-step.js'
import { planPanel } from './panel.js'

/** What plans add to the pages of one kind of record. */
export function planRecords(
  place: PlanPlace,
  { willKnowWords, standingOf }: { readonly willKnowWords: string; readonly standingOf: PlanStanding },
): Pick<Provisions, 'recordPanel' | 'nextStep' | 'recordTab' | 'recordAction' | 'chronology' | 'dutyLink'> {
  const { recordKind } = place
  return {
    recordPanel: [planPanel(place, willKnowWords)],
    nextStep: [planNextStep(place, standingOf)],
    recordTab: [
      {
        recordKind,
        text: 'Plan',
        href: (recordId) => planPaths(place, recordId).plan,
        part: 'plan',
        order: 40,
        permission: 'plans:read',
      },
    ],
    recordAction: [
      {
        recordKind,
        text: 'Add an action',
        href: (recordId) => planPaths(place, recordId).newAction,
        part: 'plan',
        order: 40,
        permission: 'plans:write',
        level: 'work',
        // An owner's door opens the plan for their own action, and not to write it.
        isOffered: async (_tx, by, hold) => mayWritePlan(by.seat, hold),
      },
    ],
    chronology: planChronology(place),
    dutyLink: [
      {
        rule: 'action-due',
        describe: (_recordId, thingId) => ({ verb: 'Say how it went', href: `/actions/${thingId}` }),
      },
    ],
  }
}
