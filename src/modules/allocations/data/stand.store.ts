import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { AccountId, RecordId } from '../../../kernel/ids.js'
import { type Tx, txState } from '../../../platform/work.js'
import type { AllocationId, CoverId } from '../domain/allocation.js'
import type { Days } from '../domain/cover.js'
import './tables.js'

type Stand = { readonly recordId: RecordId; readonly accountId: AccountId } & (
  | { readonly kind: 'worker'; readonly thingId: AllocationId }
  | ({ readonly kind: 'cover'; readonly thingId: CoverId } & Days)
)

export async function insertStand(tx: Tx, stand: Stand): Promise<void> {
  const days = stand.kind === 'cover' ? stand : { fromOn: null, untilOn: null }
  await tx
    .insertInto('allocationStand')
    .values({
      partnershipId: txState(tx).partnershipId,
      thingId: stand.thingId,
      recordId: stand.recordId,
      accountId: stand.accountId,
      kind: stand.kind,
      fromOn: days.fromOn,
      untilOn: days.untilOn,
      endedAt: null,
    })
    .execute()
}

export async function endStand(tx: Tx, thingId: AllocationId | CoverId, at: Date): Promise<void> {
  await tx
    .updateTable('allocationStand')
    .set({ endedAt: at })
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('thingId', '=', thingId)
    .where('endedAt', 'is', null)
    .execute()
}

/** How many children each of these people works with now, whoever may see the records. */
export async function countWork(tx: Tx, accountIds: readonly AccountId[]): Promise<ReadonlyMap<AccountId, number>> {
  if (accountIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('allocationStand')
    .select((select) => ['accountId', select.fn.countAll<string>().as('children')])
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('accountId', 'in', [...accountIds])
    .where('kind', '=', 'worker')
    .where('endedAt', 'is', null)
    .groupBy('accountId')
    .execute()
  return new Map(rows.map((row) => [row.accountId, Number(row.children)]))
}

/** Everyone who works with a child now, and with how many. */
export async function countEveryonesWork(tx: Tx): Promise<ReadonlyMap<AccountId, number>> {
  const rows = await tx
    .selectFrom('allocationStand')
    .select((select) => ['accountId', select.fn.countAll<string>().as('children')])
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('kind', '=', 'worker')
    .where('endedAt', 'is', null)
    .groupBy('accountId')
    .execute()
  return new Map(rows.map((row) => [row.accountId, Number(row.children)]))
}

/** The first day of each cover that lies ahead of someone: the record stays closed to them until then. */
export async function listCoverAhead(tx: Tx, accountId: AccountId, today: CalendarDate): Promise<CalendarDate[]> {
  const rows = await tx
    .selectFrom('allocationStand')
    .select('fromOn')
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('accountId', '=', accountId)
    .where('kind', '=', 'cover')
    .where('fromOn', '>', today)
    .where('endedAt', 'is', null)
    .orderBy('fromOn')
    .execute()
  return rows.flatMap(({ fromOn }) => (fromOn ? [fromOn] : []))
}
