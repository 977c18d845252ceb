import type { RecordId } from '../../../kernel/ids.js'
import type { Hold } from '../../../platform/http/page.js'
import { type Tx, txState, type Work } from '../../../platform/work.js'
import { EVERY_PART } from '../domain/grant.js'
import { namesSomeone } from '../domain/wall.js'
import '../data/tables.js'

/** What a seat holds on a record: undefined when it is closed to the seat or there is none. */
export async function findHold(work: Work, recordId: RecordId): Promise<Hold | undefined> {
  return work.look('access.door', async (tx) => holdOn(tx, recordId))
}

/** The same within a transaction. Its rows name no record, so that knocking at a door is not a look inside. */
export async function holdOn(tx: Tx, recordId: RecordId): Promise<Hold | undefined> {
  return (await holdsOn(tx, [recordId])).get(recordId)
}

/** What a seat holds on each of these records; those that are closed to it are left out. */
export async function holdsOn(tx: Tx, recordIds: readonly RecordId[]): Promise<ReadonlyMap<RecordId, Hold>> {
  const { scopes } = txState(tx)
  const { records, grants } = await withSurvivors(tx, recordIds)
  const holds = new Map<RecordId, Hold>()
  for (const recordId of recordIds) {
    const record = records.get(recordId)
    if (!record) continue
    const lineage = new Set([recordId])
    for (let next = record.supersededBy; next && !lineage.has(next); next = records.get(next)?.supersededBy ?? null)
      lineage.add(next)
    const mine = grants.filter(
      (grant) =>
        lineage.has(grant.onRecord) &&
        scopes.includes(grant.timed ? grant.id : grant.toId) &&
        (!record.restricted || namesSomeone(grant)),
    )
    const parts = new Set(mine.flatMap((grant) => grant.parts))
    holds.set(recordId, {
      recordId,
      kind: record.kind,
      restricted: record.restricted,
      supersededBy: record.supersededBy,
      parts: parts.has(EVERY_PART) ? 'every' : parts,
      level: mine.some((grant) => grant.level === 'work') ? 'work' : 'read',
    })
  }
  return holds
}

/** These records as far as they are open, with those that they were merged into: a grant on one opens the others. */
async function withSurvivors(tx: Tx, recordIds: readonly RecordId[]) {
  const records = new Map<RecordId, Awaited<ReturnType<typeof readRecords>>[number]>()
  const grants: Awaited<ReturnType<typeof readGrants>> = []
  const asked = new Set<RecordId>()
  for (let ids = [...new Set(recordIds)]; ids.length > 0; ) {
    for (const id of ids) asked.add(id)
    const [found, held] = await Promise.all([readRecords(tx, ids), readGrants(tx, ids)])
    for (const record of found) records.set(record.id, record)
    grants.push(...held)
    ids = found.flatMap(({ supersededBy }) => (supersededBy && !asked.has(supersededBy) ? [supersededBy] : []))
  }
  return { records, grants }
}

async function readRecords(tx: Tx, ids: readonly RecordId[]) {
  return tx
    .selectFrom('record')
    .select(['id', 'kind', 'restricted', 'supersededBy'])
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('id', 'in', ids)
    .execute()
}

async function readGrants(tx: Tx, ids: readonly RecordId[]) {
  return tx
    .selectFrom('recordGrant')
    .select(['id', 'recordId as onRecord', 'toKind', 'toId', 'parts', 'level', 'timed'])
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('recordId', 'in', ids)
    .where('revokedAt', 'is', null)
    .execute()
}
