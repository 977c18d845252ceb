import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useApp } from '../../../tests/support/test-app.js'
import { useDatabase } from '../../../tests/support/test-database.js'
import { buildServer } from '../../app/build-server.js'
import { MODULES } from '../../app/modules.js'

const app = useApp(useDatabase())
const MULTIPART = { 'content-type': 'multipart/form-data; boundary=kith' }
const URL_ENCODED = { 'content-type': 'application/x-www-form-urlencoded' }

async function openForm(server: FastifyInstance = app.app, path = '/reset') {
  const form = await server.inject({ url: path })
  const cookies = Object.fromEntries(form.cookies.map(({ name, value }) => [name, value]))
  return { cookies, token: /name="_csrf" value="([^"]+)"/.exec(form.body)?.[1] ?? '', set: form.cookies }
}

describe('OWASP ASVS 5.0, 15.2.2: a form cannot take the server from everyone else', () => {
  test('one name sent a hundred thousand times is read in a moment', async () => {
    const { cookies, token } = await openForm()
    const payload = `_csrf=${encodeURIComponent(token)}&email=${'&z=1'.repeat(100_000)}`
    const before = performance.now()
    const { statusCode } = await app.app.inject({
      method: 'POST',
      url: '/reset',
      cookies,
      headers: URL_ENCODED,
      payload,
    })
    expect(statusCode).toBe(400)
    // Copying the list for each value takes minutes.
    expect(performance.now() - before).toBeLessThan(5_000)
  })

  test('a page that takes no files reads no form above a megabyte, from nobody', async () => {
    const field = (bytes: number) =>
      `--kith\r\ncontent-disposition: form-data; name="x"; filename="x"\r\n\r\n${'x'.repeat(bytes)}\r\n--kith--\r\n`
    const send = (bytes: number, url: string) =>
      app.app.inject({ method: 'POST', url, headers: MULTIPART, payload: field(bytes) })
    // The second has no token, but was read; the first was not.
    expect((await send(1_048_576, '/reset')).statusCode).toBe(413)
    expect((await send(1_000_000, '/reset')).statusCode).toBe(403)
    // A page that takes files takes them from those who may send them, and a stranger is not one.
    expect((await send(1_048_576, '/imports/new')).statusCode).toBe(413)
    expect((await send(1_048_576, '/no-such-page')).statusCode).toBe(413)
  })

  test.each([
    { name: 'without a boundary', headers: { 'content-type': 'multipart/form-data' }, payload: 'x', status: 400 },
    { name: 'that breaks off', headers: MULTIPART, payload: '--kith\r\ncontent-disp', status: 400 },
    { name: 'that is none', headers: MULTIPART, payload: 'nothing of the kind', status: 400 },
  ])('a multipart form $name is refused in words', async ({ headers, payload, status }) => {
    const answer = await app.app.inject({ method: 'POST', url: '/reset', headers, payload })
    expect(answer.statusCode).toBe(status)
    expect(answer.body).toContain('We could not read what was sent')
  })
})

describe('OWASP ASVS 5.0, 3.4 and 14.3.2: every answer carries the headers, whatever was asked', () => {
  test.each([
    { url: '/reset', status: 200 },
    { url: '/', status: 303 },
    { url: '/no-such-page', status: 404 },
    { url: '/%zz', status: 404 },
    { url: '/children/%00/chronology', status: 404 },
    { url: '/children/%ED%A0%80', status: 404 },
    { url: `/children/${'a'.repeat(201)}`, status: 404 },
    { url: '/assets/no-such-file.js', status: 404 },
    { url: '/assets/..%2fsecret.key', status: 404 },
    { url: '/reset/choose?token=a&token=b', status: 410 },
    { url: '/sign-in?next=%00&next=b', status: 303 },
  ])('$url', async ({ url, status }) => {
    const { statusCode, headers, body } = await app.app.inject({ url })
    expect(statusCode).toBe(status)
    expect(headers['content-security-policy']).toMatch(
      /default-src 'none'.*frame-ancestors 'none'.*base-uri 'none'.*object-src 'none'/,
    )
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['x-frame-options']).toBe('DENY')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(body).not.toContain('%zz')
  })
})

