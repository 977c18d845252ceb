import type { AgencyId, Id, RecordId } from '../../../kernel/ids.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import type { GrantWanted } from '../domain/grant.js'
import { newGrant } from '../domain/new-grant.js'
import { rowWall } from '../domain/wall.js'
import '../data/tables.js'

export type RecordWanted = {
  readonly id: RecordId
  readonly kind: string
  readonly subjectId: Id<string>
  readonly ownerAgencyId: AgencyId
  readonly restricted?: boolean
  readonly retentionClass: string
  readonly grants: readonly GrantWanted[]
}

/** Opens a record with its first grants. Whoever opens it sees it only if one of them says so. */
export async function openRecord(tx: Tx, by: By, wanted: RecordWanted): Promise<void> {
  const { partnershipId } = by.seat
  const grants = wanted.grants.map((each) => newGrant(by, wanted.id, each))
  const standing = {
    recordId: wanted.id,
    lineage: [wanted.id],
    restricted: wanted.restricted ?? false,
    grants,
    conflicts: [],
  }
  await tx
    .insertInto('record')
    .values({
      partnershipId,
      id: wanted.id,
      ...rowWall(standing, undefined),
      kind: wanted.kind,
      subjectId: wanted.subjectId,
      ownerAgencyId: wanted.ownerAgencyId,
      restricted: standing.restricted,
      retentionClass: wanted.retentionClass,
      hold: false,
      supersededBy: null,
      openedAt: by.now,
    })
    .execute()
  if (grants.length > 0) {
    const rows = grants.map((grant) => ({
      ...grant,
      part: 'access',
      ...rowWall(standing, 'access'),
      revokedBy: null,
      revokeReason: null,
    }))
    await tx
      .insertInto('recordGrant')
      .values(rows.map((row) => ({ ...row, parts: [...row.parts] })))
      .execute()
  }
  noteForAudit(tx, {
    action: 'access.record-opened',
    records: [wanted.id],
    thing: wanted.subjectId,
    fields: ['kind', 'owner_agency_id', 'restricted', 'grants'],
  })
}
