import { connect } from 'node:net'
import { beforeAll, describe, expect, it } from 'vitest'
import { MODULES } from '../../src/app/modules.js'
import { definePublicPage, PUBLIC_PREFIXES } from '../../src/platform/http/public-page.js'
import { defineModule } from '../../src/platform/module.js'
import { formsOf } from '../support/read-html.js'
import { usePublicSite } from './public-site.js'
import { type RawAnswer, rawRequest } from './raw-request.js'

/** Stands for whatever a reader brings: no line of the log may hold it. */
const MARK = 'Quincewort'
const ADDRESS = '127.0.0.9'
const BEHIND_A_PROXY = '203.0.113.77'
const LIMIT = 200

const fail = (): never => {
  throw new Error(`${MARK} could not\nbe read: ${MARK} of ${BEHIND_A_PROXY}`)
}
const broken = defineModule({
  name: 'broken',
  publicPages: [definePublicPage({ path: '/be-aware/broken/:name', get: fail, post: fail })],
})
const site = usePublicSite({
  modules: [...MODULES, broken],
  env: { KITH_TRUST_PROXY: 'true', KITH_REQUESTS_PER_MINUTE: String(LIMIT) },
  browser: false,
})

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const typed = new URLSearchParams({
  q: MARK,
  journey: MARK,
  danger: MARK,
  key: MARK,
  button: MARK,
  what: MARK,
}).toString()

type Asked = { path: string; status: number; method?: string; headers?: Record<string, string>; body?: string }

/** What readers and machines send that no page is for, and how it is answered. */
const ODD: readonly Asked[] = [
  { path: `/be-aware/${MARK}`, status: 404 },
  { path: `/be-aware/young-people/${MARK}?strand=${MARK}`, status: 404 },
  { path: `/be-aware/services/${MARK}`, status: 404 },
  { path: `/be-aware/%zz${MARK}`, status: 404 },
  { path: `/be-aware/${MARK.repeat(40)}`, status: 404 },
  { path: `/be-aware/${MARK}%00`, status: 404 },
  { path: '/be-aware/privacy', status: 404, method: 'POST', headers: FORM, body: typed },
  { path: `/be-aware/${MARK}`, status: 404, method: 'PUT', headers: FORM, body: typed },
  { path: `/be-aware/${MARK}`, status: 404, method: 'DELETE' },
  {
    path: '/be-aware/search',
    status: 400,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `{"q": ${MARK}`,
  },
  { path: '/be-aware/search', status: 415, method: 'POST', headers: { 'content-type': `text/${MARK}` }, body: MARK },
  {
    path: '/be-aware/search',
    status: 400,
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    body: `--x\r\nContent-Disposition: form-data; name="q"\r\n\r\n${MARK}`,
  },
  { path: '/be-aware/search', status: 413, method: 'POST', headers: FORM, body: `q=${MARK.repeat(400_000)}` },
  { path: '/be-aware/search', status: 400, method: 'POST', headers: FORM, body: `q=${MARK}%00` },
  {
    path: '/be-aware/search',
    status: 403,
    method: 'POST',
    headers: { ...FORM, 'sec-fetch-site': 'cross-site' },
    body: typed,
  },
  { path: `/be-aware/broken/${MARK}`, status: 500 },
  { path: `/be-aware/broken/${MARK}`, status: 500, method: 'POST', headers: FORM, body: typed },
]

const READER = {
  'x-forwarded-for': BEHIND_A_PROXY,
  'user-agent': MARK,
  referer: `https://${MARK}.example/`,
  cookie: `a=${MARK}`,
}

function ask({ path, method = 'GET', headers = {}, body }: Omit<Asked, 'status'>): Promise<RawAnswer> {
  return rawRequest(site.url, path, {
    method,
    headers: { ...READER, ...headers },
    ...(body ? { body } : {}),
    from: ADDRESS,
  })
}

const answers: { asked: Asked; answer: RawAnswer }[] = []

beforeAll(async () => {
  for (const asked of ODD) answers.push({ asked, answer: await ask(asked) })
})

const nameOf = ({ method = 'GET', path, headers }: Asked) =>
  `${method} ${path.slice(0, 60)} ${headers?.['content-type'] ?? ''}`

