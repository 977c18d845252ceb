import type { AgencyKind, Role, Seat } from '../../../kernel/actor.js'
import {
  type AccountId,
  type AgencyId,
  newId,
  type PartnershipId,
  type SeatId,
  type TeamId,
} from '../../../kernel/ids.js'
import type { Database } from '../../../platform/database/tables.js'
import { enterPartnership, findSeat } from '../data/seat.store.js'
import '../data/tables.js'

const MADE = new Date('2026-01-05T09:00:00Z')

/** A partnership with nothing in it. */
export async function aPartnership(
  db: Database,
  name = 'Testshire Safeguarding Children Partnership',
): Promise<PartnershipId> {
  const partnershipId = newId<PartnershipId>()
  await inPartnership(db, partnershipId, async (tx) => {
    await tx
      .insertInto('partnership')
      .values({ partnershipId, name, code: 'testshire', demonstration: false, createdAt: MADE })
      .execute()
    await tx.insertInto('partnershipDirectory').values({ partnershipId, name, demonstration: false }).execute()
  })
  return partnershipId
}

export async function anAgency(
  db: Database,
  partnershipId: PartnershipId,
  {
    kind = 'childrens-social-care',
    name,
    onScreeningDesk = false,
  }: { kind?: AgencyKind; name?: string; onScreeningDesk?: boolean } = {},
): Promise<AgencyId> {
  const id = newId<AgencyId>()
  const called = name ?? `Agency ${id.slice(-6)}`
  await inPartnership(db, partnershipId, (tx) =>
    tx
      .insertInto('agency')
      .values({ partnershipId, id, kind, name: called, shortName: called, onScreeningDesk, closedAt: null })
      .execute(),
  )
  return id
}

export async function aTeam(
  db: Database,
  partnershipId: PartnershipId,
  agencyId: AgencyId,
  name = 'Team',
): Promise<TeamId> {
  const id = newId<TeamId>()
  await inPartnership(db, partnershipId, (tx) =>
    tx.insertInto('team').values({ partnershipId, id, agencyId, name, localityCode: null, closedAt: null }).execute(),
  )
  return id
}

type SeatWanted = {
  agencyId: AgencyId
  role?: Role
  teamIds?: readonly TeamId[]
  name?: string
  title?: string
  accountId?: AccountId
}

/** Someone who works from a seat. With `accountId`, a second seat of the same person. */
export async function aSeat(db: Database, partnershipId: PartnershipId, wanted: SeatWanted): Promise<Seat> {
  const { agencyId, role = 'allocated-worker', teamIds = [], name = 'Sam Test', title = 'Worker' } = wanted
  const accountId = wanted.accountId ?? newId<AccountId>()
  const id = newId<SeatId>()
  await inPartnership(db, partnershipId, async (tx) => {
    if (!wanted.accountId) {
      await tx
        .insertInto('account')
        .values({
          id: accountId,
          email: `${accountId}@example.test`,
          name,
          passwordHash: null,
          createdAt: MADE,
          disabledAt: null,
        })
        .execute()
    }
    await tx
      .insertInto('seat')
      .values({
        partnershipId,
        id,
        accountId,
        personName: name,
        agencyId,
        role,
        title,
        service: false,
        createdAt: MADE,
        endedAt: null,
      })
      .execute()
    await tx.insertInto('accountSeat').values({ accountId, partnershipId, seatId: id }).execute()
    for (const teamId of teamIds)
      await tx.insertInto('seatTeam').values({ partnershipId, seatId: id, teamId }).execute()
  })
  const seat = await findSeat(db, partnershipId, id)
  if (!seat) throw new Error('The seat was not made')
  return seat
}

async function inPartnership<T>(
  db: Database,
  partnershipId: PartnershipId,
  work: (tx: Parameters<Parameters<ReturnType<Database['transaction']>['execute']>[0]>[0]) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await enterPartnership(tx, partnershipId)
    return work(tx)
  })
}
