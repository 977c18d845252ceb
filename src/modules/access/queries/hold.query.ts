import type { RecordId } from '../../../kernel/ids.js'
import type { Hold } from '../../../platform/http/page.js'
import { type Tx, txState, type Work } from '../../../platform/work.js'
import { EVERY_PART } from '../domain/grant.js'
import '../data/tables.js'

/** What a seat holds on a record: undefined when it is closed to the seat or there is none. */
export async function findHold(work: Work, recordId: RecordId): Promise<Hold | undefined> {
  return work.look('access.door', async (tx) => holdOn(tx, recordId))
}

/** The same within a transaction. Its rows name no record, so that knocking at a door is not a look inside. */
export async function holdOn(tx: Tx, recordId: RecordId): Promise<Hold | undefined> {
  const { partnershipId, scopes } = txState(tx)
  const record = await tx
    .selectFrom('record')
    .select(['id', 'kind', 'restricted', 'supersededBy'])
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', recordId)
    .executeTakeFirst()
  if (!record) return undefined
  const lineage = [recordId]
  for (let next = record.supersededBy; next && !lineage.includes(next); ) {
    lineage.push(next)
    const survivor: { supersededBy: RecordId | null } | undefined = await tx
      .selectFrom('record')
      .select('supersededBy')
      .where('partnershipId', '=', partnershipId)
      .where('id', '=', next)
      .executeTakeFirst()
    next = survivor?.supersededBy ?? null
  }
  const grants = await tx
    .selectFrom('recordGrant')
    .select(['id', 'toKind', 'toId', 'parts', 'level', 'timed'])
    .where('partnershipId', '=', partnershipId)
    .where('recordId', 'in', lineage)
    .where('revokedAt', 'is', null)
    .execute()
  const mine = grants.filter(
    (grant) =>
      scopes.includes(grant.timed ? grant.id : grant.toId) && (!record.restricted || grant.toKind === 'person'),
  )
  const parts = new Set(mine.flatMap((grant) => grant.parts))
  return {
    recordId,
    kind: record.kind,
    restricted: record.restricted,
    supersededBy: record.supersededBy,
    parts: parts.has(EVERY_PART) ? 'every' : parts,
    level: mine.some((grant) => grant.level === 'work') ? 'work' : 'read',
  }
}
