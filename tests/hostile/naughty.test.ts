import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { SIGN_IN_COOKIE } from '../../src/platform/http/doorway.js'
import { shapeOf } from '../support/crawl.js'
import { decodeHtml, formsOf, type HtmlForm } from '../support/read-html.js'
import { useRolledBack } from '../support/rolled-back.js'
import { doorwaysOf } from '../support/routes.js'
import { STORY_NOW } from '../support/story-template.js'
import { startSignIn, useApp } from '../support/test-app.js'
import { useWorld } from '../support/world.js'
import { fillForm, rotate, type Submission } from './fill-form.js'

const { strings } = JSON.parse(readFileSync('tests/fixtures/naughty-strings.json', 'utf8')) as { strings: string[] }
const world = useWorld()
const undone = useRolledBack(world.database)
const app = useApp(undone.database, { now: STORY_NOW, files: () => world.files })

/** Submissions of each form. `KITH_NAUGHTY=all` sends every string through every form. */
const ROUNDS = process.env.KITH_NAUGHTY === 'all' ? 515 : 12

/** Fields that only ask, each with its reason. */
const NOT_KEPT: Readonly<Record<string, string>> = {
  '/children/:recordId/plan/actions/:actionId/owner ownerSearch': 'looks for a colleague who is then chosen',
  '/children/:recordId/plan/actions/:actionId/misfiled target':
    'is the address of a record, read only where it is moved',
}

type Cookies = Record<string, string>
type Found = {
  readonly shape: string
  readonly from: string
  readonly to: string
  readonly form: HtmlForm
  readonly cookies: Cookies
}

async function ask(method: 'GET' | 'POST', url: string, cookies: Cookies, fields: Submission['sent'] = []) {
  const answer = await app.app.inject({
    method,
    url,
    cookies,
    ...(method === 'POST'
      ? {
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          payload: new URLSearchParams(fields.map((each) => [...each])).toString(),
        }
      : {}),
  })
  return {
    status: answer.statusCode,
    body: answer.body,
    location: String(answer.headers.location ?? ''),
    cookies: { ...cookies, ...Object.fromEntries(answer.cookies.map((each) => [each.name, each.value])) },
  }
}

/** Every form that is posted, once for each shape of page: from where, to where, by whom. */
async function formsToFill(): Promise<Found[]> {
  const found = new Map<string, Found>()
  const keep = async (pattern: string, from: string, cookies: Cookies) => {
    const page = await ask('GET', from, cookies)
    if (page.status !== 200) return
    for (const form of formsOf(page.body)) {
      if (form.method !== 'post') continue
      const to = form.action ?? from
      const shape = form.action ? withoutIds(form.action) : shapeOf(pattern, from.split('?')[0] ?? '')
      if (to === '/sign-out' || found.has(shape)) continue
      found.set(shape, { shape, from, to, form, cookies: page.cookies })
    }
  }
  const seen = new Set<string>()
  for (const { pattern, path, seatId } of world.atlas.visits) {
    const shape = shapeOf(pattern, path)
    if (seen.has(shape)) continue
    seen.add(shape)
    const token = await startSignIn(world.database.db, world.seatOf(seatId), STORY_NOW)
    await keep(pattern, path, { [SIGN_IN_COOKIE]: token })
  }
  for (const { path, get } of doorwaysOf()) if (get && !path.includes(':')) await keep(path, path, {})
  return [...found.values()]
}

function withoutIds(path: string): string {
  return path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
}

/** The texts of every row that is new in this transaction, of every table but the audit's. */
let newRows: string
beforeAll(async () => {
  const { rows } = await world.database.admin.query<{ name: string }>(
    `select c.relname as name from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r'
     and relname not like 'audit%' and relname not in ('form_once', 'sign_in', 'sign_in_attempt')`,
  )
  newRows = rows
    .map(({ name }) => `select to_jsonb(t) as row from "${name}" t where t.xmin::text::bigint >= $1`)
    .join(' union all ')
})

function textsIn(value: unknown, into: Set<string>): Set<string> {
  if (typeof value === 'string') into.add(value)
  else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) textsIn(each, into)
  return into
}

