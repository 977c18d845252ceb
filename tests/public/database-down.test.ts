import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PEOPLE } from '../../seeds/northmoor/index.js'
import { type HttpClient, signIn } from '../support/http-client.js'
import { build, type RealKith, startKith } from '../support/real-kith.js'
import { rawRequest } from './raw-request.js'

const folder = mkdtempSync(join(tmpdir(), 'kith-database-down-'))
const data = join(folder, 'data')
const settings = join(data, 'postgres', 'postgresql.auto.conf')
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

/** Read before and while the database is down. */
const PAGES = [
  '/be-aware',
  '/be-aware/young-people',
  '/be-aware/young-people/images-shared-online',
  '/be-aware/print/parents-carers/financial-exploitation',
  '/be-aware/easy-read/get-help',
]
/** Never read before: drawn from memory while it is down. */
const FRESH = [
  '/be-aware/communities/good-guardian',
  '/be-aware/drawings/gift.svg',
  '/be-aware/services',
  '/be-aware/library',
  '/be-aware/tell',
]

let kith: RealKith
let jo: HttpClient
const before = new Map<string, Buffer>()

const ask = (path: string) => rawRequest(kith.url, path)
const send = (path: string, body: string) => rawRequest(kith.url, path, { method: 'POST', headers: FORM, body })

async function becomes(path: string, status: number): Promise<number> {
  for (let tries = 0; tries < 300; tries += 1) {
    const now = (await jo.get(path)).status
    if (now === status) return now
    await sleep(100)
  }
  return (await jo.get(path)).status
}

beforeAll(async () => {
  await build()
  kith = await startKith(data)
  jo = await signIn(kith.url, PEOPLE.jo.email)
  for (const path of PAGES) before.set(path, (await ask(path)).body)
  const kept = readFileSync(settings, 'utf8')
  // Kith brings its database back by itself; with this line it cannot start.
  appendFileSync(settings, 'this is no setting\n')
  kith.killDatabase()
  giveBack = () => writeFileSync(settings, kept)
}, 180_000)
let giveBack = () => {}
afterAll(async () => {
  giveBack()
  await kith?.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('while the database is down', { timeout: 60_000 }, () => {
  it('tells practitioners that Kith is closed for a short while, on every page they open or send', async () => {
    expect(await becomes('/concerns', 503)).toBe(503)
    for (const path of ['/', '/concerns', '/children', '/account']) {
      const { status, body } = await jo.get(path)
      expect({ path, status }).toEqual({ path, status: 503 })
      expect(body).toContain('Kith is closed for a short while')
      expect(body).not.toMatch(/ECONN|relation|select /)
    }
  })

  it('serves the public what is published, byte for byte, and in time', async () => {
    for (const path of PAGES) {
      const began = performance.now()
      const { status, headers, body } = await ask(path)
      expect({ path, status, same: before.get(path)?.equals(body) }).toEqual({ path, status: 200, same: true })
      expect(headers['cache-control']).toMatch(/^public, max-age=\d+, stale-if-error=\d+$/)
      expect(performance.now() - began).toBeLessThan(500)
    }
    for (const path of FRESH) expect([path, (await ask(path)).status]).toEqual([path, 200])
  })

  it('finds pages and services, and publishes its open data', async () => {
    const found = await send('/be-aware/search', 'q=he+says+he+will+post+my+picture')
    expect(found.status).toBe(200)
    expect(String(found.body)).toContain('href="/be-aware/young-people/images-shared-online"')
    expect((await send('/be-aware/services', 'need=&reader=&age=14')).status).toBe(200)
    expect((await ask('/open-referral/services')).status).toBe(200)
  })

  it('says in the hub’s own frame, with its way out, what cannot be looked up now', async () => {
    const { status, headers, body } = await send('/be-aware/tell/what-became-of-it', 'key=2222-3333-4444-5555')
    expect(status).toBeGreaterThanOrEqual(500)
    expect(headers['set-cookie']).toBeUndefined()
    expect(String(body)).toContain('govuk-js-exit-this-page-button')
  })

  it('and everything goes on once it is back', async () => {
    giveBack()
    expect(await becomes('/concerns', 200)).toBe(200)
    expect((await send('/be-aware/tell/what-became-of-it', 'key=2222-3333-4444-5555')).status).toBe(400)
    expect((await ask('/be-aware')).status).toBe(200)
  })
})
