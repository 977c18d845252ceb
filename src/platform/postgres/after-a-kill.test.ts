import { spawn } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import { LOCK } from './claim.js'
import { type EmbeddedConnection, startEmbedded } from './index.js'
import { findCommandLine } from './processes.js'
import { another, ask, start } from './testing/databases.js'
import { temporaryFolder } from './testing/temporary-folder.js'
import { waitUntil } from './waiting.js'

const goneWithin = (processId: number, limitMs: number) => waitUntil(() => !findCommandLine(processId), { limitMs })

describe('after a kill -9', { timeout: 120_000 }, () => {
  it('takes over the server of a Kith that is gone', async () => {
    const folder = join(temporaryFolder(), 'postgres')
    const killed = another(folder)
    const { host = '', server = 0 } = await killed.next()
    await ask({ host, port: 5432, user: 'kith_superuser' }, `create table kept as select 'still here' as words`)
    await killed.kill()
    expect(findCommandLine(server)).toBeDefined()

    const next = await start({ folder })
    expect(findCommandLine(server)).toBeUndefined()
    expect(next.processId).not.toBe(server)
    expect(await ask(next.connection, 'select words from kept')).toEqual([{ words: 'still here' }])
  })

  it.each([
    { held: 'for a moment', forMs: 600, outcome: { words: 'still here' } },
    { held: 'for good', forMs: 60_000, outcome: { fault: 'folder-in-use' } },
  ])('waits a little for a lock that is still held, $held', async ({ forMs, outcome }) => {
    const folder = join(temporaryFolder(), 'postgres')
    const killed = another(folder)
    const { host = '' } = await killed.next()
    const connection = { host, port: 5432, user: 'kith_superuser' } as const
    await ask(connection, `create table kept as select 'still here' as words`)
    await killed.kill()
    const keeper = new pg.Client({ ...connection, database: 'postgres' })
    keeper.on('error', () => {})
    onTestFinished(() => keeper.end().catch(() => {}))
    await keeper.connect()
    await keeper.query('select pg_advisory_lock($1)', [LOCK])
    const letGo = setTimeout(() => void keeper.end().catch(() => {}), forMs)
    onTestFinished(() => clearTimeout(letGo))

    const started = start({ folder }).then(
      async (next) => (await ask(next.connection, 'select words from kept'))[0],
      (error: unknown) => error,
    )
    expect(await started).toMatchObject(outcome)
  })

  it('takes over even a server whose socket file is gone', async () => {
    const folder = join(temporaryFolder(), 'postgres')
    const killed = another(folder)
    const { server = 0 } = await killed.next()
    await killed.kill()
    rmSync(join(folder, '.s.PGSQL.5432'))
    const next = await start({ folder })
    expect(findCommandLine(server)).toBeUndefined()
    expect(await ask(next.connection, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('keeps every row it acknowledged when server and Kith are killed under writes', async () => {
    const folder = join(temporaryFolder(), 'postgres')
    const acknowledged: number[] = []
    for (let round = 0; round < 3; round += 1) {
      const postgres = await startEmbedded({ folder, durable: true })
      await ask(postgres.connection, 'create table if not exists written (id int primary key)')
      const writers = Array.from({ length: 4 }, (_, writer) =>
        write(postgres.connection, round * 4 + writer, acknowledged),
      )
      await sleep(400)
      process.kill(postgres.processId, 'SIGKILL')
      await Promise.all(writers)
      await postgres.stop()
    }
    const { connection } = await start({ folder, durable: true })
    const rows = await ask(connection, 'select id from written')
    const found = new Set(rows.map((row) => row.id as number))
    expect(acknowledged.length).toBeGreaterThan(30)
    expect(acknowledged.filter((id) => !found.has(id))).toEqual([])
  })

  it('starts although the killed server’s number now belongs to another program', async () => {
    const folder = join(temporaryFolder(), 'postgres')
    const killed = await startEmbedded({ folder, durable: false })
    process.kill(killed.processId, 'SIGKILL')
    await goneWithin(killed.processId, 10_000)
    await killed.stop()
    const file = join(folder, 'postmaster.pid')
    const other = spawn('sleep', ['60'], { stdio: 'ignore' })
    onTestFinished(() => void other.kill())
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(other.pid)))

    const next = await start({ folder })
    expect(await ask(next.connection, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(other.exitCode ?? other.signalCode).toBeNull()
  })

  it('never touches the PostgreSQL of another installation that now has the number', async () => {
    const parent = temporaryFolder()
    const [folder, elsewhere] = [join(parent, 'postgres'), join(parent, 'elsewhere')]
    const killed = await startEmbedded({ folder, durable: false })
    process.kill(killed.processId, 'SIGKILL')
    await goneWithin(killed.processId, 10_000)
    await killed.stop()
    const other = await start({ folder: elsewhere })
    const file = join(folder, 'postmaster.pid')
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(other.processId)))

    await start({ folder })
    expect(await ask(other.connection, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('tells once that the server is lost', async () => {
    const folder = join(temporaryFolder(), 'postgres')
    let lost = 0
    const postgres = await start({ folder, onLost: () => (lost += 1) })
    process.kill(postgres.processId, 'SIGKILL')
    await waitUntil(() => lost > 0, { limitMs: 10_000 })
    await sleep(300)
    expect(lost).toBe(1)
  })

  it('goes on with the same server when only one of its processes was killed, and keeps the folder', async () => {
    const folder = join(temporaryFolder(), 'postgres')
    let lost = 0
    const { connection, processId } = await start({ folder, onLost: () => (lost += 1) })
    const victim = new pg.Client({ ...connection, database: 'postgres' })
    victim.on('error', () => {})
    await victim.connect()
    const { rows } = await victim.query('select pg_backend_pid() as pid')
    process.kill(rows[0].pid, 'SIGKILL')

    const claims = `select count(*)::int as claims from pg_locks where locktype = 'advisory' and granted`
    const isHeldAgain = () =>
      ask(connection, claims).then(
        ([row]) => row.claims === 1,
        () => false,
      )
    await sleep(100)
    expect(await waitUntil(isHeldAgain, { limitMs: 20_000, everyMs: 50 })).toBe(true)
    expect({ lost, isRunning: findCommandLine(processId) !== undefined }).toEqual({ lost: 0, isRunning: true })
  })
})

async function write(connection: EmbeddedConnection, writer: number, acknowledged: number[]): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' })
  client.on('error', () => {})
  await client.connect()
  try {
    for (let id = writer * 1_000_000; ; id += 1) {
      await client.query('insert into written values ($1)', [id])
      acknowledged.push(id)
    }
  } catch {
    // The server was killed: what was not acknowledged may be lost.
  }
}