/** How one answer to one submission may be at fault. */
async function faultsOf(
  found: Found,
  { sent, texts }: Submission,
): Promise<{ faults: string[]; kept: string[]; lost: string[] }> {
  const began = await undone.query<{ id: string }>('select pg_current_xact_id()::text as id')
  const answer = await ask('POST', found.to, found.cookies, sent)
  const none = { kept: [], lost: [] }
  if (answer.status >= 500) return { ...none, faults: [`is answered with ${answer.status}`] }
  if (answer.status === 303) {
    const rows = await undone.query<{ row: unknown }>(newRows, [began[0]?.id])
    const stored = textsIn(
      rows.map((each) => each.row),
      new Set(),
    )
    const kept = [...texts].filter(([, text]) => isIn(stored, text)).map(([name]) => name)
    const lost = [...texts].filter(([name]) => !kept.includes(name)).map(([name]) => name)
    const shown = answer.location.startsWith('/') ? await ask('GET', answer.location, answer.cookies) : answer
    const faults = shown.status >= 500 ? [`leads to ${shown.status}`] : rawIn(shown.body, texts)
    return { faults, kept, lost }
  }
  if (answer.status !== 400 && answer.status !== 422 && answer.status !== 200)
    return { ...none, faults: [`is answered with ${answer.status}`] }
  const faults = rawIn(answer.body, texts)
  if (answer.status === 400 && !answer.body.includes('govuk-error-summary')) faults.push('says no without a sentence')
  const again = formsOf(answer.body).flatMap((form) => form.fields)
  for (const [name, text] of texts) {
    const fields = again.filter((each) => each.name === name)
    if (fields.length > 0 && !fields.some(({ value }) => value === text || value === text.trim()))
      faults.push(`does not show again what was typed as ${name}`)
  }
  return { faults, ...none }
}

/**
 * Kept as it was typed, by itself or in a longer text; a line may be trimmed at its ends, and what is only white space is
 * nothing.
 */
function isIn(stored: ReadonlySet<string>, text: string): boolean {
  const ways = [text, text.trim(), text.replaceAll('\n', '\r\n'), text.normalize('NFC'), text.normalize('NFC').trim()]
  return text.trim() === '' || ways.some((way) => [...stored].some((each) => each.includes(way)))
}

/** Markup that was typed must never stand on a page as markup. */
function rawIn(html: string, texts: ReadonlyMap<string, string>): string[] {
  const active = [...texts.values()].flatMap((text) => text.split('\n')).filter((line) => /<[a-z!/]/i.test(line))
  return active.filter((line) => html.includes(line)).map((line) => `shows ${line.slice(0, 60)} as markup`)
}

describe('the naughty strings', { timeout: 600_000 }, () => {
  it('are read as they are written in a page', () => {
    expect(decodeHtml('&lt;b title=&quot;x&quot;&gt; &amp;amp; it&#39;s')).toBe(`<b title="x"> &amp; it's`)
  })

  it('are stored and shown exactly, or refused with a sentence, in every form', async () => {
    const rotated = rotate(strings)
    const faults = new Set<string>()
    const kept = new Map<string, number>()
    const lost = new Map<string, number>()
    let submissions = 0
    const forms = await formsToFill()
    for (const found of forms) {
      const texts = found.form.fields.filter(({ kind }) => ['text', 'textarea', 'password'].includes(kind)).length
      for (let round = 0; round < (texts === 0 ? 1 : ROUNDS); round += 1) {
        submissions += 1
        const submission = fillForm(found.form, round, rotated)
        const result = await undone.undoing(() => faultsOf(found, submission))
        for (const fault of result.faults) faults.add(`${found.shape} ${fault}`)
        for (const name of result.kept)
          kept.set(`${found.shape} ${name}`, (kept.get(`${found.shape} ${name}`) ?? 0) + 1)
        for (const name of result.lost)
          lost.set(`${found.shape} ${name}`, (lost.get(`${found.shape} ${name}`) ?? 0) + 1)
      }
    }
    const never = [...lost.keys()].filter((field) => !kept.has(field) && !NOT_KEPT[field])
    process.stdout.write(
      `Naughty strings: ${forms.length} forms, ${submissions} submissions, ${kept.size} fields kept what was typed\n`,
    )
    expect([...faults]).toEqual([])
    expect(never).toEqual([])
    expect(Math.min(...strings.map((text) => rotated.used.get(text) ?? 0))).toBeGreaterThan(3)
  })
})
