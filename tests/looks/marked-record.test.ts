import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MODULES } from '../../src/app/modules.js'
import type { Seat } from '../../src/kernel/actor.js'
import { openFileStore } from '../../src/platform/files/file-store.js'
import { definePage, download } from '../../src/platform/http/page.js'
import { defineModule } from '../../src/platform/module.js'
import { secretsFrom } from '../../src/platform/secrets.js'
import { formsOf } from '../support/read-html.js'
import { pagesOf, rolesWith } from '../support/routes.js'
import { STORY_NOW } from '../support/story-template.js'
import { type Browser, TEST_SECRET, type TestApp, useApp } from '../support/test-app.js'
import { useWorld } from '../support/world.js'
import { MARK, markOf, type Planted, plantMarks } from './plant-marks.js'

const world = useWorld()
const files = mkdtempSync(join(tmpdir(), 'kith-marked-'))
afterAll(() => rmSync(files, { recursive: true, force: true }))
const app = useApp(world.database, { now: STORY_NOW, files: () => files })

let planted: Planted
beforeAll(async () => {
  const { admin } = world.database
  await admin.query('begin')
  planted = await plantMarks(admin)
  await admin.query('commit')
  cpSync(world.files, files, { recursive: true })
  const store = openFileStore(files, secretsFrom(TEST_SECRET))
  const { rows } = await admin.query<{ id: string; record: string }>(
    `select id, record_id as record from attachment where content_type = 'text/plain'`,
  )
  for (const { id, record } of rows)
    await store.put(id, Buffer.concat([await store.get(id), Buffer.from(` ${markOf(record)}`)]))
})

let moment = STORY_NOW.getTime()
const seen = new Set<string>()

/** One request at a moment of its own: which records its answer carries and the audit does not name. */
async function look(on: TestApp, browser: Browser, path: string): Promise<string[]> {
  moment += 1
  on.setNow(new Date(moment))
  const answer = await browser.get(path)
  const carried = new Set(
    [...answer.body.matchAll(MARK), ...(answer.location ?? '').matchAll(MARK)].map(([mark]) => mark),
  )
  const faults: string[] = []
  if (answer.status >= 500) faults.push(`is answered with ${answer.status}`)
  if (MARK.test(answer.location ?? '')) faults.push('puts what stands in a record into an address')
  if (carried.size === 0) return faults
  const { rows } = await world.database.admin.query<{ id: string }>(
    'select distinct record_id as id from audit_entry_record where at = $1',
    [new Date(moment)],
  )
  const named = new Set(rows.map((row) => row.id))
  for (const mark of carried) {
    const recordId = planted.records.get(mark) ?? ''
    seen.add(recordId)
    if (!named.has(recordId)) {
      const around = answer.body.slice(Math.max(0, answer.body.indexOf(mark) - 60), answer.body.indexOf(mark) + 12)
      faults.push(`carries the record ${recordId} and no entry names it: …${around.replaceAll(/\s+/g, ' ')}`)
    }
  }
  return faults
}

/** Names as they are looked for: what stood there before the mark. */
async function namesToFind(): Promise<string[]> {
  const { rows } = await world.database.admin.query<{ name: string }>(
    `select distinct split_part(family_name, ' ', 1) as name from person_name where family_name <> ''`,
  )
  return rows.map((row) => row.name).filter((name) => !name.startsWith('Qx'))
}

const MOST_ADDRESSES = 2

/** Every route at a few addresses, and the search for every mark. */
function addresses(): { pattern: string; path: string; permission: string }[] {
  return pagesOf().flatMap(({ path: pattern, permission }) => {
    const paths = [...new Set(world.atlas.visits.filter((visit) => visit.pattern === pattern).map(({ path }) => path))]
    return paths.slice(0, MOST_ADDRESSES).map((path) => ({ pattern, path, permission }))
  })
}

