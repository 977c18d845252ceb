import type pg from 'pg'
import { MODULES } from '../../src/app/modules.js'
import { provided } from '../../src/platform/module.js'

/** Tables whose ids a parameter takes, where its name does not say it: `assessmentId` is of `assessment`. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  grantId: ['record_grant'],
  otherId: ['record'],
  entryId: ['concern_contribution'],
  stagedId: ['staged_child'],
  importId: ['import_file'],
}
const MOST = 60

/** Ways to fill the parameters of a route from what the database holds, read behind no wall: the likeliest first. */
export async function fillParams(admin: pg.Client, pattern: string): Promise<Record<string, string>[]> {
  const names = pattern.split('/').flatMap((part) => (part.startsWith(':') ? [part.slice(1)] : []))
  if (names.length === 0) return [{}]
  if (!names.includes('recordId')) return fillRest(admin, names, undefined)
  const filled: Record<string, string>[] = []
  for (const recordId of await recordsFor(admin, pattern)) {
    const rest = names.filter((name) => name !== 'recordId')
    for (const params of await fillRest(admin, rest, recordId)) filled.push({ recordId, ...params })
    if (filled.length >= MOST) break
  }
  return filled
}

/** Records of the kind whose own pages begin as the route does; of any kind where none does. */
export async function recordsFor(admin: pg.Client, pattern: string): Promise<string[]> {
  const kinds = provided(MODULES, 'recordKind').filter(({ path }) =>
    pattern.startsWith(path(':recordId' as Parameters<typeof path>[0])),
  )
  const { rows } = await admin.query<{ id: string }>(
    'select id from record where $1::text[] is null or kind = any ($1) order by opened_at, id limit 40',
    [kinds.length > 0 ? kinds.map((each) => each.kind) : null],
  )
  return rows.map((row) => row.id)
}

async function fillRest(
  admin: pg.Client,
  names: readonly string[],
  recordId: string | undefined,
): Promise<Record<string, string>[]> {
  let filled: Record<string, string>[] = [{}]
  for (const name of names) {
    const values = await valuesFor(admin, name, recordId)
    filled = filled.flatMap((params) => values.map((value) => ({ ...params, [name]: value }))).slice(0, MOST)
  }
  return filled
}

/** True where a parameter names something that hangs on a record: whom nothing was opened to must not find it. */
export async function hangsOnRecord(admin: pg.Client, pattern: string): Promise<boolean> {
  const names = pattern.split('/').flatMap((part) => (/^:(?!recordId).*Id$/.test(part) ? [part.slice(1)] : []))
  const { rows } = await admin.query<{ name: string }>('select table_name as name from kith.protected_table')
  const isProtected = new Set(rows.map((row) => row.name))
  for (const name of names) {
    const [table] = await tablesFor(admin, name)
    if (table && isProtected.has(table.name)) return true
  }
  return false
}

async function valuesFor(admin: pg.Client, name: string, recordId: string | undefined): Promise<string[]> {
  if (!name.endsWith('Id')) return []
  const tables = await tablesFor(admin, name)
  const values: string[] = []
  for (const table of tables) {
    const { rows } = await admin.query<{ id: string }>(
      `select id from "${table.name}" ${recordId && table.has_record ? 'where record_id = $1' : ''} limit 30`,
      recordId && table.has_record ? [recordId] : [],
    )
    values.push(...rows.map((row) => row.id))
  }
  return values
}

async function tablesFor(admin: pg.Client, name: string): Promise<{ name: string; has_record: boolean }[]> {
  const stem = name.slice(0, -2).replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  const { rows } = await admin.query<{ name: string; has_record: boolean }>(
    `select c.relname as name, exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'record_id') as has_record
     from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r'
       and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'id')
       and (relname = $1 or relname like '%\\_' || $1 or relname = any ($2)) order by relname = $1 desc, length(relname)`,
    [stem, TABLES[name] ?? []],
  )
  return rows
}
