import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type EmbeddedConnection, type StartRequest, startEmbedded } from './index.js'
import { findCommandLine } from './processes.js'
import { startAnotherKith } from './testing/another-kith.js'
import { temporaryFolder } from './testing/temporary-folder.js'
import { waitUntil } from './waiting.js'

async function start(request: StartRequest) {
  const postgres = await startEmbedded({ durable: false, ...request })
  onTestFinished(() => postgres.stop())
  return postgres
}

function another(folder: string) {
  const kith = startAnotherKith(folder)
  onTestFinished(() => kith.kill())
  return kith
}

async function ask(connection: EmbeddedConnection, sql: string) {
  const client = new pg.Client({ ...connection, database: 'postgres' })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

const goneWithin = (processId: number, limitMs: number) => waitUntil(() => !findCommandLine(processId), { limitMs })

describe('the embedded PostgreSQL', { timeout: 60_000 }, () => {
  it('starts, keeps what is written, and starts again', async () => {
    const folder = join(temporaryFolder(), 'postgres')
    const first = await start({ folder })
    await ask(first.connection, `create table kept as select 'still here' as words`)
    await first.stop()
    expect(findCommandLine(first.processId)).toBeUndefined()

    const second = await start({ folder })
    expect(await ask(second.connection, 'select words from kept')).toEqual([{ words: 'still here' }])
  })

  it('listens on no network, and only its own user may open its folder', async () => {
    const folder = join(temporaryFolder(), 'postgres')
    const { connection } = await start({ folder })
    expect(await ask(connection, 'show listen_addresses')).toEqual([{ listen_addresses: '' }])
    expect(statSync(folder).mode & 0o077).toBe(0)
  })

  it('flushes to disk unless told that it is for a test', async () => {
    const folder = join(temporaryFolder(), 'postgres')
    const durable = await start({ folder, durable: true, settings: { work_mem: '7MB' } })
    const shown = `select current_setting('fsync') as fsync, current_setting('work_mem') as work_mem`
    expect(await ask(durable.connection, shown)).toEqual([{ fsync: 'on', work_mem: '7MB' }])
    await durable.stop()
    const careless = await start({ folder })
    expect(await ask(careless.connection, shown)).toEqual([{ fsync: 'off', work_mem: '4MB' }])
  })

  it('writes nothing that a person typed into its log', async () => {
    const folder = join(temporaryFolder(), 'postgres')
    const { connection, stop } = await start({ folder })
    await ask(connection, 'create table child (name text primary key, born date)')
    await ask(connection, `insert into child values ('Marked Name')`)
    await expect(ask(connection, `insert into child values ('Marked Name')`)).rejects.toThrow('duplicate key')
    await expect(ask(connection, `select 'Marked Date'::date`)).rejects.toThrow('Marked Date')
    await stop()
    const log = readFileSync(`${folder}.log`, 'utf8')
    expect(log).toContain('database system is ready')
    expect(log).not.toContain('Marked')
  })

  it('works where the path is too long for a socket', async () => {
    const folder = join(temporaryFolder(), 'a-long-name-'.repeat(9), 'postgres')
    const { connection, stop } = await start({ folder })
    expect(connection.host.length).toBeLessThan(85)
    onTestFinished(() => rmSync(connection.host, { recursive: true, force: true }))
    await stop()
    const second = await start({ folder })
    expect(await ask(second.connection, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('removes what an initdb that was killed left behind', async () => {
    const parent = temporaryFolder()
    mkdirSync(join(parent, 'postgres.new-999999999@1-abcdef'))
    await start({ folder: join(parent, 'postgres') })
    expect(readdirSync(parent).sort()).toEqual(['postgres', 'postgres.lib', 'postgres.log'])
  })
})

describe('a second Kith', { timeout: 60_000 }, () => {
  it('is told who has the folder, and since when', async () => {
    const folder = join(temporaryFolder(), 'postgres')
    const first = another(folder)
    const { server = 0 } = await first.next()
    await expect(startEmbedded({ folder })).rejects.toThrow(
      new RegExp(
        `^Another Kith \\(process ${first.process.pid}\\) has had the data folder ${folder} open since 20\\d\\d-.* UTC: `,
      ),
    )
    expect(findCommandLine(server)).toBeDefined()
  })

  it('leaves a server alone that has been started and not yet claimed', async () => {
    const folder = join(temporaryFolder(), 'postgres')
    const first = another(folder)
    const { host = '', server = 0 } = await first.next()
    first.process.kill('SIGSTOP') // so that it cannot claim again
    const user = 'kith_superuser'
    await ask(
      { host, port: 5432, user },
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'process ${first.process.pid}'`,
    )
    await expect(startEmbedded({ folder })).rejects.toMatchObject({ fault: 'folder-in-use' })
    expect(findCommandLine(server)).toBeDefined()
    first.process.kill('SIGCONT')
  })

  it('never makes two, however many start at once', async () => {
    const folder = join(temporaryFolder(), 'postgres')
    const many = Array.from({ length: 4 }, () => another(folder))
    const said = await Promise.all(many.map((each) => each.next()))
    expect(said.map((each) => each.fault ?? 'started').sort()).toEqual([
      'folder-in-use',
      'folder-in-use',
      'folder-in-use',
      'started',
    ])
    const { host = '' } = said.find((each) => each.host) ?? {}
    expect(await ask({ host, port: 5432, user: 'kith_superuser' }, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('refuses a server that somebody else started over the folder', async () => {
    const folder = join(temporaryFolder(), 'postgres')
    const first = another(folder)
    const { server = 0 } = await first.next()
    const words = (findCommandLine(server) ?? []).filter(
      (each, at, all) => !`${each}${all[at + 1]}`.includes('kith.starter'),
    )
    const owner = statSync(folder).uid
    first.process.kill('SIGTERM')
    await first.next()
    const [file = '', ...args] =
      owner === 0 ? ['unshare', '--user', '--map-user=1000', '--map-group=1000', ...words] : words
    const { env } = (await import('./binaries.js')).findBinaries(`${folder}.lib`)
    const foreign = spawn(file, args, { env, stdio: 'ignore' })
    onTestFinished(() => void foreign.kill('SIGQUIT'))
    await waitUntil(() => existsSync(join(folder, 'postmaster.pid')), { limitMs: 10_000 })
    await expect(startEmbedded({ folder })).rejects.toThrow('a PostgreSQL that Kith did not start')
    expect(findCommandLine(foreign.pid ?? 0)).toBeDefined()
  })
})

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

  it('is not told of a server that it stopped itself', async () => {
    const folder = join(temporaryFolder(), 'postgres')
    let lost = 0
    const { stop } = await start({ folder, onLost: () => (lost += 1) })
    await Promise.all([stop(), stop()])
    await sleep(100)
    expect(lost).toBe(0)
  })
})

describe('a folder that will not do', { timeout: 60_000 }, () => {
  it('is refused when it holds other files, which stay', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'letter.txt'), 'Dear all')
    await expect(startEmbedded({ folder })).rejects.toMatchObject({ fault: 'not-a-database' })
    expect(readdirSync(folder)).toEqual(['letter.txt'])
  })

  it('is refused when another version wrote it', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'PG_VERSION'), '9\n')
    await expect(startEmbedded({ folder })).rejects.toThrow(/was written by PostgreSQL 9 and this is PostgreSQL \d\d: /)
  })

  it('is refused in one sentence when its parent cannot be made', async () => {
    const file = join(temporaryFolder(), 'a-file')
    writeFileSync(file, '')
    await expect(startEmbedded({ folder: join(file, 'postgres') })).rejects.toThrow(
      /^Kith cannot write to the data folder .*a-file \(E\w+\): /,
    )
  })

  it('says what PostgreSQL said when a setting is not one', async () => {
    const folder = join(temporaryFolder(), 'postgres')
    await expect(startEmbedded({ folder, durable: false, settings: { shared_buffers: 'lots' } })).rejects.toThrow(
      /^PostgreSQL did not start \(.*shared_buffers.*\); .*postgres\.log has the whole story\.$/,
    )
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
