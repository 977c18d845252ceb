import type { RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, refuse } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { grantAccessTo, listHolders, revokeGrants, wallFor } from '../../access/index.js'
import { findConcernForUpdate } from '../data/concern.store.js'
import { listScreeningAgencies } from '../data/desk-agencies.js'
import { insertSubject, listSubjects } from '../data/subject.store.js'
import { type SendRefusal, sendConcern } from '../domain/concern.js'
import { desksGrant, referrersGrants } from '../domain/grants.js'
import { NOBODY, NOBODY_CALLED } from '../domain/subject.js'
import { arriveAtDesk } from './arrive-at-desk.js'

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
  const [council, ...others] = agencies
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
  await arriveAtDesk(tx, by, {
    recordId,
    reference: draft.reference,
    subjects,
    agencies: [council, ...others],
    arrivedAt: by.now,
  })
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
  await grantAccessTo(tx, by, recordId, [...agencyIds.map(desksGrant), ...referrersGrants(by.seat)])
  await revokeGrants(
    tx,
    by,
    recordId,
    authors.map((each) => each.grantId),
    'The concern was sent',
  )
}
