import type pg from 'pg'
import { NORTHMOOR } from '../../seeds/northmoor/index.js'
import { writeNamePairs } from './copy-records.js'

/** How many records each measured worker is given, whatever else is stored: what Today shows does not grow. */
export const MEASURED_SHARE = 40
/** Workers whose Today, search and lists are measured; units 0 to 9. */
export const MEASURED_WORKERS = 10

const CHUNK = 50_000
const DESK_PARTS = `'{summary,concern,level,clock,voice}'`

type Lean = { readonly count: number; readonly council: string; readonly measured: readonly Measured[] }
export type Measured = { readonly accountId: string; readonly seatId: string; readonly teamId: string }

/**
 * Children with what every child has: a record with three grants (a worker, a team, a desk), a person, a name with its
 * words and a birth date; one in five has a clock, of which one in four is running. Set by set, with all indexes.
 */
export async function writeLeanChildren(admin: pg.Client, { count, council, measured }: Lean): Promise<void> {
  await admin.query(
    `create table bench.measured as select * from unnest($1::int[], $2::uuid[], $3::uuid[], $4::uuid[]) as m (at, account_id, seat_id, team_id)`,
    [
      measured.map((_, at) => at),
      measured.map((each) => each.accountId),
      measured.map((each) => each.seatId),
      measured.map((each) => each.teamId),
    ],
  )
  await admin.query(
    `create table bench.clock_pattern as select rule_code, rule_version, rule, intervals_version_id, calendar_version_id, kind, thing_kind from clock where partnership_id = $1 and rule_code = 'exploitation-risk-assessment' and kind = 'duty' limit 1`,
    [NORTHMOOR],
  )
  for (let from = 0; from < count; from += CHUNK)
    await writeChunk(admin, { from, to: Math.min(count, from + CHUNK) - 1, council, count, measured: measured.length })
  await admin.query('drop table if exists bench.lean')
}

type Chunk = { from: number; to: number; council: string; count: number; measured: number }