describe('what the public zone cannot answer', () => {
  it('is said in its own frame, with the way out and someone to talk to, and quotes nothing', () => {
    for (const { asked, answer } of answers) {
      const html = String(answer.body)
      expect({ asked: nameOf(asked), status: answer.status }).toEqual({ asked: nameOf(asked), status: asked.status })
      expect({
        asked: nameOf(asked),
        hasTheWayOut: html.includes('govuk-js-exit-this-page-button'),
        hasSomeone: html.includes('href="/be-aware/services"'),
        quotes: html.includes(MARK),
      }).toEqual({ asked: nameOf(asked), hasTheWayOut: true, hasSomeone: true, quotes: false })
    }
  })

  it('sets no cookie, is kept nowhere and is sent with every header that a page has', () => {
    for (const { asked, answer } of answers) {
      const { headers } = answer
      expect({
        asked: nameOf(asked),
        cookie: headers['set-cookie'],
        cache: headers['cache-control'],
        referrer: headers['referrer-policy'],
        policy: headers['content-security-policy']?.slice(0, 18),
      }).toEqual({
        asked: nameOf(asked),
        cookie: undefined,
        cache: 'no-store',
        referrer: 'no-referrer',
        policy: "default-src 'none'",
      })
    }
  })
})

describe('the log', () => {
  it('says which route was asked and how it went, and nothing of who asked or what for', async () => {
    for (const path of ['/be-aware', '/be-aware/young-people?from=mail', '/be-aware/search', '/be-aware/tell'])
      await ask({ path })
    for (const { path, get, post } of site.routes) {
      const address = path.replaceAll(/:\w+/g, MARK)
      if (get) await ask({ path: `${address}?strand=${MARK}` })
      if (post) await ask({ path: address, method: 'POST', headers: FORM, body: typed })
    }
    await tellAs(MARK)
    await garbage()
    await new Promise((resolve) => setTimeout(resolve, 100))
    const said = site.log.join('')
    for (const secret of [MARK, MARK.toLowerCase(), encodeURIComponent(MARK), ADDRESS, BEHIND_A_PROXY, '203.0.113'])
      expect(said).not.toContain(secret)

    const lines = site.log.map((line) => JSON.parse(line) as Record<string, unknown>)
    const answered = lines.filter(({ msg }) => msg === 'answered')
    const routes = new Set([
      ...site.routes.map(({ path }) => path),
      ...PUBLIC_PREFIXES.flatMap((prefix) => [`${prefix}/*`, `${prefix}/`]),
      'none',
    ])
    expect(answered.length).toBeGreaterThan(ODD.length)
    expect(answered.filter(({ route }) => !routes.has(String(route)))).toEqual([])
    const told = new Set(answered.flatMap((line) => Object.keys(line)))
    expect([...told].toSorted()).toEqual([
      'hostname',
      'id',
      'level',
      'method',
      'ms',
      'msg',
      'pid',
      'route',
      'status',
      'time',
    ])
  })

  it('says of a fault where it is, and its reference leads there', () => {
    const faults = site.log
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ msg }) => msg === 'fault')
    for (const { asked, answer } of answers.filter((each) => each.asked.status === 500)) {
      const reference = /say\s*<b>([0-9A-F]{10})<\/b>/.exec(String(answer.body))?.[1]
      expect(nameOf(asked) && faults.find(({ id }) => id === reference)).toMatchObject({
        route: '/be-aware/broken/:name',
        fault: { name: 'Error', stack: expect.arrayContaining([expect.stringContaining('log.test')]) },
      })
    }
  })

  it('knows no more of someone who asks too often, and the answer says what to do', async () => {
    const reader = { 'x-forwarded-for': '198.51.100.23' }
    let answer = await ask({ path: `/be-aware/${MARK}`, headers: reader })
    for (let count = 0; count < LIMIT && answer.status !== 429; count += 1)
      answer = await ask({ path: `/be-aware/${MARK}`, headers: reader })
    expect(answer.status).toBe(429)
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(String(answer.body)).toContain('Wait one minute')
    expect((await ask({ path: '/be-aware/get-help', headers: reader })).status).toBe(200)
    expect(site.log.join('')).not.toContain('198.51.100')
  })
})

/** Goes through the first questions of telling with the words in every field. */
async function tellAs(words: string): Promise<void> {
  let page = await ask({ path: '/be-aware/tell' })
  for (let step = 0; step < 8; step += 1) {
    const form = formsOf(String(page.body)).find(({ method, fields }) => method === 'post' && fields.length > 0)
    if (!form) return
    const sent = new URLSearchParams()
    for (const { name, kind, value } of form.fields)
      if (kind === 'text' || kind === 'textarea') sent.set(name, words)
      else if (!sent.has(name)) sent.set(name, value)
    page = await ask({ path: form.action ?? '', method: 'POST', headers: FORM, body: sent.toString() })
  }
}

/** What is not HTTP at all. */
async function garbage(): Promise<void> {
  const { hostname, port } = new URL(site.url)
  await new Promise<void>((resolve) => {
    const socket = connect({ host: hostname, port: Number(port), localAddress: ADDRESS }, () =>
      socket.end(`${MARK} /be-aware/${MARK} NOTHTTP\r\nx: ${MARK}\r\n\r\n`),
    )
    socket.resume().once('close', () => resolve())
  })
}
