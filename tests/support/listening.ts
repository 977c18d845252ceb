import { rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll } from 'vitest'
import { type Browser as Chromium, type BrowserContext } from 'playwright-core'
import type { Seat } from '../../src/kernel/actor.js'
import { SIGN_IN_COOKIE } from '../../src/platform/http/doorway.js'
import { openBrowser } from '../../src/web/testing/browser.js'
import { buildAssetsForTests } from '../../src/web/testing/build-assets-for-tests.js'
import { STORY_NOW } from './story-template.js'
import { useRolledBack } from './rolled-back.js'
import { startSignIn, useApp } from './test-app.js'
import { useWorld, type World } from './world.js'

export type Listening = {
  readonly world: World
  readonly url: string
  readonly chromium: Chromium
  /** With `undoing`: runs something whose every change is undone at its end. */
  undoing<T>(run: () => Promise<T>): Promise<T>
  /** Signs a browser context in to the seat, in place of whoever was. */
  signIn(context: BrowserContext, seat: Seat | undefined): Promise<void>
}

/** The application with its real assets, listening, and a real browser. With `undoing`, whatever is done is undone. */
export function useListening({ undoing = false }: { undoing?: boolean } = {}): Listening {
  let assets = ''
  beforeAll(async () => {
    assets = await buildAssetsForTests()
  })
  const world = useWorld()
  const undone = useRolledBack(world.database)
  const app = useApp(undoing ? undone.database : world.database, {
    now: STORY_NOW,
    files: () => world.files,
    assets: () => assets,
  })
  const held = { world, undoing: undone.undoing } as { -readonly [Key in keyof Listening]: Listening[Key] }
  beforeAll(async () => {
    await app.app.listen({ port: 0, host: '127.0.0.1' })
    held.url = `http://127.0.0.1:${(app.app.server.address() as AddressInfo).port}`
    held.chromium = await openBrowser()
  })
  afterAll(async () => {
    await held.chromium?.close()
    rmSync(assets, { recursive: true, force: true })
  })
  held.signIn = async (context, seat) => {
    await context.clearCookies()
    if (!seat) return
    const value = await startSignIn(world.database.db, seat, STORY_NOW)
    await context.addCookies([{ name: SIGN_IN_COOKIE, value, url: held.url, httpOnly: true, sameSite: 'Lax' }])
  }
  return held
}
