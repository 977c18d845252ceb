import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { runOnce } from 'graphile-worker'
import { pino } from 'pino'
import type { Browser as Chromium, BrowserContextOptions } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { PEOPLE } from '../../seeds/northmoor/index.js'
import { buildServer } from '../../src/app/build-server.js'
import { MODULES } from '../../src/app/modules.js'
import { taskListOf } from '../../src/app/start-jobs.js'
import { readConfig } from '../../src/platform/config.js'
import type { Deps } from '../../src/platform/deps.js'
import { openFileStore } from '../../src/platform/files/file-store.js'
import { provided } from '../../src/platform/module.js'
import { secretsFrom } from '../../src/platform/secrets.js'
import { openBrowser } from '../../src/web/testing/browser.js'
import { buildAssetsForTests } from '../../src/web/testing/build-assets-for-tests.js'
import { STORY_NOW, storyTemplate } from '../support/story-template.js'
import { TEST_SECRET } from '../support/test-app.js'
import { type TestDatabase, useDatabase } from '../support/test-database.js'
import { type Person, personAt } from './pages/person.js'
import { signIn } from './pages/sign-in.js'

type Name = keyof typeof PEOPLE
type Coming = { seat?: string; browser?: BrowserContextOptions }

/** Northmoor as its people meet it: the whole server listening, a clock that a test moves, and a real browser. */
export type Stage = {
  readonly database: TestDatabase
  readonly url: string
  now(): Date
  /** Moves the server's clock on. */
  later(by: { days?: number; hours?: number; minutes?: number }): void
  /** Sets the server's clock to an hour of the day that it is so many days from now: “10:30”. */
  at(time: string, days?: number): void
  /** Someone at a browser of their own, signed in by the page for it. */
  comes(name: Name, how?: Coming): Promise<Person>
  /** Someone at a browser, not signed in. */
  stranger(browser?: BrowserContextOptions): Promise<Person>
  /** Does what waits to be done in the background. */
  runJobs(): Promise<void>
  /** Ends every connection and the server, in the middle of whatever it does. */
  kill(): Promise<void>
  /** Listens again at the same address over the same database. */
  restart(): Promise<void>
}

const MINUTE = 60_000

export function useStage(): Stage {
  const database = useDatabase(storyTemplate)
  const folder = mkdtempSync(join(tmpdir(), 'kith-journey-'))
  const people: Person[] = []
  const held: { assets: string; port: number; now: Date; app?: FastifyInstance; deps?: Deps; chromium?: Chromium } = {
    assets: '',
    port: 0,
    now: STORY_NOW,
  }

  async function start(): Promise<void> {
    const config = readConfig({ KITH_DATA: folder, KITH_REQUESTS_PER_MINUTE: '0', LOG_LEVEL: 'silent' })
    const secrets = secretsFrom(TEST_SECRET)
    const deps: Deps = {
      clock: () => held.now,
      config,
      secrets,
      files: openFileStore(join(folder, 'files'), secrets),
      db: database.db,
      provided: (kind) => provided(MODULES, kind),
    }
    const app = await buildServer({
      deps,
      log: pino({ level: process.env.TEST_LOG ?? 'silent' }),
      modules: MODULES,
      assetsFolder: held.assets,
      partnerships: () => database.db.selectFrom('partnershipDirectory').select(['name', 'demonstration']).execute(),
    })
    await app.listen({ port: held.port, host: '127.0.0.1' })
    held.port = (app.server.address() as AddressInfo).port
    held.app = app
    held.deps = deps
  }

  async function kill(): Promise<void> {
    held.app?.server.closeAllConnections()
    await held.app?.close()
  }

  beforeAll(async () => {
    held.assets = await buildAssetsForTests()
    await start()
    held.chromium = await openBrowser()
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') for (const person of people) console.error(await person.whereAmI())
    expect(people.flatMap((person) => person.faults())).toEqual([])
  })
  afterAll(async () => {
    await held.chromium?.close()
    await kill()
    rmSync(folder, { recursive: true, force: true })
    rmSync(held.assets, { recursive: true, force: true })
  })

  const stage: Stage = {
    database,
    get url() {
      return `http://127.0.0.1:${held.port}`
    },
    now: () => held.now,
    later({ days = 0, hours = 0, minutes = 0 }) {
      held.now = new Date(held.now.getTime() + ((days * 24 + hours) * 60 + minutes) * MINUTE)
    },
    at(time, days = 0) {
      const [hour = 0, minute = 0] = time.split(':').map(Number)
      const day = new Date(held.now.getTime() + days * 24 * 60 * MINUTE)
      held.now = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), hour, minute))
    },
    async stranger(browser = {}) {
      if (!held.chromium) throw new Error('The browser is not open')
      const context = await held.chromium.newContext({
        viewport: { width: 1280, height: 900 },
        ...browser,
        baseURL: stage.url,
      })
      context.setDefaultTimeout(20_000)
      const person = personAt(await context.newPage(), shots())
      people.push(person)
      return person
    },
    async comes(name, { seat, browser } = {}) {
      const person = await stage.stranger(browser)
      await signIn(person, PEOPLE[name], seat)
      return person
    },
    async runJobs() {
      if (!held.deps) throw new Error('The server does not run')
      const jobs = MODULES.flatMap((module) => module.jobs ?? [])
      await runOnce({
        pgPool: database.pool,
        taskList: taskListOf(jobs, held.deps),
        noHandleSignals: true,
        logger: quiet,
      })
    },
    kill,
    restart: start,
  }
  return stage
}

/** With KITH_SHOTS, a folder: what the journey looks like at each step, wide and on a phone. */
function shots(): string | undefined {
  const folder = process.env.KITH_SHOTS
  if (folder) mkdirSync(folder, { recursive: true })
  return folder
}

const quiet = {
  error: () => {},
  warn: () => {},
  info: () => {},
  debug: () => {},
  scope: () => quiet,
} as unknown as NonNullable<Parameters<typeof runOnce>[0]['logger']>
