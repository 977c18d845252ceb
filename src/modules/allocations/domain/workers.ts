import type { Role } from '../../../kernel/actor.js'
import type { AccountId, AgencyId, SeatId, TeamId } from '../../../kernel/ids.js'
import type { Worker } from './allocation.js'

/** The roles that work with a child. */
export const WORKER_ROLES: readonly Role[] = ['allocated-worker', 'contextual-worker']

type Colleague = {
  readonly seatId: SeatId
  readonly accountId: AccountId
  readonly name: string
  readonly title: string
  readonly agencyId: AgencyId
  readonly agencyName: string
  readonly teams: readonly { readonly id: TeamId; readonly name: string }[]
}

/** Someone as a worker. Of several teams, the one they share with whoever gives. */
export function workerFrom(
  { seatId, accountId, name, title, agencyId, agencyName, teams }: Colleague,
  giversTeams: readonly TeamId[],
): Worker {
  const team = teams.find((each) => giversTeams.includes(each.id)) ?? teams[0]
  return {
    seatId,
    accountId,
    name,
    title,
    agencyId,
    agencyName,
    teamId: team?.id ?? null,
    teamName: team?.name ?? null,
  }
}
