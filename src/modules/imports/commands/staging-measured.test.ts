import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase, openPool } from '../../../platform/database/connect.js'
import { findMigrations, migrate } from '../../../platform/database/migrations.js'
import { APP, ensureRoles, OWNER } from '../../../platform/database/roles.js'
import { type EmbeddedPostgres, startEmbedded } from '../../../platform/postgres/index.js'
import { prepareJobs } from '../../../platform/jobs/prepare.js'
import { aCouncil } from '../testing/a-council.js'
import { generateReturnBytes } from '../testing/generate-return.js'

/**
 * Checks and stages a file in a process of its own, as the command line does. Prints how long it took and the most memory
 * the process ever had.
 */
const PROGRAM = `
import { createReadStream } from 'node:fs'
import { openDatabase, openPool } from '../../../platform/database/connect.js'
import { workFrom } from '../../access/index.js'
import { checkCensus } from '../domain/check-census.js'
import { isSoundUpn } from './sound-upn.js'
import { stageCensus } from './stage-census.js'
const { connection, seat, file } = JSON.parse(process.argv[2])
const db = openDatabase(openPool(connection, 2))
const started = performance.now()
const open = () => createReadStream(file, { highWaterMark: 1 << 18 })
const checked = await checkCensus(open, { isSoundUpn })
const work = workFrom({ db, clock: () => new Date('2026-03-02T12:00:00Z'), auditLanes: 8 }, seat, 'import')
const outcome = await work.change((tx, by) =>
  stageCensus(tx, by, { name: 'generated.xml', purpose: 'To measure', checked: checked.value, open }),
)
const seconds = (performance.now() - started) / 1000
console.log(JSON.stringify({ ok: outcome.ok, codes: outcome.refusals?.map((each) => each.code), seconds, peak: process.resourceUsage().maxRSS / 1024 }))
await db.destroy()
`

type Measured = { readonly ok: boolean; readonly codes?: string[]; readonly seconds: number; readonly peak: number }

const DATABASE = 'measured'
let folder = ''
let postgres: EmbeddedPostgres
let admin: pg.Client
let run: () => Promise<Measured>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-staging-'))
  postgres = await startEmbedded({ folder: join(folder, 'postgres') })
  const { host, port, user } = postgres.connection
  const maker = new pg.Client({ host, port, user, database: 'postgres' })
  await maker.connect()
  await ensureRoles(maker)
  await maker.query(`create database ${DATABASE} owner ${OWNER}`)
  await maker.end()
  const owner = new pg.Client({ host, port, user, database: DATABASE })
  await owner.connect()
  await owner.query(`set role ${OWNER}`)
  await migrate(owner, findMigrations('src'))
  await prepareJobs(owner)
  await owner.end()
  admin = new pg.Client({ host, port, user, database: DATABASE })
  await admin.connect()

  const connection = { host, port, user: APP, database: DATABASE }
  const db = openDatabase(openPool(connection, 2))
  const { officer: seat } = await aCouncil(db)
  await db.destroy()

  const file = join(folder, 'return.xml')
  await writeFile(file, generateReturnBytes({ children: 20_000, seed: 1, year: 2024 }))
  const program = join(folder, 'stage.mjs')
  await build({
    stdin: { contents: PROGRAM, resolveDir: fileURLToPath(new URL('.', import.meta.url)), loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    external: ['pg-native'],
    loader: { '.node': 'copy' },
    banner: { js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)` },
    outfile: program,
  })
  run = async () => {
    const given = JSON.stringify({ connection, seat, file })
    const { stdout } = await promisify(execFile)(process.execPath, [program, given])
    return JSON.parse(stdout)
  }
}, 180_000)
afterAll(async () => {
  await admin?.end()
  await postgres?.stop()
  await rm(folder, { recursive: true, force: true })
})

describe('staging a large return, every write flushed to disk', () => {
  it('takes under a minute and under 300 MB for 20,000 children, and the second time changes nothing', async () => {
    const { rows } = await admin.query('show fsync')
    expect(rows).toEqual([{ fsync: 'on' }])
    const first = await run()
    expect(first).toMatchObject({ ok: true })
    expect(first.seconds).toBeLessThan(60)
    expect(first.peak).toBeLessThan(300)
    const count = async () => (await admin.query('select count(*)::int as n from staged_child')).rows[0].n
    expect(await count()).toBe(20_000)

    const again = await run()
    expect(again).toMatchObject({ ok: false, codes: ['already-imported'] })
    expect(await count()).toBe(20_000)
    if (process.env.KITH_SAY_MEASURED) process.stdout.write(`${JSON.stringify({ first, again })}\n`)
  }, 180_000)
})
