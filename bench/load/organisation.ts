import { createHash } from 'node:crypto'
import type pg from 'pg'
import { NORTHMOOR } from '../../seeds/northmoor/index.js'
import type { Worker } from '../../seeds/northmoor/people.js'

/** Each seat and team of the story stands this many times over. */
export const UNITS = 20
/** The unit that works on copy `k`, as SQL: each of the first ten on one copy, however many there are; the rest share the others. */
export const UNIT_OF_COPY = `case when k <= 10 then k - 1 else 10 + k % ${UNITS - 10} end`
const AGENCIES = 20
const SEATS = 20

/** The first seat of someone of the story. */
export function seatOf(person: Worker): string {
  const [first] = person.seats
  if (!first) throw new Error(`${person.name} has no seat`)
  return first.seatId
}

/** The id of a seat, account or team in a unit, as the database reckons it too: md5(id || '#' || unit). */
export function inUnit(id: string, unit: number): string {
  return md5Id(`${id}#${unit}`)
}

export function md5Id(text: string): string {
  const hex = createHash('md5').update(text).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/**
 * Puts the story's seats and teams into twenty units, adds schools up to twenty agencies, and lists the people and teams of
 * each agency in bench.place.
 */
export async function multiplyOrganisation(admin: pg.Client): Promise<void> {
  const of = `where partnership_id = '${NORTHMOOR}'`
  const clone = (id: string) => `md5(${id}::text || '#' || unit)::uuid`
  const units = `generate_series(0, ${UNITS - 1}) as unit`
  await admin.query(`
    create schema bench;
    create table bench.organisation_id as
      select account_id as id from seat ${of} and not service union select id from seat ${of} and not service union select id from team ${of};
    insert into team (partnership_id, id, agency_id, name, locality_code)
      select partnership_id, ${clone('id')}, agency_id, name || ' ' || unit, locality_code from team, ${units} ${of};
    insert into account (id, email, name, password_hash, created_at)
      select ${clone('account.id')}, unit || '.' || email, name || ' ' || unit, null, created_at from account, ${units}
      where account.id in (select account_id from seat ${of} and not service);
    insert into seat (partnership_id, id, account_id, person_name, agency_id, role, title, service, created_at)
      select partnership_id, ${clone('id')}, ${clone('account_id')}, person_name || ' ' || unit, agency_id, role, title, service, created_at
      from seat, ${units} ${of} and not service;
    insert into seat_team (partnership_id, seat_id, team_id)
      select partnership_id, ${clone('seat_id')}, ${clone('team_id')} from seat_team, ${units} ${of};
    insert into account_seat (account_id, partnership_id, seat_id)
      select account_id, partnership_id, id from seat ${of} and person_name ~ ' [0-9]+$' and not service on conflict do nothing;`)
  const { rows } = await admin.query<{ id: string; staffed: boolean }>(
    `select id, exists (select from seat where seat.agency_id = agency.id) as staffed from agency ${of} order by id`,
  )
  for (const { id, staffed } of rows) if (!staffed) await addStaff(admin, id)
  for (let at = rows.length; at < AGENCIES; at += 1) await addSchool(admin, at)
  await admin.query(`
    create table bench.place as
      select (row_number() over (order by agency.id) - 1)::int as at, agency.id as agency_id, agency.name as agency_name,
        array(select id from team where team.agency_id = agency.id and name ~ ' [0-9]+$' order by id) as teams,
        array(select account_id from seat where seat.agency_id = agency.id and not service and person_name ~ ' [0-9]+$' order by id) as accounts,
        array(select id from seat where seat.agency_id = agency.id and not service and person_name ~ ' [0-9]+$' order by id) as seats
      from agency ${of};
    update bench.place set teams = array(select id from team where name ~ ' [0-9]+$' order by id limit ${UNITS}) where teams = '{}';`)
}

async function addSchool(admin: pg.Client, at: number): Promise<void> {
  const agency = md5Id(`school/${at}`)
  await admin.query(
    `insert into agency (partnership_id, id, kind, name, short_name) values ($1, $2, 'school', $3, $3)`,
    [NORTHMOOR, agency, `School ${at}`],
  )
  await addStaff(admin, agency)
}

/** One team and twenty people, of whom the first sits at the agency's desk. */
async function addStaff(admin: pg.Client, agency: string): Promise<void> {
  await admin.query(
    `insert into team (partnership_id, id, agency_id, name) values ($1, $2, $3, 'Safeguarding team 0')`,
    [NORTHMOOR, md5Id(`${agency}/team`), agency],
  )
  const account = `md5($1::text || '/account/' || n)::uuid`
  await admin.query(
    `insert into account (id, email, name, created_at)
     select ${account}, n || '.' || $1::text || '@bench.example', 'Someone ' || n, now() from generate_series(1, ${SEATS}) as n`,
    [agency],
  )
  await admin.query(
    `insert into seat (partnership_id, id, account_id, person_name, agency_id, role, title, created_at)
     select $2, md5($1::text || '/seat/' || n)::uuid, ${account}, 'Someone ' || n, $1::text::uuid,
       case n when 1 then 'agency-spoc' else 'referrer' end, 'Safeguarding lead', now() from generate_series(1, ${SEATS}) as n`,
    [agency, NORTHMOOR],
  )
}
