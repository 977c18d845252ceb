import type { AccountId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import { listColleagues } from '../../access/index.js'
import { countEveryonesWork, countWork } from '../data/stand.store.js'
import type { Worker } from '../domain/allocation.js'
import { WORKER_ROLES, workerFrom } from '../domain/workers.js'

export type WorkerOption = Worker & { readonly children: number; readonly isInMyTeam: boolean }

/** Who may be given a child: the workers of the manager's agency, those of the manager's teams first. */
export async function listWorkers(
  tx: Tx,
  by: By,
  { except = [] }: { except?: readonly AccountId[] } = {},
): Promise<WorkerOption[]> {
  const colleagues = await listColleagues(tx, { roles: WORKER_ROLES, agencyId: by.seat.agencyId })
  const counts = await countWork(
    tx,
    colleagues.map((each) => each.accountId),
  )
  return colleagues
    .filter((each) => !except.includes(each.accountId))
    .map((each) => ({
      ...workerFrom(each, by.seat.teamIds),
      children: counts.get(each.accountId) ?? 0,
      isInMyTeam: each.teams.some((team) => by.seat.teamIds.includes(team.id)),
    }))
    .toSorted((a, b) => Number(b.isInMyTeam) - Number(a.isInMyTeam))
}

export type AtWork = Worker & { readonly children: number; readonly hasLeft: boolean }

/**
 * The manager's colleagues who work with children now, with how many; those whose seat has ended and who still have some
 * come first, because nobody does that work.
 */
export async function listAtWork(tx: Tx, by: By): Promise<AtWork[]> {
  const counts = await countEveryonesWork(tx)
  if (counts.size === 0) return []
  const seats = await listColleagues(tx, { accountIds: [...counts.keys()], agencyId: by.seat.agencyId, andLeft: true })
  const people = new Map<AccountId, AtWork>()
  for (const seat of seats) {
    const before = people.get(seat.accountId)
    if (before && (!before.hasLeft || seat.hasLeft)) continue
    people.set(seat.accountId, {
      ...workerFrom(seat, by.seat.teamIds),
      children: counts.get(seat.accountId) ?? 0,
      hasLeft: seat.hasLeft,
    })
  }
  return [...people.values()].toSorted((a, b) => Number(b.hasLeft) - Number(a.hasLeft))
}
