import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { type Logger, pino } from 'pino'
import { afterAll, beforeAll } from 'vitest'
import { buildServer } from '../../src/app/build-server.js'
import { MODULES } from '../../src/app/modules.js'
import type { Seat } from '../../src/kernel/actor.js'
import { type Id, newId } from '../../src/kernel/ids.js'
import { hashToken } from '../../src/modules/access/data/sign-in.store.js'
import { readConfig } from '../../src/platform/config.js'
import type { Deps } from '../../src/platform/deps.js'
import { openFileStore } from '../../src/platform/files/file-store.js'
import { SIGN_IN_COOKIE } from '../../src/platform/http/doorway.js'
import { type Module, provided } from '../../src/platform/module.js'
import { secretsFrom } from '../../src/platform/secrets.js'
import type { TestDatabase } from './test-database.js'

export type Answer = {
  readonly status: number
  readonly body: string
  readonly location: string | undefined
  readonly headers: LightMyRequestResponse['headers']
}
export type Fields = Readonly<Record<string, string | readonly string[]>>

export type Browser = {
  get(path: string): Promise<Answer>
  /** Opens the form at `from` (the same path unless said), then sends the fields with its tokens. */
  post(path: string, fields: Fields, options?: { from?: string; once?: string }): Promise<Answer>
  /** Opens the form once and sends it twice at the same moment: a double click. */
  clickTwice(path: string, fields: Fields): Promise<readonly [Answer, Answer]>
  /** Keeps what is typed into the form at `path`, as its script does. */
  keep(path: string, fields: Fields): Promise<Answer>
}

export type TestApp = {
  readonly app: FastifyInstance
  readonly deps: Deps
  /** Moves the application's clock. */
  setNow(now: Date): void
  /** A browser signed in to the seat. */
  asSeat(seat: Seat): Promise<Browser>
  signedOut(): Browser
}

export const TEST_SECRET = 'a secret that only tests have, and long enough'

type Options = {
  readonly modules?: readonly Module[]
  readonly now?: Date
  /** Where attachments stand; a folder of its own unless said. */
  readonly files?: () => string
  /** Where the built assets stand, for tests that draw pages. */
  readonly assets?: () => string
  /** Where log lines go; nowhere unless said. */
  readonly log?: Logger
  /** Settings of the environment, for tests that are about them. */
  readonly env?: Readonly<Record<string, string>>
}

/** The whole application over a test database, reached by fastify's inject: real routes, real SQL, no network. */
export function useApp(
  database: TestDatabase,
  { modules = MODULES, now = new Date('2026-03-02T12:00:00Z'), files, assets, log, env }: Options = {},
): TestApp {
  let moment = now
  const folder = mkdtempSync(join(tmpdir(), 'kith-app-'))
  const held = {} as { -readonly [Key in keyof TestApp]: TestApp[Key] }
  held.setNow = (next) => {
    moment = next
  }
  beforeAll(async () => {
    const config = readConfig({ KITH_DATA: folder, KITH_REQUESTS_PER_MINUTE: '0', LOG_LEVEL: 'silent', ...env })
    const secrets = secretsFrom(TEST_SECRET)
    held.deps = {
      clock: () => moment,
      config,
      secrets,
      files: openFileStore(files?.() ?? join(folder, 'files'), secrets),
      db: database.db,
      provided: (kind) => provided(modules, kind),
    }
    held.app = await buildServer({
      deps: held.deps,
      log: log ?? pino({ level: process.env.TEST_LOG ?? 'silent' }),
      modules,
      assetsFolder: assets?.() ?? folder,
      partnerships: async () => [],
    })
    await held.app.ready()
  })
  afterAll(async () => {
    await held.app?.close()
    rmSync(folder, { recursive: true, force: true })
  })
  held.signedOut = () => browser(held.app, {})
  held.asSeat = async (seat) => browser(held.app, { [SIGN_IN_COOKIE]: await startSignIn(database.db, seat, moment) })
  return held
}

/** A sign-in at the seat, begun at that moment. Answers the token of its cookie. */
export async function startSignIn(db: TestDatabase['db'], seat: Seat, moment: Date): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  await db
    .insertInto('signIn')
    .values({
      id: newId<Id<'sign-in'>>(),
      accountId: seat.accountId,
      tokenHash: hashToken(token),
      partnershipId: seat.partnershipId,
      seatId: seat.id,
      secondFactorAt: moment,
      startedAt: moment,
      lastSeenAt: moment,
      endedAt: null,
      endReason: null,
      browser: 'Test',
      networkDigest: 'test',
    })
    .execute()
  return token
}

function browser(app: FastifyInstance, cookies: Record<string, string>): Browser {
  const keep = (response: LightMyRequestResponse): Answer => {
    for (const { name, value } of response.cookies) cookies[name] = value
    const location = response.headers.location
    return {
      status: response.statusCode,
      body: response.body,
      location: typeof location === 'string' ? location : undefined,
      headers: response.headers,
    }
  }
  const get = async (path: string) => keep(await app.inject({ method: 'GET', url: path, cookies }))
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const send = async (path: string, payload: string) =>
    keep(await app.inject({ method: 'POST', url: path, cookies, headers, payload }))
  return {
    get,
    async keep(path, fields) {
      const csrf = /name="_csrf" value="([^"]+)"/.exec((await get(path)).body)?.[1] ?? ''
      const headers = { 'x-csrf-token': csrf }
      return keep(await app.inject({ method: 'POST', url: `/drafts${path}`, cookies, headers, payload: fields }))
    },
    async post(path, fields, { from = path, once } = {}) {
      return send(path, filledIn(fields, await get(from), once))
    },
    async clickTwice(path, fields) {
      const payload = filledIn(fields, await get(path))
      return Promise.all([send(path, payload), send(path, payload)])
    },
  }
}

/** The fields as a browser sends them, with the tokens of the form that was shown. */
function filledIn(fields: Fields, { body }: Answer, once?: string): string {
  const csrf = /name="_csrf" value="([^"]+)"/.exec(body)?.[1]
  const token = once ?? /name="_once" value="([^"]+)"/.exec(body)?.[1]
  const sent = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...fields, _csrf: csrf ?? '', ...(token ? { _once: token } : {}) }))
    for (const each of typeof value === 'string' ? [value] : value) sent.append(name, each)
  return sent.toString()
}
