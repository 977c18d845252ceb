import type pg from 'pg'
import { NORTHMOOR } from '../../seeds/northmoor/index.js'
import { UNIT_OF_COPY } from './organisation.js'

export type Pattern = { readonly recordIds: readonly string[]; readonly rows: readonly PatternRow[] }
type Column = { readonly name: string; readonly type: string }
type PatternRow = {
  readonly table: string
  readonly columns: readonly Column[]
  readonly values: Record<string, unknown>
  readonly ctid: string
}

/** Tables that are not walled and go with a record all the same. */
const BESIDE = ['clock_index', 'allocation_stand']

/** Everything that stands on these records, row by row. Words of names are made anew with the names. */
export async function readPattern(admin: pg.Client, recordIds: readonly string[]): Promise<Pattern> {
  const { rows: walled } = await admin.query<{ name: string }>(
    `select distinct table_name as name from kith.protected_table where table_name not in ('name_token', 'name_pair') order by 1`,
  )
  const rows: PatternRow[] = []
  for (const table of ['record', ...walled.map((each) => each.name).filter((name) => name !== 'record'), ...BESIDE]) {
    const { rows: columns } = await admin.query<Column>(
      `select column_name as name, udt_name as type from information_schema.columns
       where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
      [table],
    )
    const on = table === 'record' ? 'id' : 'record_id'
    const found = await admin.query(
      `select ctid::text as "ctid", to_jsonb(each) as "values" from ${table} as each where partnership_id = $1 and ${on} = any ($2::uuid[])`,
      [NORTHMOOR, recordIds],
    )
    rows.push(...found.rows.map((row) => ({ table, columns, ...row }) as PatternRow))
  }
  return { recordIds, rows }
}

type Copy = {
  readonly pattern: Pattern
  readonly from: number
  readonly to: number
  /** Days back in time for copy `k`, as SQL. */
  readonly daysBack?: string
  /** Names of children are made anew. */
  readonly rename?: boolean
  /** Told apart from other copies of the same rows. */
  readonly series: string
}

/**
 * Copies the pattern once for each `k`, one statement for each of its rows: its own ids become md5(id / series, k), seats,
 * accounts and teams those of the copy's unit, and every other column stays as it is. Answers the number of rows written.
 */
export async function copyRecords(admin: pg.Client, copy: Copy): Promise<number> {
  const { pattern, from, to, daysBack = '0', rename = false, series } = copy
  const own = new Set<string>()
  for (const { table, values } of pattern.rows)
    for (const name of ['id', 'subject_id'])
      if (table !== 'clock_index' && typeof values[name] === 'string') own.add(values[name] as string)
  // A concern that the public told is made of a report that no other is made of.
  for (const { values } of pattern.rows) if (typeof values.report_id === 'string') own.add(values.report_id)
  for (const id of pattern.recordIds) own.add(id)
  const organisation = new Set(
    (await admin.query<{ id: string }>('select id from bench.organisation_id')).rows.map((row) => row.id),
  )
  const idOf = (id: string): string => {
    if (own.has(id)) return `md5('${id}/${series}' || k)::uuid`
    if (organisation.has(id)) return `md5('${id}#' || (${UNIT_OF_COPY}))::uuid`
    return `'${id}'::uuid`
  }
  const expression = ({ name, type }: Column, { table, values }: PatternRow): string => {
    const value = values[name]
    if (value === null || value === undefined) return 'null'
    if (type === 'uuid') return name === 'partnership_id' ? `p.${name}` : idOf(value as string)
    if (type === '_uuid') return `array[${(value as string[]).map(idOf).join(', ')}]::uuid[]`
    if (type === 'timestamptz') return `p.${name} - (${daysBack}) * interval '1 day'`
    if (table === 'concern' && name === 'reference') return `p.${name} || '-${series}' || k`
    if (table === 'concern_screening' && name === 'reference') return `p.${name} || '-${series}' || k`
    if (rename && table === 'person_name' && values.kind !== 'description' && value !== '') {
      if (name === 'given_names') return 'given.name'
      if (name === 'family_name') return 'family.name'
    }
    if (rename && table === 'person_birth' && name === 'born_on') return `p.${name} + (k * 37 % 1500)`
    return `p.${name}`
  }
  let written = 0
  for (const row of pattern.rows) {
    const named = rename && row.table === 'person_name'
    const seed = Number.parseInt(String(row.values.record_id ?? row.values.id).slice(0, 6), 16)
    const names = named
      ? `join bench.given on given.at = bench.pick(${seed} + k, 'g', (select count(*)::int from bench.given))
         join bench.family on family.at = bench.pick(${seed} + k, 'f', (select count(*)::int from bench.family))`
      : ''
    const { rowCount } = await admin.query(
      `insert into ${row.table} (${row.columns.map((column) => column.name).join(', ')})
       select ${row.columns.map((column) => expression(column, row)).join(', ')}
       from ${row.table} as p cross join generate_series(${from}, ${to}) as k ${names}
       where p.ctid = '${row.ctid}'::tid`,
    )
    written += rowCount ?? 0
  }
  return written
}

/** The words of the names that have none yet, under which search finds them. */
export async function writeNameTokens(admin: pg.Client, recordIds: string): Promise<void> {
  await admin.query(`
    insert into name_token (partnership_id, token, record_id, name_id, part, visible_to, hidden_from, ended_at)
    select distinct n.partnership_id, token, n.record_id, n.id, n.part, n.visible_to, n.hidden_from, n.struck_out_at
    from person_name as n
    left join bench.given on given.name = n.given_names
    left join bench.family on family.name = n.family_name
    cross join lateral unnest(coalesce(given.tokens, '{}') || coalesce(family.tokens, '{}')) as token
    where n.kind <> 'description' and n.record_id in (${recordIds})
      and not exists (select from name_token as t where t.partnership_id = n.partnership_id and t.name_id = n.id)`)
  await writeNamePairs(admin, recordIds)
}

/** Every two of their words, by which search finds those who have both. */
export async function writeNamePairs(admin: pg.Client, recordIds: string): Promise<void> {
  await admin.query(`
    insert into name_pair (partnership_id, pair, record_id, part, visible_to, hidden_from)
    select distinct on (one.partnership_id, one.record_id, one.token, other.token)
      one.partnership_id, one.token || ' ' || other.token, one.record_id, one.part, one.visible_to, one.hidden_from
    from name_token as one
    join name_token as other on other.partnership_id = one.partnership_id and other.record_id = one.record_id
      and other.token collate "C" > one.token collate "C" and other.ended_at is null
    where one.ended_at is null and one.record_id in (${recordIds})
    on conflict do nothing`)
}
