import { type Id, newId, type RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, refuse } from '../../../kernel/outcome.js'
import { announce } from '../../../platform/jobs/announce.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { readStanding } from '../data/standing.store.js'
import { EVERY_PART } from '../domain/grant.js'
import { grantAccess } from './grants.js'

export type BreakGlassInput = {
  readonly recordId: RecordId
  readonly reasonCode: string
  readonly reason: string
  readonly minutes: number
}
export type BreakGlassRefusal = {
  readonly code: 'no-such-record' | 'own-conflict' | 'reason-missing'
  readonly field?: string
}

/**
 * Opens a record to oneself for a limited time with a typed reason: restricted ones too, never one's own conflict. Every
 * opening lands in the list that a Caldicott guardian works through.
 */
export async function breakGlass(
  tx: Tx,
  by: By,
  input: BreakGlassInput,
): Promise<Outcome<{ id: Id<'break-glass'> }, BreakGlassRefusal>> {
  if (input.reason.trim() === '') return refuse({ code: 'reason-missing', field: 'reason' })
  const standing = await readStanding(tx, input.recordId, 'update')
  if (!standing) return refuse({ code: 'no-such-record' })
  if (standing.conflicts.includes(by.seat.accountId)) return refuse({ code: 'own-conflict' })
  const id = newId<Id<'break-glass'>>()
  const untilAt = new Date(by.now.getTime() + input.minutes * 60_000)
  const grantId = await grantAccess(tx, by, input.recordId, {
    toKind: 'person',
    toId: by.seat.accountId,
    parts: [EVERY_PART],
    level: 'read',
    basis: 'break-glass',
    untilAt,
    sourceKind: 'break-glass',
    sourceId: id,
  })
  await tx
    .insertInto('breakGlass')
    .values({
      partnershipId: by.seat.partnershipId,
      id,
      recordId: input.recordId,
      grantId,
      accountId: by.seat.accountId,
      seatId: by.seat.id,
      reasonCode: input.reasonCode,
      reason: input.reason,
      openedAt: by.now,
      untilAt,
      reviewedBy: null,
      reviewedAt: null,
      reviewOutcome: null,
      reviewNote: null,
    })
    .execute()
  await announce(tx, { fact: 'access.glass-broken', breakGlassId: id, recordId: input.recordId })
  noteForAudit(tx, {
    action: 'access.glass-broken',
    records: [input.recordId],
    thing: id,
    fields: ['reason_code', 'reason', 'until_at'],
    because: id,
  })
  return accept({ id })
}

export type ReviewInput = {
  readonly id: Id<'break-glass'>
  readonly outcome: 'justified' | 'not-justified' | 'asked-more'
  readonly note: string
}
export type ReviewRefusal = {
  readonly code: 'no-such-opening' | 'already-reviewed' | 'own-opening' | 'note-missing'
  readonly field?: string
}

/** A guardian's review of an opening. Nobody reviews their own; an opening is reviewed once, and stays on the list. */
export async function reviewBreakGlass(tx: Tx, by: By, input: ReviewInput): Promise<Outcome<undefined, ReviewRefusal>> {
  if (input.note.trim() === '') return refuse({ code: 'note-missing', field: 'note' })
  const row = await tx
    .selectFrom('breakGlass')
    .select(['id', 'recordId', 'accountId', 'reviewedAt', 'reviewOutcome'])
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('id', '=', input.id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return refuse({ code: 'no-such-opening' })
  if (row.reviewedAt && row.reviewOutcome !== 'asked-more') return refuse({ code: 'already-reviewed' })
  if (row.accountId === by.seat.accountId) return refuse({ code: 'own-opening' })
  await tx
    .updateTable('breakGlass')
    .set({ reviewedAt: by.now, reviewedBy: by.seat.id, reviewOutcome: input.outcome, reviewNote: input.note })
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('id', '=', input.id)
    .execute()
  noteForAudit(tx, {
    action: 'access.glass-reviewed',
    records: [row.recordId],
    thing: input.id,
    fields: ['review_outcome', 'review_note'],
  })
  return accept()
}
