import type { Seat } from '../../src/kernel/actor.js'
import { accept, type Outcome } from '../../src/kernel/outcome.js'
import {
  addAgency,
  addSeat,
  addTeam,
  createAccount,
  findSeat,
  foundPartnership,
  hashPassword,
  serviceSeat,
  workFrom,
} from '../../src/modules/access/index.js'
import { loadPack, sayPublishRefusal } from '../../src/modules/reference/index.js'
import type { Deps } from '../../src/platform/deps.js'
import { AGENCIES, NORTHMOOR, PARTNERSHIP_NAME, TEAMS } from './agencies.js'
import { DEMONSTRATION_PASSWORD, PEOPLE, type Seated, teamIds, type Worker } from './people.js'

export type Foundation = { readonly [Key in keyof typeof PEOPLE]: Seat }

/** The partnership with its local data, agencies, teams and people: everything but what happened. */
export async function layFoundation(deps: Deps, packsFolder: string, began: Date): Promise<Foundation> {
  const { db } = deps
  await foundPartnership(db, {
    id: NORTHMOOR,
    name: PARTNERSHIP_NAME,
    demonstration: true,
    firstAgency: AGENCIES.council,
    now: began,
  })
  const service = await serviceSeat(db, NORTHMOOR, began)
  const work = workFrom({ db, clock: () => began, auditLanes: deps.config.auditLanes }, service, 'service')

  const published = await work.change((tx, by) => loadPack(tx, by, `${packsFolder}/northmoor`))
  if (!published.ok)
    throw new Error(`The pack of Northmoor cannot be loaded: ${published.refusals.map(sayPublishRefusal).join(' ')}`)

  const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD)
  const everyone: Worker[] = Object.values(PEOPLE)
  for (const { accountId, name, email } of everyone)
    await createAccount(db, { id: accountId, email, name, passwordHash, now: began })
  await work.change(async (tx, by) => {
    for (const agency of Object.values(AGENCIES))
      if (agency.id !== AGENCIES.council.id) held(await addAgency(tx, by, agency))
    for (const team of Object.values(TEAMS)) held(await addTeam(tx, by, team))
    for (const person of everyone) {
      for (const seat of person.seats) {
        held(
          await addSeat(tx, by, {
            id: seat.seatId,
            accountId: person.accountId,
            personName: person.name,
            agencyId: AGENCIES[seat.agency].id,
            role: seat.role,
            title: seat.title,
            teamIds: teamIds(seat),
          }),
        )
      }
    }
    return accept()
  })
  const seats = await Promise.all(
    Object.entries(PEOPLE).map(async ([key, person]) => {
      const [first] = person.seats as readonly [Seated, ...Seated[]]
      const seat = await findSeat(db, NORTHMOOR, first.seatId)
      if (!seat) throw new Error(`${person.name} has no seat`)
      return [key, seat] as const
    }),
  )
  return Object.fromEntries(seats) as Foundation
}

/** The story is wrong where a command refuses. */
function held<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`Refused: ${outcome.refusals.map((each) => each.code).join(', ')}`)
  return outcome.value
}
