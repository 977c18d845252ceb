import { DESK_ROLES } from '../../../kernel/actor.js'
import type { By, Tx } from '../../../platform/work.js'
import { type KeptClock, readClocks, selectClocks } from '../data/read-clocks.js'
import type { ClockId } from '../data/tables.js'
import { type DutyGroup, dutyGroup } from '../domain/standing.js'

export type Whose = 'mine' | 'team' | 'agency'

/** Where a page of duties ended: the next begins after it. */
export type DutyKey = { readonly dueAt: Date; readonly clockId: ClockId }

export type Duty = KeptClock & { readonly group: DutyGroup }
export type DutyPage = { readonly duties: readonly Duty[]; readonly next: DutyKey | undefined }

// The three columns hold ids of different kinds, so that a value fits all of them only as `never`.
type OwnerColumn = 'clock.ownerPersonId' | 'clock.ownerTeamId' | 'clock.ownerAgencyId'

/**
 * What is owed, the soonest first: one's own, one's teams', one's agency's. Each page costs what it shows: every part
 * reads an index in the order of the list. The agency's list is for its desk, which sees the agency's work; from any
 * other seat it is what the person and their teams owe, because a list that walks through work closed to its reader
 * would cost more the more there is of it.
 */
export async function listDuties(
  tx: Tx,
  by: By,
  { whose, after, limit }: { whose: Whose; after?: DutyKey | undefined; limit: number },
): Promise<DutyPage> {
  const found = new Map<ClockId, DutyRow>()
  const parts = await Promise.all(owners(by, whose).map(([column, id]) => owed(tx, column, id, after, limit + 1)))
  for (const row of parts.flat()) found.set(row.id, row)
  const rows = [...found.values()].toSorted(bySoonest).slice(0, limit + 1)
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  const kept = readClocks(shown)
  return {
    duties: kept.map((each) => ({ ...each, group: dutyGroup(each.clock, by.now) ?? 'later' })),
    next: last && { dueAt: last.dueAt, clockId: last.id },
  }
}

/** How many duties, counted up to a bound: one more than `most` means "more than `most`". */
export async function countDuties(tx: Tx, by: By, whose: Whose, most = 200): Promise<number> {
  const parts = await Promise.all(
    owners(by, whose).map(([column, id]) =>
      tx
        .selectFrom('clock')
        .select('clock.id')
        .where('clock.partnershipId', '=', by.seat.partnershipId)
        .where(column, '=', id as never)
        .where('clock.state', 'in', ['running', 'paused'])
        .where('clock.kind', '=', 'duty')
        .orderBy('clock.dueAt')
        .limit(most + 1)
        .execute(),
    ),
  )
  const found = new Set(parts.flat().map((row) => row.id))
  return Math.min(found.size, most + 1)
}

function owners({ seat }: By, whose: Whose): [OwnerColumn, string][] {
  const mine: [OwnerColumn, string][] = [['clock.ownerPersonId', seat.accountId]]
  const team = seat.teamIds.map((id): [OwnerColumn, string] => ['clock.ownerTeamId', id])
  if (whose === 'mine') return mine
  if (whose === 'team') return team
  return DESK_ROLES.includes(seat.role) ? [['clock.ownerAgencyId', seat.agencyId]] : [...mine, ...team]
}

type DutyRow = Awaited<ReturnType<typeof owed>>[number]

async function owed(tx: Tx, column: OwnerColumn, id: string, after: DutyKey | undefined, limit: number) {
  let query = selectClocks(tx)
    .where(column, '=', id as never)
    .where('clock.state', 'in', ['running', 'paused'])
    .where('clock.kind', '=', 'duty')
  if (after)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('clock.dueAt', 'clock.id'), '>', tuple(after.dueAt, after.clockId)),
    )
  return query.orderBy('clock.dueAt').orderBy('clock.id').limit(limit).execute()
}

function bySoonest(one: DutyRow, other: DutyRow): number {
  return one.dueAt.getTime() - other.dueAt.getTime() || (one.id < other.id ? -1 : 1)
}
