import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { useDatabase } from '../../tests/support/test-database.js'
import { describeSchema } from './describe-schema.js'

const database = useDatabase()
const list = async (sql: string) => (await database.admin.query<{ said: string }>(sql)).rows.map((row) => row.said)

/**
 * Tables that belong to the installation, not to a partnership, each with the reason. A cluster keeps them on its
 * coordinator.
 */
const OF_THE_INSTALLATION = [
  'account', // a person may work in several partnerships
  'account_seat', // where an account may work: ids only
  'account_factor',
  'recovery_code', // the second factor of an account
  'mailed_link', // a link for choosing a password
  'sign_in',
  'sign_in_attempt', // a browser that is signed in, and those that tried
  'access_event', // what happened at the door to nobody of any partnership
  'partnership_directory', // which partnerships live here: names only, read before anyone signs in
]
/** Nothing of a case is ever deleted. */
const MAY_BE_DELETED = [
  'account_seat', // where an account may work, when a seat ends
  'audit_record_key', // a record's key, destroyed with it
  'draft',
  'form_once', // what was typed and not yet sent
  'recovery_code', // used
  'refused_child', // what an import did not take, once it has expired
  'seat_team', // a team that someone has left
  'sign_in_attempt', // old
  'staged_child', // what an import brought and nobody chose, once it has expired
]

const INSTALLATION = new Set(OF_THE_INSTALLATION)

describe('the schema', () => {
  it('is the one that database/schema.txt describes: npm run describe-schema writes it anew', async () => {
    expect(await describeSchema(database.admin)).toBe(readFileSync('database/schema.txt', 'utf8'))
  })
})

// What keeps a Citus cluster one command away, and the wall whole: the catalogue itself is asked.
describe('every table of a partnership', () => {
  const OURS = `n.nspname = 'public' and c.relkind = 'r' and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'partnership_id')`

  it('there are dozens', async () => {
    expect(
      (
        await list(
          `select c.relname as said from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${OURS}`,
        )
      ).length,
    ).toBeGreaterThan(30)
  })

  it('has partnership_id as the first column of its primary key, unless it is the installation’s', async () => {
    const found = await list(`select c.relname as said from pg_class c join pg_namespace n on n.oid = c.relnamespace
      left join pg_constraint p on p.conrelid = c.oid and p.contype = 'p'
      left join pg_attribute a on a.attrelid = c.oid and a.attnum = p.conkey[1]
      where n.nspname = 'public' and c.relkind = 'r' and a.attname is distinct from 'partnership_id' order by 1`)
    expect(found.filter((table) => !INSTALLATION.has(table))).toEqual([])
  })

  it('has it first in every unique constraint and unique index', async () => {
    const found =
      await list(`select i.relname as said from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0] where ${OURS} and x.indisunique and a.attname <> 'partnership_id' order by 1`)
    expect(found.filter((index) => ![...INSTALLATION].some((table) => index.startsWith(table)))).toEqual([])
  })

  it('has it first in every foreign key, and never sets null or cascades', async () => {
    expect(
      await list(`select c.relname || '.' || f.conname as said from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum = f.conkey[1]
        where ${OURS} and f.contype = 'f' and (a.attname <> 'partnership_id' or f.confdeltype <> 'a' or f.confupdtype <> 'a') and c.relname <> all (array['${[...INSTALLATION].join("','")}']) order by 1`),
    ).toEqual([])
  })

  it('has row security, forced, with a policy that begins with the partnership', async () => {
    const found =
      await list(`select c.relname as said from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${OURS}
      and not (c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid and pg_get_expr(p.polqual, p.polrelid) like '%(partnership_id = kith.partnership())%')) order by 1`)
    expect(found.filter((table) => !INSTALLATION.has(table))).toEqual([])
  })

  it('has no restrictive policy and no subquery in one: a cluster’s shards would not keep them', async () => {
    expect(
      await list(
        `select polname as said from pg_policy where not polpermissive or pg_get_expr(polqual, polrelid) ilike '%select%'`,
      ),
    ).toEqual([])
  })

  it('is registered with the wall when it hangs on a record, and keeps both lists', async () => {
    expect(
      await list(`select c.relname as said from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${OURS}
        and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'visible_to') and not exists (select from kith.protected_table t where t.table_name = c.relname) order by 1`),
    ).toEqual([])
  })
})

describe('the database', () => {
  it('has no trigger, no sequence and no function that acts as its owner', async () => {
    expect(
      await list(
        `select tgname as said from pg_trigger t join pg_class c on c.oid = tgrelid join pg_namespace n on n.oid = relnamespace where nspname = 'public' and not tgisinternal`,
      ),
    ).toEqual([])
    expect(
      await list(
        `select relname as said from pg_class join pg_namespace n on n.oid = relnamespace where nspname in ('public', 'kith') and relkind = 'S'`,
      ),
    ).toEqual([])
    expect(
      await list(
        `select proname as said from pg_proc join pg_namespace n on n.oid = pronamespace where nspname in ('public', 'kith') and prosecdef`,
      ),
    ).toEqual([])
  })

  it('lets the application delete only drafts, what was staged, and keys', async () => {
    const found = await list(
      `select table_name as said from information_schema.role_table_grants where grantee = 'kith_app' and privilege_type = 'DELETE' and table_schema = 'public' order by 1`,
    )
    expect(found).toEqual(MAY_BE_DELETED)
  })

  it('lets the application change no column of the audit but the mark of a lane’s end', async () => {
    expect(
      await list(
        `select table_name || '.' || column_name as said from information_schema.column_privileges where grantee = 'kith_app' and privilege_type = 'UPDATE' and table_name like 'audit%' order by 1`,
      ),
    ).toEqual(['audit_head.hash', 'audit_head.seq'])
  })

  it('logs the application in as a role that owns nothing and passes no wall', async () => {
    expect(
      await list(
        `select rolname as said from pg_roles where rolname in ('kith_app', 'kith_reader') and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`,
      ),
    ).toEqual([])
    expect(await list(`select relname as said from pg_class where relowner = 'kith_app'::regrole`)).toEqual([])
  })
})
