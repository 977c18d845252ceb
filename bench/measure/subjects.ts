import type pg from 'pg'
import { NORTHMOOR, PEOPLE } from '../../seeds/northmoor/index.js'
import type { Seat } from '../../src/kernel/actor.js'
import type { RecordId } from '../../src/kernel/ids.js'
import { baseScopes } from '../../src/modules/access/domain/scopes.js'
import { findSeat } from '../../src/modules/access/index.js'
import type { Database } from '../../src/platform/database/tables.js'
import { MEASURED_WORKERS } from '../load/lean-records.js'
import { misspelt, otherFormOf, randomFrom } from '../load/names.js'
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
  // Only children of the story have levels: what most is written of them comes first.
  const { rows } = await admin.query<{ id: RecordId; seat_id: string }>(
    `with levelled as materialized (
       select record_id, count(*) as levels from level_decision where partnership_id = $1 group by 1),
     written as (
       select record_id,
         (select count(*) from clock as c where c.partnership_id = $1 and c.record_id = levelled.record_id)
         + (select count(*) from plan_action as c where c.partnership_id = $1 and c.record_id = levelled.record_id)
         + (select count(*) from assessment_section as c where c.partnership_id = $1 and c.record_id = levelled.record_id) as rows
       from levelled)
     select written.record_id as id, (select seat_id from allocation as a where a.partnership_id = $1 and a.record_id = written.record_id
       order by ended_at desc nulls first, allocated_at desc limit 1) as seat_id
     from written order by rows desc, record_id limit 200`,
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

/** Children whom the seat may see, each as someone would mistype them: half with the birth date. */
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
  return rows.map((row, at) => {
    const how = HOW[at % HOW.length] ?? 'slip'
    const { typedName, swapped } = mistyped(row, how, random)
    const dated = how === 'dates-swapped' || Math.floor(at / HOW.length) % 2 === 0
    const [year = '', month = '', day = ''] = row.born_on.split('-')
    const typedDate = swapped ? `${month}/${day}/${year}` : `${day}/${month}/${year}`
    return {
      recordId: row.record_id,
      name: `${row.given} ${row.family}`,
      bornOn: row.born_on,
      typedName,
      dated,
      text: dated ? `${typedName} ${typedDate}` : typedName,
    }
  })
}

/** In ten: four with one slip, two with one in each name, two by a short form or its long one, one turned round, one date turned round. */
const HOW = [
  'slip',
  'nickname',
  'two-slips',
  'slip',
  'turned-round',
  'slip',
  'nickname',
  'two-slips',
  'slip',
  'dates-swapped',
] as const

type Named = { readonly given: string; readonly family: string; readonly born_on: string }

function mistyped({ given, family, born_on }: Named, how: (typeof HOW)[number], random: () => number) {
  const slip = random() < 0.5 ? [misspelt(given, random), family] : [given, misspelt(family, random)]
  if (how === 'two-slips')
    return { typedName: `${misspelt(given, random)} ${misspelt(family, random)}`, swapped: false }
  if (how === 'nickname') return { typedName: `${otherFormOf(given) ?? slip[0]} ${family}`, swapped: false }
  if (how === 'turned-round') return { typedName: slip.toReversed().join(' '), swapped: false }
  return { typedName: slip.join(' '), swapped: how === 'dates-swapped' && Number(born_on.slice(8)) <= 12 }
}