describe('a marked record', { timeout: 300_000 }, () => {
  it('is in every text of the story', () => {
    expect(planted.records.size).toBeGreaterThan(3)
    expect(planted.columns).toEqual(expect.arrayContaining(['person_name.given_names', 'concern.what_seen']))
    expect(planted.columns.length).toBeGreaterThan(30)
  })

  it('appears in no answer to anyone without an entry that names it', async () => {
    const faults: string[] = []
    const browsers = new Map<Seat, Browser>()
    for (const seat of world.seats) browsers.set(seat, await app.asSeat(seat))
    let requests = 0
    for (const { pattern, path, permission } of addresses()) {
      const roles = rolesWith(permission)
      for (const [seat, browser] of browsers) {
        if (!roles.includes(seat.role)) continue
        requests += 1
        for (const fault of await look(app, browser, path)) faults.push(`${pattern} as ${seat.personName} ${fault}`)
      }
    }
    for (const name of await namesToFind()) {
      for (const [seat, browser] of browsers) {
        if (!rolesWith('people:find').includes(seat.role)) continue
        requests += 1
        for (const fault of await look(app, browser, `/find?q=${encodeURIComponent(name)}`))
          faults.push(`the search for a name as ${seat.personName} ${fault}`)
      }
    }
    process.stdout.write(
      `Marks looked for in ${requests} answers; ${seen.size} of ${planted.records.size} records seen\n`,
    )
    expect([...new Set(faults)]).toEqual([])
    expect(seen.size).toBeGreaterThan(planted.records.size / 2)
  })

  it('appears in no draft of a page about it without one', async () => {
    const faults: string[] = []
    let kept = 0
    for (const page of pagesOf().filter((each) => each.keepsDraft && each.record && each.get)) {
      const visit = world.atlas.visits.find(({ pattern, isForm }) => pattern === page.path && isForm)
      if (!visit) continue
      const path = visit.path.split('?')[0] ?? ''
      const recordId = path.split('/').find((part) => planted.records.get(markOf(part)) === part) ?? ''
      const browser = await app.asSeat(world.seatOf(visit.seatId))
      const form = formsOf((await browser.get(path)).body).find((each) => each.method === 'post' && !each.action)
      const texts = form?.fields.filter(({ kind }) => kind === 'text' || kind === 'textarea') ?? []
      if (texts.length === 0) continue
      kept += 1
      await browser.keep(path, Object.fromEntries(texts.map(({ name }) => [name, `typed ${markOf(recordId)}`])))
      for (const fault of await look(app, browser, path)) faults.push(`${page.path} with a draft ${fault}`)
    }
    expect(kept).toBeGreaterThan(5)
    expect(faults).toEqual([])
  })
})

describe('the test of looks', () => {
  /** Pages that forget: one reads past the record's id, one past the audit altogether, one hands over a file. */
  const forgetful = defineModule({
    name: 'forgetful',
    permissions: { 'forgetful:read': ['allocated-worker', 'team-manager'] },
    pages: [
      definePage({
        path: '/forgets-the-record',
        permission: 'forgetful:read',
        audit: 'forgetful.viewed',
        get: async ({ work }) => {
          const { rows } = await work.look('forgetful.viewed', (tx) =>
            sql<{ name: string }>`select given_names as name from person_name`.execute(tx),
          )
          return { kind: 'json', status: 200, value: rows }
        },
      }),
      definePage({
        path: '/forgets-in-a-file',
        permission: 'forgetful:read',
        audit: 'forgetful.downloaded',
        get: async ({ work }) => {
          const { rows } = await work.look('forgetful.downloaded', (tx) =>
            sql<{ name: string }>`select given_names as name from person_name`.execute(tx),
          )
          return download('names.csv', 'text/csv', rows.map((row) => row.name).join('\n'))
        },
      }),
      definePage({
        path: '/remembers-the-record',
        permission: 'forgetful:read',
        audit: 'forgetful.viewed',
        get: async ({ work }) => {
          const { rows } = await work.look('forgetful.viewed', (tx) =>
            sql<{ name: string }>`select record_id, given_names as name from person_name`.execute(tx),
          )
          return { kind: 'json', status: 200, value: rows }
        },
      }),
    ],
  })
  const leaking = useApp(world.database, { now: STORY_NOW, modules: [...MODULES, forgetful] })

  it('fails for a page that forgets to say what it shows', async () => {
    const browser = await leaking.asSeat(world.people.nadia)
    expect((await look(leaking, browser, '/forgets-the-record')).join()).toContain('no entry names it')
    expect((await look(leaking, browser, '/forgets-in-a-file')).join()).toContain('no entry names it')
    expect(await look(leaking, browser, '/remembers-the-record')).toEqual([])
  })
})