async function writeChunk(admin: pg.Client, { from, to, council, count, measured }: Chunk): Promise<void> {
  const given = measured * MEASURED_SHARE
  // Six in ten are open to the council's desk, the others to their own agency's.
  await admin.query(`
    drop table if exists bench.lean;
    create unlogged table bench.lean as
    select i, times.at as opened_at,
      bench.id('r', i, times.at) as record_id, bench.id('p', i, times.at) as person_id, bench.id('n', i, times.at) as name_id,
      bench.id('b', i, times.at) as birth_id, bench.id('c', i, times.at) as clock_id, bench.id('t', i, times.at) as thing_id,
      place.agency_id, place.agency_name,
      coalesce(m.account_id, place.accounts[1 + i / 20 % cardinality(place.accounts)]) as account_id,
      coalesce(m.seat_id, place.seats[1 + i / 20 % cardinality(place.seats)]) as seat_id,
      coalesce(m.team_id, place.teams[1 + i / 20 % cardinality(place.teams)]) as team_id,
      case when i % 10 < 6 then '${council}'::uuid else place.agency_id end as desk_id,
      given.at as given_at, family.at as family_at, m.at is not null as is_measured,
      ('2006-01-01'::date + bench.spread(i, 'born', 5500)) as born_on
    from generate_series(${from}, ${to}) as i
    cross join lateral (select now() - interval '6 years' * (1 - i::float8 / ${count}) - interval '8 days' as at) as times
    left join bench.measured as m on i < ${given} and m.at = i % ${measured}
    join bench.place on case when m.at is not null then place.agency_id = '${council}' else place.at = i % 20 end
    join bench.given on given.at = bench.pick(i, 'g', (select count(*)::int from bench.given))
    join bench.family on family.at = bench.pick(i, 'f', (select count(*)::int from bench.family))`)
  const everyone = 'array[record_id, account_id, team_id, desk_id]'
  const work = 'array[record_id, account_id, team_id]'
  const p = `'${NORTHMOOR}'::uuid`
  const grant = (kind: string, to: string, parts: string, level: string) => `
    select ${p}, bench.id('${kind}', i, opened_at), record_id, 'access', ${work}, '${kind}', ${to}, ${parts}::text[], '${level}',
      'bench', 'safeguarding', opened_at, false, 'bench', seat_id, opened_at from bench.lean`
  const author = `part, visible_to, contributed_by_agency_id, source, recorded_by, author_name, agency_name, recorded_at`
  const authored = `'summary', ${everyone}, agency_id, 'Bench', seat_id, 'Someone', agency_name, opened_at`
  await admin.query(`
    insert into record (partnership_id, id, visible_to, kind, subject_id, owner_agency_id, retention_class, opened_at)
      select ${p}, record_id, ${everyone}, 'child', person_id, agency_id, 'child', opened_at from bench.lean;
    insert into record_grant (partnership_id, id, record_id, part, visible_to, to_kind, to_id, parts, level, basis, purpose, from_at, timed, source_kind, made_by, made_at)
      ${grant('person', 'account_id', `'{*}'`, 'work')} union all ${grant('team', 'team_id', `'{*}'`, 'work')} union all ${grant('desk', 'desk_id', DESK_PARTS, 'read')};
    insert into person (partnership_id, id, record_id, part, visible_to, contributed_by_agency_id, kind, owner_agency_id, owner_agency_name, recorded_by, recorded_at)
      select ${p}, person_id, record_id, 'summary', ${everyone}, agency_id, 'child', agency_id, agency_name, seat_id, opened_at from bench.lean;
    insert into person_name (partnership_id, id, record_id, kind, given_names, family_name, ${author})
      select ${p}, name_id, record_id, 'name', given.name, family.name, ${authored}
      from bench.lean join bench.given on given.at = given_at join bench.family on family.at = family_at;
    insert into name_token (partnership_id, token, record_id, name_id, part, visible_to)
      select distinct ${p}, token, record_id, name_id, 'summary', ${everyone}
      from bench.lean join bench.given on given.at = given_at join bench.family on family.at = family_at
      cross join lateral unnest(given.tokens || family.tokens) as token;
    insert into person_birth (partnership_id, id, record_id, certainty, born_on, ${author})
      select ${p}, birth_id, record_id, 'known', born_on, ${authored} from bench.lean;
    insert into clock (partnership_id, id, record_id, part, visible_to, contributed_by_agency_id, rule_code, rule_version, rule,
        intervals_version_id, calendar_version_id, kind, thing_kind, thing_id, triggered_at, due_at, owner_person_id, owner_team_id,
        owner_agency_id, state, met_at, met_late, started_by, started_at)
      select ${p}, clock_id, record_id, 'clock', ${everyone}, agency_id, c.rule_code, c.rule_version, c.rule, c.intervals_version_id,
        c.calendar_version_id, c.kind, c.thing_kind, lean.thing_id,
        case when runs then now() - interval '10 days' else opened_at end,
        case when runs then now() + (bench.spread(i, 'due', 60) - 10) * interval '1 day' else opened_at + interval '14 days' end,
        account_id, team_id, agency_id, case when runs then 'running' else 'met' end,
        case when not runs then opened_at + interval '9 days' end, case when not runs then false end, seat_id, opened_at
      from (select *, is_measured or i % 20 = 0 as runs from bench.lean where is_measured or i % 5 = 0) as lean, bench.clock_pattern as c;
    insert into clock_index (partnership_id, clock_id, record_id, thing_id, calendar_version_id, open)
      select ${p}, clock_id, record_id, lean.thing_id, c.calendar_version_id, is_measured or i % 20 = 0
      from bench.lean, bench.clock_pattern as c where is_measured or i % 5 = 0`)
  await writeNamePairs(admin, 'select record_id from bench.lean')
}
