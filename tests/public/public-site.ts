import { rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { type Logger, pino } from 'pino'
import type { Browser as Chromium } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { MODULES } from '../../src/app/modules.js'
import { type OpenEdition, shelfOf } from '../../src/modules/hub/index.js'
import type { PublicPageDefinition } from '../../src/platform/http/public-page.js'
import type { Module } from '../../src/platform/module.js'
import { openBrowser } from '../../src/web/testing/browser.js'
import { buildAssetsForTests } from '../../src/web/testing/build-assets-for-tests.js'
import { STORY_NOW, storyTemplate } from '../support/story-template.js'
import { useApp } from '../support/test-app.js'
import { useDatabase } from '../support/test-database.js'

/** Northmoor as the public meets it: the whole server listening, its log kept line by line, and a real browser. */
export type PublicSite = {
  readonly url: string
  readonly edition: OpenEdition
  readonly chromium: Chromium
  /** What an operator may have written at most: everything down to “debug”. */
  readonly log: string[]
  /** The routes that modules declare in the public zone. */
  readonly routes: readonly PublicPageDefinition[]
  /** Moves the server's clock on by what it takes to read a page. */
  readonly reads: () => void
}

/** More than those without script have to wait before they send. */
const MILLISECONDS_TO_READ = 20_000

type Options = {
  modules?: readonly Module[]
  env?: Readonly<Record<string, string>>
  /** False for tests that need none. */
  browser?: boolean
}

export function usePublicSite({ modules = MODULES, env = {}, browser = true }: Options = {}): PublicSite {
  let assets = ''
  const log: string[] = []
  const writer: Logger = pino({ level: 'debug' }, { write: (line: string) => void log.push(line) })
  beforeAll(async () => {
    assets = await buildAssetsForTests()
  })
  const database = useDatabase(storyTemplate)
  const app = useApp(database, { modules, now: STORY_NOW, assets: () => assets, log: writer, env })
  let now = STORY_NOW
  const held = {
    log,
    routes: modules.flatMap((module) => module.publicPages ?? []),
    reads: () => app.setNow((now = new Date(now.getTime() + MILLISECONDS_TO_READ))),
  } as unknown as { -readonly [Key in keyof PublicSite]: PublicSite[Key] }
  beforeAll(async () => {
    await app.app.listen({ port: 0, host: '127.0.0.1' })
    held.url = `http://127.0.0.1:${(app.app.server.address() as AddressInfo).port}`
    const edition = await shelfOf(app.deps).ready()
    if (!edition) throw new Error('Northmoor has no hub')
    held.edition = edition
    if (browser) held.chromium = await openBrowser()
  })
  afterAll(async () => {
    await held.chromium?.close()
    rmSync(assets, { recursive: true, force: true })
  })
  return held
}
