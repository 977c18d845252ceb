import type { RecordId } from '../../../kernel/ids.js'
import { announce } from '../../../platform/jobs/announce.js'
import type { By, Tx } from '../../../platform/work.js'
import { asRecords, wallFor } from '../../access/index.js'
import { clockOf, startClock } from '../../clocks/index.js'
import { saveState } from '../data/concern.store.js'
import type { ScreeningAgency } from '../data/desk-agencies.js'
import { insertDesk } from '../data/desk.store.js'
import { insertScreening } from '../data/screening.store.js'
import { REFERRAL_DECISION, TELL_REFERRER } from '../domain/clock-rules.js'
import type { Subject } from '../domain/subject.js'

type Arriving = {
  readonly recordId: RecordId
  readonly reference: string
  readonly subjects: readonly Pick<Subject, 'kind'>[]
  /** The agencies at the desk, the council first: the decision is its duty. */
  readonly agencies: readonly [ScreeningAgency, ...ScreeningAgency[]]
  /** When the working day of the decision begins. */
  readonly arrivedAt: Date
}

/** Puts a concern on the desk: its clocks run, each agency has its place, and everyone hears that it was sent. */
export async function arriveAtDesk(tx: Tx, by: By, arriving: Arriving): Promise<void> {
  const { recordId, reference, subjects, agencies, arrivedAt } = arriving
  const ownerAgencyId = agencies[0].id
  const wall = (await wallFor(tx, recordId))('concern')
  for (const rule of [REFERRAL_DECISION, TELL_REFERRER]) {
    await startClock(tx, by, {
      rule,
      thingKind: 'concern',
      thingId: recordId,
      recordId,
      owner: { agencyId: ownerAgencyId },
      triggerAt: arrivedAt,
    })
  }
  const dueAt = await decisionDueAt(tx, recordId)
  await insertDesk(tx, by, { recordId, agencies, wall })
  await insertScreening(tx, by, {
    recordId,
    reference,
    sentAt: arrivedAt,
    dueAt,
    ownerAgencyId,
    children: subjects.filter((each) => each.kind === 'child').length,
    contexts: subjects.filter((each) => each.kind === 'context').length,
    wall,
  })
  await saveState(tx, by, recordId, { state: 'sent', sentAt: arrivedAt, answerBy: dueAt })
  await announce(tx, { fact: 'concerns.sent', recordId })
}

/** When the decision is due: read as the record, because clocks are not open to a referrer. */
export async function decisionDueAt(tx: Tx, recordId: RecordId): Promise<Date> {
  const kept = await asRecords(tx, [recordId], () => clockOf(tx, REFERRAL_DECISION, recordId))
  if (!kept) throw new Error('A concern that was sent has its clock')
  return kept.clock.dueAt
}
