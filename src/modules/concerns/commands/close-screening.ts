import type { RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, type Refusal, refuse } from '../../../kernel/outcome.js'
import type { By, Tx } from '../../../platform/work.js'
import { clockOf, explainBreach, meetClock } from '../../clocks/index.js'
import { queueMessage } from '../../messages/index.js'
import type { ScreeningOutcome } from '../../reference/index.js'
import { saveState } from '../data/concern.store.js'
import { saveScreening } from '../data/screening.store.js'
import type { SentConcern } from '../domain/concern.js'
import { toldOutcomeFor } from '../domain/from-public.js'
import { REFERRAL_DECISION, TELL_REFERRER } from '../domain/clock-rules.js'
import { tellTeller } from './tell-teller.js'

type LateRefusal = Refusal & { readonly code: 'breach-reason-missing' }

/** Late decisions say why, once for the concern: whoever decides the next subject is not asked again. */
export async function explainLateness(
  tx: Tx,
  by: By,
  recordId: RecordId,
  reason: string | undefined,
): Promise<Outcome<undefined, LateRefusal>> {
  for (const rule of [REFERRAL_DECISION, TELL_REFERRER]) {
    const kept = await clockOf(tx, rule, recordId)
    if (kept?.clock.state !== 'running' || kept.clock.breachReason || by.now <= kept.clock.dueAt) continue
    if (!reason?.trim()) return refuse<LateRefusal>({ code: 'breach-reason-missing', field: 'lateReason' })
    await explainBreach(tx, by, { clockId: kept.clockId, reason })
  }
  return accept()
}

/**
 * Every subject is decided: both clocks are met, and whoever raised it hears that there is news. `outcomes` are those of
 * what they named, not of what the desk added.
 */
export async function closeScreening(
  tx: Tx,
  by: By,
  concern: SentConcern,
  outcomes: readonly ScreeningOutcome[],
): Promise<void> {
  const { recordId } = concern
  for (const rule of [REFERRAL_DECISION, TELL_REFERRER]) {
    const met = await meetClock(tx, by, { rule, thingId: recordId })
    if (!met.ok) throw new Error(`The clock ${rule} could not be met: ${met.refusals[0]?.code}`)
  }
  await saveScreening(tx, by, recordId, { state: 'decided', decidedAt: by.now, isPaused: false, pauseReason: null })
  await saveState(tx, by, recordId, { state: 'decided', decidedAt: by.now })
  if (concern.source === 'public') return tellTeller(tx, by, concern, toldOutcomeFor(outcomes))
  await queueMessage(tx, by, {
    key: `concerns.decided:${recordId}`,
    toAccountId: concern.authorAccountId,
    template: 'something-new',
    values: { link: `/concerns/${recordId}/outcome` },
  })
}
