import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { GALLERY_REQUEST } from '../gallery/gallery-request.js'
import { renderPage } from '../render.js'
import { openBrowser } from '../testing/browser.js'
import { buildAssetsForTests } from '../testing/build-assets-for-tests.js'
import { ExampleDraft } from '../testing/example-pages.js'
import { serve, type TestServer } from '../testing/serve.js'

let folder: string
let browser: Browser
let server: TestServer
let page: Page

beforeAll(async () => {
  folder = await buildAssetsForTests()
  browser = await openBrowser()
})
afterAll(() => browser?.close())
beforeEach(async () => {
  const drafts = renderPage(<ExampleDraft />, { ...GALLERY_REQUEST, savedAt: undefined })
  server = await serve({ '/form': drafts, '/': '<!DOCTYPE html><title>Elsewhere</title>' }, folder)
  page = await browser.newPage()
  await page.goto(`${server.url}/form`, { waitUntil: 'networkidle' })
})
afterEach(async () => {
  await page.close()
  await server.close()
})

const status = () => page.getByRole('status')
const says = (words: RegExp) => status().filter({ hasText: words }).waitFor({ timeout: 8_000 })

describe('a form that keeps a draft', () => {
  it('sends what was typed with the token, and never a password or a hidden field', async () => {
    expect((await status().textContent())?.trim()).toBe('')
    await page.getByLabel('What she said').fill('I don’t sleep.')
    await page.getByLabel('No', { exact: true }).check()
    await page.getByLabel('Password', { exact: true }).fill('Not for the draft')
    await says(/^Saved at .+\. You can stop and come back\.$/)
    expect(server.posted).toHaveLength(1)
    expect(server.posted[0]).toMatchObject({ url: '/drafts/concerns/new/said', token: 'not-a-token' })
    expect(JSON.parse(server.posted[0]?.body ?? '')).toEqual({ words: 'I don’t sleep.', told: 'no' })
  })

  it('says when it is not kept, goes on trying, and says when it is', async () => {
    server.answerWith(500)
    await page.getByLabel('What she said').fill('one')
    await says(/^Not saved yet\. Keep this page open; we are trying again\.$/)
    expect(await status().getAttribute('class')).toContain('kith-saved--not')
    server.answerWith(200)
    await says(/^Saved at /)
    expect(await status().getAttribute('class')).not.toContain('kith-saved--not')
  })

  it('says that the sign-in has ended, with a link that comes back here', async () => {
    server.answerWith(401)
    await page.getByLabel('What she said').fill('one')
    await says(/You have been signed out/)
    expect(await status().getByRole('link').getAttribute('href')).toBe('/sign-in?next=%2Fform')
  })

  it('sends what is left when the page is left', async () => {
    await page.getByLabel('What she said').fill('the last words')
    await page.goto(`${server.url}/`)
    await expect.poll(() => server.posted.length, { timeout: 4_000 }).toBeGreaterThan(0)
    expect(JSON.parse(server.posted[0]?.body ?? '')).toEqual({ words: 'the last words' })
  })
})

describe('without script', () => {
  it('every control is there and the form can be sent', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const plain = await context.newPage()
    await plain.goto(`${server.url}/form`)
    await plain.getByLabel('What she said').fill('I don’t sleep.')
    await plain.getByRole('button', { name: 'Save and continue' }).click()
    await expect.poll(() => server.posted.length).toBe(1)
    const sent = new URLSearchParams(server.posted[0]?.body)
    expect([sent.get('words'), sent.get('_csrf'), sent.get('_once')]).toEqual([
      'I don’t sleep.',
      'not-a-token',
      GALLERY_REQUEST.once,
    ])
    await context.close()
  })
})
