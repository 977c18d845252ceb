import type pg from 'pg'
import { NORTHMOOR, PEOPLE } from '../../seeds/northmoor/index.js'
import type { Seat } from '../../src/kernel/actor.js'
import type { RecordId } from '../../src/kernel/ids.js'
import { baseScopes } from '../../src/modules/access/domain/scopes.js'
import { findSeat } from '../../src/modules/access/index.js'
import type { Database } from '../../src/platform/database/tables.js'
import { MEASURED_WORKERS } from '../load/lean-records.js'
import { misspelt, randomFrom } from '../load/names.js'
import { inUnit, seatOf } from '../load/organisation.js'

export type Target = {
  readonly recordId: string
  readonly name: string
  readonly bornOn: string
  readonly text: string
  readonly typedName: string
  readonly dated: boolean
}
export type Subjects = {
  readonly workers: readonly Seat[]
  readonly managers: readonly Seat[]
  readonly screeners: readonly Seat[]
  readonly referrers: readonly Seat[]
  /** Fully written children, each with someone who works with them. */
  readonly pages: readonly { readonly recordId: RecordId; readonly seat: Seat }[]
  readonly workersTargets: readonly Target[]
  readonly screenersTargets: readonly Target[]
}

const TARGETS = 300

/** Who looks, and at what: the same people and the same children of the story, however much else is stored. */
export async function findSubjects(admin: pg.Client, db: Database, stories: number): Promise<Subjects> {
  const seatsOf = async (person: keyof typeof PEOPLE, units: number) =>
    Promise.all(Array.from({ length: units }, (_, unit) => seatIn(db, person, unit)))
  const workers = await seatsOf('nadia', MEASURED_WORKERS)
  const screeners = await seatsOf('jo', MEASURED_WORKERS)
  return {
    workers,
    managers: await seatsOf('samira', MEASURED_WORKERS),
    screeners,
    referrers: await seatsOf('helen', MEASURED_WORKERS),
    pages: await findPages(admin, db, stories),
    workersTargets: await findTargets(admin, workers[0] as Seat),
    screenersTargets: await findTargets(admin, screeners[0] as Seat),
  }
}

async function seatIn(db: Database, person: keyof typeof PEOPLE, unit: number): Promise<Seat> {
  const seat = await findSeat(db, NORTHMOOR, inUnit(seatOf(PEOPLE[person]), unit) as Seat['id'])
  if (!seat) throw new Error(`There is no copy ${unit} of ${person}`)
  return seat
}

/** The child of the story of whom most is written, copy by copy, read by the worker whose record it is. */
async function findPages(admin: pg.Client, db: Database, stories: number) {
  const { rows } = await admin.query<{ id: RecordId; seat_id: string }>(
    `select record.id, (select seat_id from allocation as a where a.partnership_id = record.partnership_id and a.record_id = record.id order by ended_at nulls first, allocated_at desc limit 1) as seat_id
     from record where partnership_id = $1 and kind = 'child' and id not in (select record_id from person_name where source = 'Bench')
       and exists (select from level_decision as l where l.partnership_id = record.partnership_id and l.record_id = record.id)
     order by (select count(*) from clock as c where c.partnership_id = record.partnership_id and c.record_id = record.id)
       + (select count(*) from plan_action as c where c.partnership_id = record.partnership_id and c.record_id = record.id)
       + (select count(*) from assessment_section as c where c.partnership_id = record.partnership_id and c.record_id = record.id) desc, id limit 200`,
    [NORTHMOOR],
  )
  const wanted = Math.min(stories, 60)
  const found = []
  for (const { id, seat_id } of rows.slice(0, wanted)) {
    const seat = seat_id && (await findSeat(db, NORTHMOOR, seat_id as Seat['id']))
    if (seat) found.push({ recordId: id, seat })
  }
  if (found.length === 0) throw new Error('No fully written child has a worker')
  return found
}

/** Children whom the seat may see, each as someone would type them with a slip: half with the birth date. */
async function findTargets(admin: pg.Client, seat: Seat): Promise<Target[]> {
  const scopes = baseScopes(seat)
  const { rows } = await admin.query<{ record_id: string; given: string; family: string; born_on: string }>(
    `select n.record_id, n.given_names as given, n.family_name as family, b.born_on::text
     from person_name as n join person_birth as b on b.partnership_id = n.partnership_id and b.record_id = n.record_id and b.born_on is not null
     where n.partnership_id = $1 and n.kind = 'name' and n.given_names <> '' and n.family_name <> '' and n.visible_to && $2::uuid[] and n.source = 'Bench'
     order by md5(n.id::text) limit $3`,
    [NORTHMOOR, scopes, TARGETS],
  )
  const random = randomFrom(11)
  return rows.map(({ record_id: recordId, given, family, born_on: bornOn }, at) => {
    const [typedGiven, typedFamily] =
      random() < 0.5 ? [misspelt(given, random), family] : [given, misspelt(family, random)]
    const typedName = random() < 0.1 ? `${typedFamily} ${typedGiven}` : `${typedGiven} ${typedFamily}`
    const dated = at % 2 === 0
    const [year, month, day] = bornOn.split('-')
    return {
      recordId,
      name: `${given} ${family}`,
      bornOn,
      typedName,
      dated,
      text: dated ? `${typedName} ${day}/${month}/${year}` : typedName,
    }
  })
}
