import type { RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, refuse } from '../../../kernel/outcome.js'
import { announce } from '../../../platform/jobs/announce.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { asRecords, grantAccessTo, listHolders, revokeGrants, wallFor } from '../../access/index.js'
import { clockOf, startClock } from '../../clocks/index.js'
import { findConcernForUpdate, saveState } from '../data/concern.store.js'
import { listScreeningAgencies } from '../data/desk-agencies.js'
import { insertDesk } from '../data/desk.store.js'
import { insertScreening } from '../data/screening.store.js'
import { insertSubject, listSubjects } from '../data/subject.store.js'
import { REFERRAL_DECISION, TELL_REFERRER } from '../domain/clock-rules.js'
import { type SendRefusal, sendConcern } from '../domain/concern.js'
import { desksGrant, referrersGrant } from '../domain/grants.js'
import { NOBODY_CALLED, type SubjectWords } from '../domain/subject.js'

export type SendConcernRefusal = SendRefusal | { readonly code: 'no-screening-desk'; readonly field?: undefined }

/**
 * Sends a concern to the screening desk. Its author keeps their own words and what becomes of them; the desk has the
 * rest; the clock of the decision starts.
 */
export async function sendConcernCommand(
  tx: Tx,
  by: By,
  recordId: RecordId,
): Promise<Outcome<{ readonly recordId: RecordId }, SendConcernRefusal>> {
  const draft = await findConcernForUpdate(tx, by, recordId)
  if (!draft) return refuse({ code: 'already-sent' })
  const subjects = await listSubjects(tx, by, [recordId])
  const sent = sendConcern(draft, subjects, by.now)
  if (!sent.ok) return sent
  const agencies = await listScreeningAgencies(tx)
  const [council] = agencies
  if (!council) return refuse({ code: 'no-screening-desk' })

  if (subjects.length === 0) {
    const wall = (await wallFor(tx, recordId))('referral')
    await insertSubject(tx, by, { recordId, words: NOBODY, called: NOBODY_CALLED, part: 'referral', wall })
  }
  await openToDesk(
    tx,
    by,
    recordId,
    agencies.map((each) => each.id),
  )
  const wall = (await wallFor(tx, recordId))('concern')
  for (const rule of [REFERRAL_DECISION, TELL_REFERRER]) {
    await startClock(tx, by, {
      rule,
      thingKind: 'concern',
      thingId: recordId,
      recordId,
      owner: { agencyId: council.id },
      triggerAt: by.now,
    })
  }
  const dueAt = await decisionDueAt(tx, recordId)
  await insertDesk(tx, by, { recordId, agencies, wall })
  await insertScreening(tx, by, {
    recordId,
    reference: draft.reference,
    sentAt: by.now,
    dueAt,
    ownerAgencyId: council.id,
    children: subjects.filter((each) => each.kind === 'child').length,
    contexts: subjects.filter((each) => each.kind === 'context').length,
    wall,
  })
  await saveState(tx, by, recordId, { state: 'sent', sentAt: by.now, answerBy: dueAt })
  await announce(tx, { fact: 'concerns.sent', recordId })
  noteForAudit(tx, {
    action: 'concerns.sent',
    records: [recordId],
    thing: recordId,
    fields: ['state', 'sent_at', 'answer_by'],
  })
  return accept({ recordId })
}

/** The author's own grants give way to what a referrer keeps. The desk is let in first, so that someone always is. */
async function openToDesk(tx: Tx, by: By, recordId: RecordId, agencyIds: Parameters<typeof desksGrant>[0][]) {
  const authors = await listHolders(tx, by, recordId)
  await grantAccessTo(tx, by, recordId, [...agencyIds.map(desksGrant), referrersGrant(by.seat.accountId)])
  await revokeGrants(
    tx,
    by,
    recordId,
    authors.map((each) => each.grantId),
    'The concern was sent',
  )
}

/** When the decision is due: read as the record, because clocks are not open to a referrer. */
export async function decisionDueAt(tx: Tx, recordId: RecordId): Promise<Date> {
  const kept = await asRecords(tx, [recordId], () => clockOf(tx, REFERRAL_DECISION, recordId))
  if (!kept) throw new Error('A concern that was sent has its clock')
  return kept.clock.dueAt
}

const NOBODY: SubjectWords = {
  kind: 'nobody',
  childRecordId: null,
  givenNames: '',
  familyName: '',
  description: '',
  bornOn: null,
  age: null,
  school: '',
  connection: '',
  contextKind: null,
  contextKindLabel: null,
}
