import type { AccountId, Id, RecordId } from '../../../kernel/ids.js'
import { newId } from '../../../kernel/ids.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import type { GrantId, GrantWanted } from '../domain/grant.js'
import { newGrant } from '../domain/new-grant.js'
import { rowWall } from '../domain/wall.js'
import { readStanding } from '../data/standing.store.js'
import { asRecords } from '../data/as-record.js'
import { rewriteWall } from './keep-wall.js'

/** Gives a person, a team or a desk a way to parts of a record, and rewrites the wall. */
export async function grantAccess(tx: Tx, by: By, recordId: RecordId, wanted: GrantWanted): Promise<GrantId> {
  const [id] = await grantAccessTo(tx, by, recordId, [wanted])
  return id as GrantId
}

/** The same for several at once: the wall is rewritten once. */
export async function grantAccessTo(
  tx: Tx,
  by: By,
  recordId: RecordId,
  wanted: readonly GrantWanted[],
): Promise<GrantId[]> {
  if (wanted.length === 0) return []
  const standing = await readStanding(tx, recordId, 'update')
  if (!standing) throw new Error('There is no such record')
  const grants = wanted.map((each) => newGrant(by, recordId, each))
  const wall = rowWall(standing, 'access')
  await asRecords(tx, standing.lineage, () =>
    tx
      .insertInto('recordGrant')
      .values(
        grants.map((grant) => ({
          ...grant,
          parts: [...grant.parts],
          part: 'access',
          ...wall,
          revokedBy: null,
          revokeReason: null,
        })),
      )
      .execute(),
  )
  await rewriteWall(tx, recordId)
  for (const { id } of grants) {
    noteForAudit(tx, {
      action: 'access.granted',
      records: [recordId],
      thing: id,
      fields: ['to_kind', 'to_id', 'parts', 'level', 'from_at', 'until_at'],
    })
  }
  return grants.map((grant) => grant.id)
}

/** Takes grants back. Those already taken back stay as they are. */
export async function revokeGrants(
  tx: Tx,
  by: By,
  recordId: RecordId,
  ids: readonly GrantId[],
  reason: string,
): Promise<void> {
  if (ids.length === 0) return
  await readStanding(tx, recordId, 'update') // the record first, as every command that keeps the wall locks it
  await asRecords(tx, [recordId], () =>
    tx
      .updateTable('recordGrant')
      .set({ revokedAt: by.now, revokedBy: by.seat.id, revokeReason: reason })
      .where('partnershipId', '=', by.seat.partnershipId)
      .where('recordId', '=', recordId)
      .where('id', 'in', [...ids])
      .where('revokedAt', 'is', null)
      .execute(),
  )
  await rewriteWall(tx, recordId)
  for (const id of ids)
    noteForAudit(tx, {
      action: 'access.revoked',
      records: [recordId],
      thing: id,
      fields: ['revoked_at', 'revoke_reason'],
    })
}

/** Shuts the record to all but those named on it, or opens it to teams and desks again. */
export async function setRestricted(tx: Tx, by: By, recordId: RecordId, restricted: boolean): Promise<void> {
  await asRecords(tx, [recordId], () =>
    tx
      .updateTable('record')
      .set({ restricted })
      .where('partnershipId', '=', by.seat.partnershipId)
      .where('id', '=', recordId)
      .execute(),
  )
  await rewriteWall(tx, recordId)
  noteForAudit(tx, {
    action: restricted ? 'access.restricted' : 'access.restriction-lifted',
    records: [recordId],
    fields: ['restricted'],
  })
}

/** A person's conflict of interest: the door shuts whatever else is granted, break-glass included. */
export async function declareConflict(
  tx: Tx,
  by: By,
  { recordId, accountId, reason }: { recordId: RecordId; accountId: AccountId; reason: string },
): Promise<Id<'conflict'>> {
  const standing = await readStanding(tx, recordId, 'update')
  if (!standing) throw new Error('There is no such record')
  const id = newId<Id<'conflict'>>()
  await asRecords(tx, standing.lineage, () =>
    tx
      .insertInto('recordConflict')
      .values({
        partnershipId: by.seat.partnershipId,
        id,
        recordId,
        part: 'access',
        ...rowWall(standing, 'access'),
        accountId,
        reason,
        declaredBy: by.seat.id,
        declaredAt: by.now,
        withdrawnBy: null,
        withdrawnAt: null,
      })
      .execute(),
  )
  await rewriteWall(tx, recordId)
  noteForAudit(tx, {
    action: 'access.conflict-declared',
    records: [recordId],
    thing: id,
    fields: ['account_id', 'reason'],
  })
  return id
}

/** Withdraws a conflict: only someone other than the person concerned may, which the page checks. */
export async function withdrawConflict(tx: Tx, by: By, recordId: RecordId, id: Id<'conflict'>): Promise<void> {
  await readStanding(tx, recordId, 'update')
  await asRecords(tx, [recordId], () =>
    tx
      .updateTable('recordConflict')
      .set({ withdrawnAt: by.now, withdrawnBy: by.seat.id })
      .where('partnershipId', '=', by.seat.partnershipId)
      .where('id', '=', id)
      .where('recordId', '=', recordId)
      .execute(),
  )
  await rewriteWall(tx, recordId)
  noteForAudit(tx, { action: 'access.conflict-withdrawn', records: [recordId], thing: id, fields: ['withdrawn_at'] })
}

/** Lets one record stand for another (a merge), or, with null, undoes it. Ids never change; the wall follows. */
export async function setSupersededBy(tx: Tx, by: By, recordId: RecordId, survivor: RecordId | null): Promise<void> {
  const before = await readStanding(tx, recordId, 'update')
  if (!before) throw new Error('There is no such record')
  if (survivor) {
    const ahead = await readStanding(tx, survivor, 'update')
    if (!ahead || ahead.lineage.includes(recordId)) throw new Error('A record cannot stand for one that stands for it')
  }
  await asRecords(tx, [recordId], () =>
    tx
      .updateTable('record')
      .set({ supersededBy: survivor })
      .where('partnershipId', '=', by.seat.partnershipId)
      .where('id', '=', recordId)
      .execute(),
  )
  await rewriteWall(tx, recordId)
  const parent = before.lineage[1]
  if (parent && parent !== survivor) await rewriteWall(tx, parent)
  noteForAudit(tx, {
    action: survivor ? 'access.record-superseded' : 'access.record-restored',
    records: [recordId, ...(survivor ? [survivor] : parent ? [parent] : [])],
    fields: ['superseded_by'],
  })
}
