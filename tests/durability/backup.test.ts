import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMONSTRATION_PASSWORD, PEOPLE } from '../../seeds/northmoor/index.js'
import { codeAt } from '../../src/modules/access/domain/time-code.js'
import { type HttpClient, httpClient, signIn } from '../support/http-client.js'
import { formsOf, linksOf } from '../support/read-html.js'
import { build, openAdmin, type RealKith, runKith, startKith } from '../support/real-kith.js'
import { halfMade } from './invariants.js'
import { type Acknowledged, beginWriting } from './writers.js'

const folder = mkdtempSync(join(tmpdir(), 'kith-backed-up-'))
const [data, backup, restored] = ['data', 'backup', 'restored'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
]
const LETTER = 'He waits at the gate on Tuesdays.\n'

const running: RealKith[] = []
const start = async (on: string) => {
  const kith = await startKith(on)
  running.push(kith)
  return kith
}
const before = {
  counts: {} as Record<string, number>,
  acknowledged: [] as Acknowledged[],
  attachment: '',
  secret: Buffer.alloc(0) as Buffer,
}

beforeAll(async () => {
  await build()
  const kith = await start(data)
  before.attachment = await attach(await signIn(kith.url, PEOPLE.helen.email))
  before.secret = await setUpSecondFactor(await signIn(kith.url, PEOPLE.grace.email))
  const { writing, ended } = await beginWriting(kith.url)
  while (writing.acknowledged.length < 25 && !writing.isOver) await new Promise((done) => setTimeout(done, 5))
  before.acknowledged = [...writing.acknowledged]
  before.counts = await countEverything(data)
  const made = await runKith(data, 'backup', backup)
  expect(made).toMatchObject({ code: 0, err: '' })
  expect(writing.acknowledged.length).toBeGreaterThan(before.acknowledged.length)
  writing.isOver = true
  await ended
  await kith.stop()
  expect(await runKith(restored, 'restore', backup)).toMatchObject({ code: 0, err: '' })
  await start(restored)
}, 180_000)
afterAll(async () => {
  for (const kith of running) await kith.kill()
  rmSync(folder, { recursive: true, force: true })
})

const restoredUrl = () => running.at(-1)?.url ?? ''

/** Helen writes a concern and hands in a letter. */
async function attach(helen: HttpClient): Promise<string> {
  const begun = await helen.send('/concerns/new', { danger: 'no' })
  const recordId = /\/concerns\/([0-9a-f-]{36})/.exec(begun.location)?.[1] ?? ''
  const path = `/concerns/${recordId}/files`
  const file = new File([LETTER], 'letter.txt', { type: 'text/plain' })
  expect((await helen.send(path, { confirmed: 'yes' }, { file })).status).toBe(303)
  const link = linksOf((await helen.get(path)).body).find((href) => href.startsWith('/attachments/'))
  return link ?? ''
}

/** Someone adds a second factor to their account: from then on a password is not enough. */
async function setUpSecondFactor(someone: HttpClient): Promise<Buffer> {
  const path = '/account/second-factor'
  const page = await someone.get(path)
  const typed = /<b class="kith-num">([A-Z2-7 ]+)<\/b>/.exec(page.body)?.[1]?.replaceAll(' ', '') ?? ''
  const secret = fromBase32(typed)
  const enrolment = formsOf(page.body)
    .flatMap((form) => form.fields)
    .find((field) => field.name === 'enrolment')
  const fields = {
    current: DEMONSTRATION_PASSWORD,
    newCode: codeAt(secret, new Date()),
    enrolment: enrolment?.value ?? '',
  }
  expect((await someone.send(path, fields)).body).toContain('<code>')
  return secret
}

function fromBase32(text: string): Buffer {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...text].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

/** How many rows each table holds. */
async function countEverything(of: string): Promise<Record<string, number>> {
  const admin = await openAdmin(of)
  const { rows } = await admin.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  )
  const counts: Record<string, number> = {}
  for (const { name } of rows) {
    const counted = await admin.query<{ n: number }>(`select count(*)::int as n from "${name}"`)
    counts[name] = counted.rows[0]?.n ?? 0
  }
  await admin.end()
  return counts
}

describe('a backup of a Kith in which eight people are writing, restored into an empty folder', () => {
  it('holds every row of every table that was there when it began', async () => {
    const counts = await countEverything(restored)
    const fewer = Object.entries(before.counts).filter(([table, count]) => (counts[table] ?? 0) < count)
    // A form's token is forgotten when its form is done, a failed sign-in when the next succeeds.
    expect(fewer.filter(([table]) => table !== 'draft' && table !== 'sign_in_attempt')).toEqual([])
    expect(before.counts.record).toBeGreaterThan(5)
  })

  it('holds every change that was acknowledged before it began, and nothing half made', async () => {
    const admin = await openAdmin(restored)
    const faults = await halfMade(admin)
    for (const { what, sql, values } of before.acknowledged)
      if (!(await admin.query(sql, [...values])).rowCount) faults.push(`${what} is not there`)
    await admin.end()
    expect(before.acknowledged.length).toBeGreaterThanOrEqual(25)
    expect(faults).toEqual([])
  })

  it('has an audit that verifies', async () => {
    const verified = await runKith(restored, 'audit', 'verify', '--json')
    expect(JSON.parse(verified.out)).toMatchObject({ sound: true, faults: [] })
    expect(verified.code).toBe(0)
  })

  it('opens attachments', async () => {
    const helen = await signIn(restoredUrl(), PEOPLE.helen.email)
    expect(before.attachment).not.toBe('')
    expect(await helen.get(before.attachment)).toMatchObject({ status: 200, body: LETTER })
  })

  it('asks for the second factor, and takes its code', async () => {
    const grace = httpClient(restoredUrl())
    const asked = await grace.send('/sign-in', { email: PEOPLE.grace.email, password: DEMONSTRATION_PASSWORD })
    expect(asked).toMatchObject({ status: 303, location: '/second-factor' })
    expect((await grace.get('/')).location).toMatch(/^\/sign-in/)
    // The code of the moment may be spent already: an app that is half a minute ahead shows the next.
    const code = codeAt(before.secret, new Date(Date.now() + 30_000))
    const inside = await grace.send('/second-factor', { code })
    expect(inside).toMatchObject({ status: 303, location: '/' })
  })

  it('is not restored over anything', async () => {
    const refused = await runKith(restored, 'restore', backup)
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('is not empty')
  })
})
