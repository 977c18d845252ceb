import type { Id, RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, refuse } from '../../../kernel/outcome.js'
import type { By, Tx } from '../../../platform/work.js'
import { asRecords } from '../../access/index.js'
import { clockOf, listClocksOf, meetClock, pauseClock, resumeClock, startClock } from '../../clocks/index.js'
import type { AssessmentId } from '../domain/assessment.js'

export const ASSESSMENT_RULE = 'exploitation-risk-assessment'
export const AUTHORISATION_RULE = 'manager-authorisation'
export const DISCUSSION_RULE = 'strategy-discussion'

export type LateRefusal = { readonly code: 'late-reason-missing'; readonly field: 'reasonLate' }
type Met = Outcome<undefined, LateRefusal>

/**
 * The assessment's own clock, which the allocation started, is met when the worker sends the assessment: its source
 * says "completed by the allocated worker in 10 working days" (Level 1 page), and the manager has a clock of their own.
 */
export async function meetAssessmentClock(
  tx: Tx,
  by: By,
  { recordId, reasonLate }: { recordId: RecordId; reasonLate: string | undefined },
): Promise<Met> {
  const open = await asRecords(tx, [recordId], () => listClocksOf(tx, [recordId]))
  for (const { clockId, clock } of open) {
    if (clock.rule.code !== ASSESSMENT_RULE) continue
    const met = await meetClock(tx, by, { clockId, recordId, reasonLate })
    if (!met.ok) return lateOrBug(met.refusals)
  }
  return accept()
}

/**
 * Given back to the worker, the assessment is not complete after all: the ten days go on from where they began, with
 * the pauses they had, under a clock of their own for each return.
 */
export async function resumeAssessmentClock(
  tx: Tx,
  by: By,
  { recordId, stepId }: { recordId: RecordId; stepId: Id<'assessment-step'> },
): Promise<void> {
  const all = await asRecords(tx, [recordId], () => listClocksOf(tx, [recordId], { all: true }))
  const ours = all.filter(({ clock }) => clock.rule.code === ASSESSMENT_RULE)
  const last = ours
    .filter(({ clock }) => clock.state === 'met')
    .toSorted((a, b) => (a.clockId < b.clockId ? -1 : 1))
    .at(-1)
  if (!last || ours.some(({ clock }) => clock.state === 'running' || clock.state === 'paused')) return
  const clockId = await startClock(tx, by, {
    rule: ASSESSMENT_RULE,
    thingKind: 'assessment-return',
    thingId: stepId,
    recordId,
    owner: last.owner,
    triggerAt: last.clock.triggeredAt,
  })
  for (const pause of last.clock.pauses) {
    if (!pause.until) continue
    const paused = await pauseClock(tx, by, { clockId, at: pause.from, reason: pause.reason })
    const resumed = paused.ok && (await resumeClock(tx, by, { clockId, at: pause.until }))
    if (!resumed || !resumed.ok) throw new Error('A pause that a clock had could not be kept')
  }
}

export async function startAuthorisationClock(
  tx: Tx,
  by: By,
  { recordId, assessmentId }: { recordId: RecordId; assessmentId: AssessmentId },
): Promise<void> {
  await startClock(tx, by, {
    rule: AUTHORISATION_RULE,
    thingKind: 'assessment',
    thingId: assessmentId,
    recordId,
    owner: { teamId: by.seat.teamIds[0], agencyId: by.seat.agencyId },
    triggerAt: by.now,
  })
}

/** The manager has decided, whichever way. */
export async function meetAuthorisationClock(
  tx: Tx,
  by: By,
  about: { recordId: RecordId; assessmentId: AssessmentId; reasonLate: string | undefined },
): Promise<Met> {
  const { recordId, assessmentId, reasonLate } = about
  const kept = await asRecords(tx, [recordId], () => clockOf(tx, AUTHORISATION_RULE, assessmentId))
  if (kept?.clock.state !== 'running' && kept?.clock.state !== 'paused') return accept()
  const met = await meetClock(tx, by, { clockId: kept.clockId, recordId, reasonLate })
  return met.ok ? accept() : lateOrBug(met.refusals)
}

function lateOrBug(refusals: readonly { readonly code: string }[]): Met {
  if (refusals.some(({ code }) => code === 'breach-reason-missing'))
    return refuse({ code: 'late-reason-missing', field: 'reasonLate' })
  throw new Error(`An open clock could not be met: ${refusals[0]?.code}`)
}
