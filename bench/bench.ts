import { fork } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { systemClock } from '../src/platform/system-clock.js'
import { load } from './load/load.js'
import type { Measurements, MeasureWanted } from './measure/measure.js'
import { type Kind, type Place, startPlace } from './postgres.js'
import { type Result, report } from './report.js'

// npm run bench: every size, into bench/README.md. --quick: the small ones, printed. --only server:100000,server:1000000:
// these, the others stay as they were. --operation 'Record page': this one, printed. --wait: keeps each database until Enter.
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    operation: { type: 'string' },
    folder: { type: 'string' },
    wait: { type: 'boolean', default: false },
    note: { type: 'string' },
  },
})

type Size = { readonly kind: Kind; readonly records: number; readonly stories: number; readonly quick: boolean }
const SIZES: readonly Size[] = [
  { kind: 'embedded', records: 1_000, stories: 12, quick: true },
  { kind: 'embedded', records: 20_000, stories: 60, quick: true },
  { kind: 'server', records: 1_000, stories: 12, quick: false },
  { kind: 'server', records: 100_000, stories: 200, quick: false },
  { kind: 'server', records: 1_000_000, stories: 400, quick: false },
]
const RESULTS = join('bench', 'results.json')
const README = join('bench', 'README.md')

const chosen = SIZES.filter((size) =>
  values.only ? values.only.split(',').includes(nameOf(size)) : !values.quick || size.quick,
)
const writes = !values.quick && !values.operation
const results = new Map<string, Result>(
  writes && existsSync(RESULTS)
    ? (JSON.parse(readFileSync(RESULTS, 'utf8')) as Result[]).map((each) => [each.name, each])
    : [],
)
const fresh: Result[] = []

for (const kind of ['embedded', 'server'] as const) {
  const sizes = chosen.filter((size) => size.kind === kind)
  if (sizes.length === 0) continue
  const folder = mkdtempSync(join(values.folder ?? tmpdir(), 'kith-bench-'))
  const place = await startPlace(kind, folder)
  try {
    for (const size of sizes) {
      const result = await measureSize(place, size, folder)
      fresh.push(result)
      results.set(result.name, result)
      if (writes) keep()
      if (values.wait)
        await untilEnter(`${size.records} records stay at ${JSON.stringify(place.connection)}: press Enter to go on`)
      await place.drop(`kith_${size.records}`)
    }
  } finally {
    await place.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
console.log(report(values.quick || values.operation ? fresh : ordered()))

async function measureSize(place: Place, size: Size, folder: string): Promise<Result> {
  const database = `kith_${size.records}`
  console.log(`${nameOf(size)}: loading`)
  const connection = await place.open(database)
  const admin = new pg.Client(connection)
  admin.on('error', () => {})
  await admin.connect()
  const loaded = await load(admin, { records: size.records, stories: size.stories, say: console.log })
  const { rows } = await admin.query<{ bytes: number }>('select pg_database_size(current_database())::float8 as bytes')
  await admin.query('checkpoint')
  await warm(admin)
  await admin.end()
  console.log(`  loaded in ${loaded.seconds} s; measuring`)
  const measured = await inItsOwnProcess({
    admin: connection,
    folder,
    stories: size.stories,
    forMs: values.quick ? 400 : 2_000,
    httpSeconds: values.quick ? 6 : 60,
    ...(values.operation ? { only: values.operation } : {}),
  })
  return {
    name: nameOf(size),
    kind: size.kind,
    loaded,
    measured,
    bytes: rows[0]?.bytes ?? 0,
    postgres: place.version,
    machine: `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB of memory, Node ${process.versions.node}`,
    on: systemClock().toISOString().slice(0, 10),
    note: values.note ?? '',
  }
}

/** Fills most of PostgreSQL’s own cache, the small tables and indexes first, as hours of use do after a bulk load. */
async function warm(admin: pg.Client): Promise<void> {
  try {
    await admin.query('create extension if not exists pg_prewarm')
  } catch {
    console.log('  pg_prewarm is not to be had: the first runs find a cold cache')
    return
  }
  await admin.query(`
    with sized as (
      select oid, sum(pg_relation_size(oid)) over (order by pg_relation_size(oid), oid) as so_far from pg_class
      where relkind in ('r', 'i') and relnamespace = 'public'::regnamespace)
    select count(pg_prewarm(oid)) from sized where so_far < pg_size_bytes(current_setting('shared_buffers')) * 3 / 4`)
}

function inItsOwnProcess(wanted: MeasureWanted): Promise<Measurements> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'measure', 'measure.js'), [JSON.stringify(wanted)])
    let answer: Measurements | undefined
    child.on('message', (said) => {
      answer = said as Measurements
    })
    child.on('exit', (code) => (answer ? resolve(answer) : reject(new Error(`Measuring ended with ${code}`))))
  })
}

function untilEnter(say: string): Promise<void> {
  console.log(say)
  return new Promise((done) => process.stdin.once('data', () => done()))
}

function keep(): void {
  writeFileSync(RESULTS, `${JSON.stringify(ordered(), null, 2)}\n`)
  const [before, after] = [/^[\s\S]*<!-- results -->\n/, /<!-- end of results -->[\s\S]*$/].map(
    (part) => part.exec(readFileSync(README, 'utf8'))?.[0] ?? '',
  )
  writeFileSync(README, `${before}\n${report(ordered())}\n${after}`)
}

function ordered(): Result[] {
  return SIZES.flatMap((size) => results.get(nameOf(size)) ?? [])
}

function nameOf({ kind, records }: Size): string {
  return `${kind}:${records}`
}
