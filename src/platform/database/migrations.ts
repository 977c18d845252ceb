import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type pg from 'pg'

export type Migration = { readonly name: string; readonly sql: string }

const LOCK = 0x6b697468 // 'kith'

/** Finds `migrations/*.sql` anywhere below a folder of modules, in the order of their dated names. */
export function findMigrations(folder: string): Migration[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(^|[/\\])migrations[/\\][^/\\]+\.sql$/.test(file),
  )
  const found = files.map((file) => ({ name: basename(file, '.sql'), sql: readFileSync(join(folder, file), 'utf8') }))
  found.sort((a, b) => (a.name < b.name ? -1 : 1))
  const twice = found.find((each, at) => found[at + 1]?.name === each.name)
  if (twice) throw new Error(`Two migrations are called ${twice.name}`)
  return found
}

/**
 * Applies what is missing, each in its own transaction, as the role that owns the tables. Only one process at a time.
 * @returns the names applied now.
 * @throws when the database holds a migration this version does not know: it was made by a newer Kith.
 */
export async function migrate(owner: pg.Client, migrations: readonly Migration[]): Promise<string[]> {
  await owner.query('select pg_advisory_lock($1)', [LOCK])
  try {
    await owner.query('create schema if not exists kith')
    await owner.query(
      'create table if not exists kith.migration (name text primary key, applied_at timestamptz not null default now())',
    )
    const { rows } = await owner.query<{ name: string }>('select name from kith.migration')
    const done = new Set(rows.map((row) => row.name))
    const known = new Set(migrations.map((each) => each.name))
    const unknown = [...done].find((name) => !known.has(name))
    if (unknown) throw new Error(`This database was made by a newer Kith: it holds the migration ${unknown}`)
    const missing = migrations.filter((each) => !done.has(each.name))
    for (const { name, sql } of missing) {
      await owner.query('begin')
      try {
        await owner.query(sql)
        await owner.query('insert into kith.migration (name) values ($1)', [name])
        await owner.query('commit')
      } catch (cause) {
        await owner.query('rollback')
        throw new Error(`Migration ${name} failed: ${cause instanceof Error ? cause.message : cause}`, { cause })
      }
    }
    return missing.map((each) => each.name)
  } finally {
    await owner.query('select pg_advisory_unlock($1)', [LOCK])
  }
}
