import type { PartnershipId } from '../../../kernel/ids.js'
import type { Deps } from '../../../platform/deps.js'
import type { Work } from '../../../platform/work.js'
import { serviceSeat, workFrom } from '../../access/index.js'
import { openTally, type Tally } from '../domain/tally.js'
import type { Seat } from '../../../kernel/actor.js'

const AN_HOUR = 60 * 60 * 1000

type Counts = {
  /** Reports sent, by network. */
  readonly sent: Tally
  /** Keys that were none, by network. */
  readonly guesses: Tally
}
const counts = new WeakMap<object, Counts>()

/** What this process counts by network: as soon as it happens, and beside what the table counts. */
export function countsOf({ db }: Deps): Counts {
  let kept = counts.get(db)
  if (!kept) counts.set(db, (kept = { sent: openTally(AN_HOUR), guesses: openTally(AN_HOUR) }))
  return kept
}

const seats = new WeakMap<object, Map<PartnershipId, Seat>>()

/** The public has no seat: what it sends is written from the partnership’s service seat. */
export async function intakeWork(deps: Deps, partnershipId: PartnershipId): Promise<Work> {
  let known = seats.get(deps.db)
  if (!known) seats.set(deps.db, (known = new Map()))
  let seat = known.get(partnershipId)
  if (!seat) known.set(partnershipId, (seat = await serviceSeat(deps.db, partnershipId, deps.clock())))
  return workFrom({ db: deps.db, clock: deps.clock, auditLanes: deps.config.auditLanes }, seat, 'service')
}
