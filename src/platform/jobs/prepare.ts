import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { APP } from '../database/roles.js'

/**
 * Makes the job library's own schema and opens it to the application. Its tables hold ids and rhythms, no partnership
 * data, and stay on the coordinator of a cluster: the one schema exempt from the rules of the others.
 * @param owner a connection that acts as the owner of the tables; its settings are used, not the connection itself.
 */
export async function prepareJobs(owner: pg.Client): Promise<void> {
  const { host, port, user, password, database, ssl } = owner as unknown as pg.ClientConfig
  const pool = new pg.Pool({
    host,
    port,
    user,
    password,
    database,
    ssl: ssl ?? false,
    options: '-c role=kith_owner',
    max: 1,
  } as pg.PoolConfig)
  pool.on('connect', (client) => client.on('error', () => {}))
  pool.on('error', () => {})
  try {
    await runMigrations({ pgPool: pool, logger: silent })
    await pool.query(`grant usage on schema graphile_worker to ${APP}`)
    await pool.query(`grant select, insert, update, delete on all tables in schema graphile_worker to ${APP}`)
    await pool.query(`grant usage, select on all sequences in schema graphile_worker to ${APP}`)
    await pool.query(`grant execute on all functions in schema graphile_worker to ${APP}`)
    await pool.query(`do $$ declare each text; begin
      for each in select relname from pg_class join pg_namespace n on n.oid = relnamespace where n.nspname = 'graphile_worker' and relkind in ('r', 'p') and relrowsecurity loop
        if not exists (select from pg_policies where schemaname = 'graphile_worker' and tablename = each) then
          execute format('create policy jobs_are_the_applications on graphile_worker.%I to ${APP} using (true) with check (true)', each);
        end if;
      end loop; end $$`)
  } finally {
    await pool.end()
  }
}

const silent = {
  error: () => {},
  warn: () => {},
  info: () => {},
  debug: () => {},
  scope: () => silent,
} as unknown as NonNullable<Parameters<typeof runMigrations>[0]['logger']>
