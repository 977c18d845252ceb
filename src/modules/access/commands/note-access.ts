import type { AccountId, Id, PartnershipId, SeatId } from '../../../kernel/ids.js'
import type { Deps } from '../../../platform/deps.js'
import type { Tx } from '../../../platform/database/tables.js'
import { insertAuditEntries } from '../../audit/index.js'
import { insertAccessEvent } from '../data/access-event.store.js'
import { listSeatPlaces } from '../data/account-seat.store.js'
import { enterPartnership } from '../data/seat.store.js'
import { serviceSeat } from './service-seat.js'

/** Something that happened to an account: written to the audit of each partnership in which it has a seat. */
export type AccessNote = {
  readonly action: string
  readonly accountId?: AccountId | undefined
  /** Digest of an address that has no account. */
  readonly about?: string | undefined
  readonly networkDigest: string
  readonly fields?: readonly string[]
  readonly at: Date
}

type Actor = { readonly partnershipId: PartnershipId; readonly seatId: SeatId }

/**
 * Who will stand in the audit: the person's own seats, or, for what is done to an account by someone unknown, the
 * service seat of each partnership. Asked before the transaction begins.
 */
export async function findActors(
  deps: Pick<Deps, 'db'>,
  accountId: AccountId | undefined,
  as: 'themselves' | 'someone-unknown',
  now: Date,
): Promise<Actor[]> {
  if (!accountId) return []
  const places = await listSeatPlaces(deps.db, accountId)
  const firsts = places.filter((place, at) => places[at - 1]?.partnershipId !== place.partnershipId)
  if (as === 'themselves') return firsts
  const found: Actor[] = []
  for (const { partnershipId } of firsts)
    found.push({ partnershipId, seatId: (await serviceSeat(deps.db, partnershipId, now)).id })
  return found
}

/** Writes the note: last in its transaction, because each entry holds the head of a chain until commit. */
export async function noteAccess(
  tx: Tx,
  deps: Pick<Deps, 'config'>,
  actors: readonly Actor[],
  note: AccessNote,
): Promise<void> {
  if (actors.length === 0) await insertAccessEvent(tx, note)
  for (const { partnershipId, seatId } of actors) {
    await enterPartnership(tx, partnershipId)
    await insertAuditEntries(tx, {
      partnershipId,
      seatId,
      at: note.at,
      lanes: deps.config.auditLanes,
      bodies: [
        {
          action: note.action,
          purpose: 'service',
          records: [],
          ...(note.accountId ? { thing: note.accountId as Id<string> } : {}),
          fields: note.fields ?? [],
        },
      ],
    })
  }
}

/** The note alone, in a transaction of its own. */
export async function noteAccessNow(
  deps: Pick<Deps, 'db' | 'config'>,
  as: 'themselves' | 'someone-unknown',
  note: AccessNote,
): Promise<void> {
  const actors = await findActors(deps, note.accountId, as, note.at)
  await deps.db.transaction().execute((tx) => noteAccess(tx, deps, actors, note))
}