describe('OWASP ASVS 5.0, 3.5.1: a form that another site sends is refused, token or not', () => {
  test.each([
    { headers: {}, status: 400 },
    { headers: { 'sec-fetch-site': 'same-origin', origin: 'null' }, status: 400 },
    { headers: { 'sec-fetch-site': 'none' }, status: 400 },
    { headers: { origin: 'null' }, status: 400 },
    { headers: { host: 'kith.example', origin: 'http://kith.example' }, status: 400 },
    { headers: { origin: 'http://localhost:3000' }, status: 400 },
    { headers: { 'sec-fetch-site': 'cross-site' }, status: 403 },
    { headers: { 'sec-fetch-site': 'same-site' }, status: 403 },
    { headers: { origin: 'https://elsewhere.example' }, status: 403 },
    { headers: { origin: 'not an origin' }, status: 403 },
  ])('$headers', async ({ headers, status }) => {
    const { cookies, token } = await openForm()
    const payload = new URLSearchParams({ _csrf: token, email: '' }).toString()
    const answer = await app.app.inject({
      method: 'POST',
      url: '/reset',
      cookies,
      headers: { ...URL_ENCODED, ...headers },
      payload,
    })
    expect(answer.statusCode).toBe(status)
  })

  test('a link from another site is followed', async () => {
    expect((await app.app.inject({ url: '/reset', headers: { 'sec-fetch-site': 'cross-site' } })).statusCode).toBe(200)
  })
})

describe('where browsers come by https, through a front server', () => {
  let server: FastifyInstance
  beforeAll(async () => {
    server = await buildServer({
      deps: {
        ...app.deps,
        config: { ...app.deps.config, url: 'https://kith.example', trustProxy: true, requestsPerMinute: 3 },
      },
      log: pino({ level: 'silent' }),
      modules: MODULES,
      assetsFolder: tmpdir(),
      partnerships: async () => [],
    })
  })
  afterAll(() => server.close())
  const from = (forwarded: string, url = '/reset') => server.inject({ url, headers: { 'x-forwarded-for': forwarded } })

  test('cookies are bound to this host (3.3.1)', async () => {
    const { headers, cookies } = await from('192.0.2.1')
    expect(cookies[0]).toMatchObject({ name: '__Host-_csrf', secure: true, httpOnly: true, path: '/' })
    expect(cookies[0]?.domain).toBeUndefined()
    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains')
  })

  test('an address that the reader writes in front of its own changes nothing (4.1.3)', async () => {
    const answers = []
    for (let at = 0; at < 4; at += 1) answers.push((await from(`203.0.113.${at}, 192.0.2.2`)).statusCode)
    expect(answers).toEqual([200, 200, 200, 429])
    expect((await from('192.0.2.3')).statusCode).toBe(200)
  })

  test('asking for pages that are not there counts too', async () => {
    const answers = []
    for (let at = 0; at < 4; at += 1) answers.push((await from('192.0.2.4', '/no-such-page')).statusCode)
    expect(answers).toEqual([404, 404, 404, 429])
  })
})

test('a request that never ends is ended', async () => {
  expect(app.app.server.requestTimeout).toBe(300_000)
  expect(app.app.server.headersTimeout).toBeLessThanOrEqual(60_000)
  await app.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.app.server.address() as { port: number }
  const chunked = await new Promise<string>((answered) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(
        'POST /reset HTTP/1.1\r\nhost: x\r\ncontent-type: multipart/form-data; boundary=kith\r\ntransfer-encoding: chunked\r\n\r\n',
      )
    })
    socket.once('data', (data) => {
      answered(data.toString())
      socket.destroy()
    })
  })
  expect(chunked).toContain('411')
})
