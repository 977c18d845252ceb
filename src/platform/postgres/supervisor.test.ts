import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startEmbedded } from './index.js'
import { findCommandLine } from './processes.js'
import { another, ask, start } from './testing/databases.js'
import { namesIn, temporaryFolder } from './testing/temporary-folder.js'
import { waitUntil } from './waiting.js'

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
    expect(namesIn(parent)).toEqual(['postgres', 'postgres.log'])
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

describe('a folder that will not do', { timeout: 60_000 }, () => {
  it('is refused when it holds other files, which stay', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'letter.txt'), 'Dear all')
    await expect(startEmbedded({ folder })).rejects.toMatchObject({ fault: 'not-a-database' })
    expect(namesIn(folder)).toEqual(['letter.txt'])
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
