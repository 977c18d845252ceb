import { mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import { baseBackup, type EmbeddedConnection, restoreBackup, startEmbedded } from './index.js'
import { namesIn, temporaryFolder } from './testing/temporary-folder.js'

async function start(folder: string) {
  const postgres = await startEmbedded({ folder, durable: false })
  onTestFinished(() => postgres.stop())
  return postgres
}

async function connect(connection: EmbeddedConnection) {
  const client = new pg.Client({ ...connection, database: 'postgres' })
  await client.connect()
  onTestFinished(() => client.end())
  return client
}

/** A backup of a database with one table, in `folder`/backup. */
async function aBackup(parent: string) {
  const folder = join(parent, 'postgres')
  const { connection, stop } = await start(folder)
  const client = await connect(connection)
  await client.query(
    'create table child as select number, md5(number::text) as words from generate_series(1, 1000) as number',
  )
  await baseBackup({ connection, folder, into: join(parent, 'backup') })
  await client.end()
  await stop()
  return join(parent, 'backup')
}

describe('a backup of the running database', { timeout: 60_000 }, () => {
  it('is restored into an empty folder with everything that was there, taken while others write', async () => {
    const parent = temporaryFolder()
    const folder = join(parent, 'postgres')
    const { connection, stop } = await start(folder)
    const writer = await connect(connection)
    await writer.query('create table written (id int primary key, words text)')
    let [written, isWriting] = [0, true]
    const writing = (async () => {
      for (; isWriting; written += 1) await writer.query(`insert into written values ($1, 'words')`, [written])
    })()
    await sleep(200)
    const before = written
    await baseBackup({ connection, folder, into: join(parent, 'backup') })
    const after = written
    isWriting = false
    await writing
    await writer.end()
    await stop()

    await restoreBackup({ from: join(parent, 'backup'), into: join(parent, 'restored') })
    const restored = await start(join(parent, 'restored'))
    const reader = await connect(restored.connection)
    const { rows } = await reader.query('select count(*)::int as rows, max(id) + 1 as next from written')
    expect(before).toBeGreaterThan(10)
    expect(after).toBeGreaterThan(before)
    expect(rows[0].rows).toBeGreaterThanOrEqual(before)
    expect(rows[0].rows).toBe(rows[0].next) // no gap: a moment in time, not a smear
    await reader.query(`insert into written values (-1, 'and it can be written to')`)
    await reader.end()
  })

  it('is private, and leaves nothing else behind', async () => {
    const parent = temporaryFolder()
    const backup = await aBackup(parent)
    expect(namesIn(backup)).toEqual(['backup_manifest', 'base.tar'])
    expect(statSync(backup).mode & 0o077).toBe(0)
    expect(statSync(backup).uid).toBe(process.getuid?.())
    expect(namesIn(parent)).toEqual(['backup', 'postgres', 'postgres.log'])
  })

  it('is not written over another', async () => {
    const parent = temporaryFolder()
    const folder = join(parent, 'postgres')
    const { connection } = await start(folder)
    mkdirSync(join(parent, 'backup'))
    writeFileSync(join(parent, 'backup', 'base.tar'), 'an older one')
    await expect(baseBackup({ connection, folder, into: join(parent, 'backup') })).rejects.toMatchObject({
      fault: 'folder-not-empty',
    })
    expect(readFileSync(join(parent, 'backup', 'base.tar'), 'utf8')).toBe('an older one')
  })

  it('is refused in a folder that cannot be made, in one sentence', async () => {
    const parent = temporaryFolder()
    const folder = join(parent, 'postgres')
    const { connection } = await start(folder)
    writeFileSync(join(parent, 'a-file'), '')
    await expect(baseBackup({ connection, folder, into: join(parent, 'a-file', 'backup') })).rejects.toThrow(
      /^The database could not be backed up into .*a-file\/backup \(.*\)\.$/,
    )
  })
})

describe('restoring', { timeout: 60_000 }, () => {
  it('refuses a folder that holds anything, and leaves it as it is', async () => {
    const parent = temporaryFolder()
    const backup = await aBackup(parent)
    const into = join(parent, 'postgres')
    await expect(restoreBackup({ from: backup, into })).rejects.toMatchObject({ fault: 'folder-not-empty' })
    const { connection } = await start(into)
    const client = await connect(connection)
    expect((await client.query('select count(*)::int as rows from child')).rows).toEqual([{ rows: 1000 }])
    await client.end()
  })

  it('makes a folder that starts beside the running database it was taken from', async () => {
    const parent = temporaryFolder()
    const folder = join(parent, 'postgres')
    const { connection } = await start(folder)
    await baseBackup({ connection, folder, into: join(parent, 'backup') })
    await restoreBackup({ from: join(parent, 'backup'), into: join(parent, 'restored') })
    const restored = await start(join(parent, 'restored'))
    const client = await connect(restored.connection)
    expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }])
    await client.end()
  })

  it('fills an empty folder that is there already', async () => {
    const parent = temporaryFolder()
    const backup = await aBackup(parent)
    mkdirSync(join(parent, 'restored'))
    await restoreBackup({ from: backup, into: join(parent, 'restored') })
    const { connection } = await start(join(parent, 'restored'))
    const client = await connect(connection)
    expect((await client.query('select count(*)::int as rows from child')).rows).toEqual([{ rows: 1000 }])
    await client.end()
  })

  it.each([
    { damage: 'one changed byte', spoil: flipByteOfTable, says: /base\/\d+\/\d+ is not as it was backed up/ },
    {
      damage: 'a tar that ends early',
      spoil: (backup: string) => truncateSync(join(backup, 'base.tar'), 5_000_000),
      says: /cannot be unpacked|is not as it was/,
    },
    { damage: 'an edited manifest', spoil: editManifest, says: /backup_manifest is not as it was backed up/ },
    {
      damage: 'no tar',
      spoil: (backup: string) => truncateSync(join(backup, 'base.tar'), 0),
      says: /cannot be restored/,
    },
  ])('finds $damage, and makes nothing', async ({ spoil, says }) => {
    const parent = temporaryFolder()
    const backup = await aBackup(parent)
    spoil(backup)
    await expect(restoreBackup({ from: backup, into: join(parent, 'restored') })).rejects.toThrow(says)
    expect(namesIn(parent).filter((name) => name.startsWith('restored'))).toEqual([])
  })

  it('says which part of the backup is missing', async () => {
    const parent = temporaryFolder()
    await expect(restoreBackup({ from: join(parent, 'nowhere'), into: join(parent, 'restored') })).rejects.toThrow(
      'base.tar is missing',
    )
  })
})

// md5('7') stands in a row of the table, and nowhere else.
function flipByteOfTable(backup: string) {
  const file = join(backup, 'base.tar')
  const bytes = readFileSync(file)
  const at = bytes.indexOf('8f14e45fceea167a5a36dedd4bea2543')
  expect(at).toBeGreaterThan(0)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(file, bytes)
}

function editManifest(backup: string) {
  const file = join(backup, 'backup_manifest')
  writeFileSync(file, readFileSync(file, 'utf8').replace('"Size": 3', '"Size": 4'))
}
