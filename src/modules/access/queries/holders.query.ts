import type { AccountId, Id, RecordId, SeatId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import type { GrantHolder, GrantId } from '../domain/grant.js'
import '../data/tables.js'

export type Holder = {
  readonly recordId: RecordId
  readonly grantId: GrantId
  readonly toKind: GrantHolder['toKind']
  readonly toId: string
  readonly name: string
  readonly agencyName: string
  readonly parts: readonly string[]
  readonly level: 'read' | 'work'
  readonly basis: string
  readonly fromAt: Date
  readonly untilAt: Date | null
}

/** Who holds a record, by grants that stand. Those that a restriction has put aside are among them. */
export async function listHolders(tx: Tx, by: By, recordId: RecordId): Promise<Holder[]> {
  const { partnershipId } = by.seat
  const grants = await tx
    .selectFrom('recordGrant')
    .select(['recordId', 'id as grantId', 'toKind', 'toId', 'parts', 'level', 'basis', 'fromAt', 'untilAt'])
    .where('partnershipId', '=', partnershipId)
    .where('recordId', '=', recordId)
    .where('revokedAt', 'is', null)
    .where((where) => where.or([where('untilAt', 'is', null), where('untilAt', '>', by.now)]))
    .orderBy('madeAt')
    .execute()
  const ids = grants.map((grant) => grant.toId)
  if (ids.length === 0) return []
  const [people, teams, desks] = await Promise.all([
    tx
      .selectFrom('seat')
      .innerJoin('agency', (join) =>
        join.onRef('agency.partnershipId', '=', 'seat.partnershipId').onRef('agency.id', '=', 'seat.agencyId'),
      )
      .select([
        'seat.id as seatId',
        'seat.accountId as id',
        'seat.personName as name',
        'seat.title',
        'agency.shortName as agencyName',
      ])
      .where('seat.partnershipId', '=', partnershipId)
      .where((where) =>
        where.or([where('seat.accountId', 'in', ids as AccountId[]), where('seat.id', 'in', ids as SeatId[])]),
      )
      .execute(),
    tx
      .selectFrom('team')
      .innerJoin('agency', (join) =>
        join.onRef('agency.partnershipId', '=', 'team.partnershipId').onRef('agency.id', '=', 'team.agencyId'),
      )
      .select(['team.id', 'team.name', 'agency.shortName as agencyName'])
      .where('team.partnershipId', '=', partnershipId)
      .where('team.id', 'in', ids as never[])
      .execute(),
    tx
      .selectFrom('agency')
      .select(['id', 'shortName'])
      .where('partnershipId', '=', partnershipId)
      .where('id', 'in', ids as never[])
      .execute(),
  ])
  const named = new Map<string, { name: string; agencyName: string }>([
    ...people.map((each) => [each.id, each] as const),
    ...people.map((each) => [each.seatId, { ...each, name: `${each.name}, as ${each.title}` }] as const),
    ...teams.map((each) => [each.id, each] as const),
    ...desks.map((each) => [each.id, { name: 'The desk', agencyName: each.shortName }] as const),
  ])
  return grants.map((grant) => ({
    ...grant,
    name: named.get(grant.toId)?.name ?? 'Someone who has left',
    agencyName: named.get(grant.toId)?.agencyName ?? '',
  }))
}

export type Conflict = {
  readonly recordId: RecordId
  readonly id: Id<'conflict'>
  readonly accountId: AccountId
  readonly name: string
  readonly declaredAt: Date
}

/** People who have declared a conflict of interest on a record. The reason stays with the declaration. */
export async function listConflicts(tx: Tx, by: By, recordId: RecordId): Promise<Conflict[]> {
  const rows = await tx
    .selectFrom('recordConflict')
    .leftJoin('account', 'account.id', 'recordConflict.accountId')
    .select([
      'recordConflict.recordId',
      'recordConflict.id',
      'recordConflict.accountId',
      'account.name',
      'recordConflict.declaredAt',
    ])
    .where('recordConflict.partnershipId', '=', by.seat.partnershipId)
    .where('recordConflict.recordId', '=', recordId)
    .where('recordConflict.withdrawnAt', 'is', null)
    .execute()
  return rows.map((row) => ({ ...row, name: row.name ?? 'Someone' }))
}

/** Names for seats, as the audit shows them: person, title, agency. */
export async function nameSeats(
  tx: Tx,
  by: By,
  seatIds: readonly SeatId[],
): Promise<ReadonlyMap<SeatId, { name: string; title: string; agencyName: string }>> {
  if (seatIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('seat')
    .innerJoin('agency', (join) =>
      join.onRef('agency.partnershipId', '=', 'seat.partnershipId').onRef('agency.id', '=', 'seat.agencyId'),
    )
    .select(['seat.id', 'seat.personName as name', 'seat.title', 'agency.shortName as agencyName'])
    .where('seat.partnershipId', '=', by.seat.partnershipId)
    .where('seat.id', 'in', [...new Set(seatIds)])
    .execute()
  return new Map(rows.map(({ id, ...rest }) => [id, rest]))
}
