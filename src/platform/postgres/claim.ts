import pg from 'pg'
import { EmbeddedPostgresError, systemCode } from './embedded-postgres-error.js'
import { isStillRunning } from './processes.js'
import { waitUntil } from './waiting.js'

/** Made by initdb. It steps past row security, so the application never uses it. */
export const SUPERUSER = 'kith_superuser'

/** The setting by which a server says which start made it: "process@moment it began.random". */
export const STARTER = 'kith.starter'

export type ServerAddress = { readonly host: string; readonly port: number }

/**
 * The one connection that holds the data folder's lock: it is both the claim on the folder and the watch on the
 * server, because it dies with either side.
 */
export type Claim = pg.Client

/** The folder's lock: "kith". */
export const LOCK = 0x6b697468
/** The server learns only when it next looks that a process was killed, and until then keeps what that process held. */
const LET_GO_LIMIT_MS = 5_000
const CANNOT_CONNECT_NOW = '57P03' // starting up, recovering or shutting down

/** Connects and takes the folder's lock. Throws `folder-in-use` when another Kith holds it and does not let go. */
export async function takeClaim(server: ServerAddress, folder: string): Promise<Claim> {
  const claim = await connect(server)
  const take = async () => {
    const { rows } = await claim.query<{ isOurs: boolean }>('select pg_try_advisory_lock($1) as "isOurs"', [LOCK])
    return rows[0]?.isOurs === true
  }
  if (await waitUntil(take, { limitMs: LET_GO_LIMIT_MS, everyMs: 50 })) return claim
  const holder = await findHolder(claim)
  await claim.end()
  throw inUse(folder, holder?.application_name ?? 'another process', holder?.backend_start)
}

/** The start that made the claimed server: the claim could have reached one that was put in our server's place. */
export async function starterOf(claim: Claim): Promise<string | undefined> {
  const { rows } = await claim.query<{ starter: string | null }>('select current_setting($1, true) as starter', [
    STARTER,
  ])
  return rows[0]?.starter ?? undefined
}

/** The starter a server's command line names; undefined for a server that Kith did not start. */
export function starterIn(commandLine: readonly string[]): string | undefined {
  const prefix = `${STARTER}=`
  return commandLine.find((word) => word.startsWith(prefix))?.slice(prefix.length)
}

/** Whether the process that started a server still runs, even if it has not yet come to claim it. */
export function isStarterAlive(starter: string): boolean {
  return isStillRunning(starter.split('.')[0] ?? '')
}

/** Whether any server answers at this address, be it only to say "not yet". */
export async function answers(server: ServerAddress): Promise<boolean> {
  try {
    await (await connect(server)).end()
    return true
  } catch (error) {
    return error instanceof pg.DatabaseError
  }
}

/** Whether the server said that it is starting, recovering or shutting down. */
export function isNotYet(error: unknown): boolean {
  return systemCode(error) === CANNOT_CONNECT_NOW
}

export function inUse(folder: string, who: string, since: Date | undefined): EmbeddedPostgresError {
  const moment = since ? ` since ${since.toISOString().slice(0, 19).replace('T', ' ')} UTC` : ''
  return new EmbeddedPostgresError(
    'folder-in-use',
    `Another Kith (${who}) has had the data folder ${folder} open${moment}: stop it first, or choose another folder with KITH_DATA.`,
  )
}

async function connect({ host, port }: ServerAddress): Promise<pg.Client> {
  const client = new pg.Client({
    host,
    port,
    user: SUPERUSER,
    database: 'postgres',
    application_name: `process ${process.pid}`,
    connectionTimeoutMillis: 10_000,
  })
  client.on('error', () => {}) // told by 'end'
  await client.connect()
  return client
}

async function findHolder(client: pg.Client) {
  const { rows } = await client.query<{ application_name: string; backend_start: Date }>(
    `select holder.application_name, holder.backend_start
       from pg_locks as lock join pg_stat_activity as holder on holder.pid = lock.pid
      where lock.locktype = 'advisory' and lock.objid = $1 and lock.granted
        and lock.database = (select own.oid from pg_database as own where own.datname = current_database())`,
    [LOCK],
  )
  return rows[0]
}
