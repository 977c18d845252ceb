import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentAt } from './content-at.js'
import { type Answered, crawlPublic } from './crawl-public.js'
import { WRITTEN } from './fillings.js'
import { openPage } from './open-page.js'
import { usePublicSite } from './public-site.js'

const site = usePublicSite()

const BUTTON = '.govuk-js-exit-this-page-button'
const HIDDEN = '.govuk-js-exit-this-page-skiplink'

const kinds = new Map<string, Answered>()
/** What came with each request for the place that the exit leads to. */
const exits: Record<string, string>[] = []
/** What a page tells of the moment in which it is left: it goes with the page, so the exit waits for it. */
let told: Promise<unknown> | undefined
let scripted: BrowserContext
let plain: BrowserContext

beforeAll(async () => {
  for (const page of (await crawlPublic(site)).pages) if (!kinds.has(kindOf(page))) kinds.set(kindOf(page), page)
  scripted = await opened(true)
  plain = await opened(false)
}, 120_000)
afterAll(async () => {
  await scripted?.close()
  await plain?.close()
})

/** Pages of one kind have the same frame and the same scripts, whoever they speak to. */
function kindOf(answered: Answered): string {
  const content = contentAt(site.edition, answered.path)
  if (content) {
    const { page, isForPrint } = content
    return isForPrint ? `on paper ${page.language}` : `${page.kind} ${page.edition} ${page.language}`
  }
  if (!answered.sent) return answered.shape
  const [route] = answered.shape.split(' sent:')
  const shows = answered.body.includes(WRITTEN) || answered.body.includes('id="key"') ? ', with what was written' : ''
  return `${route} sent${answered.shape.endsWith('(wrong)') ? ' and wrong' : ''}${shows}`
}

/** A phone: the bar has to be there wherever the page is scrolled to. Nothing that leaves this machine is let through. */
async function opened(javaScriptEnabled: boolean): Promise<BrowserContext> {
  const context = await site.chromium.newContext({ viewport: { width: 390, height: 700 }, javaScriptEnabled })
  context.setDefaultTimeout(5_000)
  await context.route(`${new URL(site.edition.settings.exitTo).origin}/**`, async (route) => {
    exits.push(await route.request().allHeaders())
    await told
    await route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><h1>Rain later</h1>' })
  })
  return context
}

const WAYS: Record<string, (page: Page) => Promise<void>> = {
  'by its button': async (page) => {
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
    const box = await page.locator(BUTTON).boundingBox()
    expect({ atTheTop: box && box.y >= 0 && box.y + box.height <= 100 }).toEqual({ atTheTop: true })
    await page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + 20)
  },
  'by the hidden link after the skip link': async (page) => {
    await page.locator('.govuk-skip-link[href="#main"]').focus()
    await page.keyboard.press('Tab')
    expect(await page.evaluate((link) => document.activeElement?.matches(link), HIDDEN)).toBe(true)
    const box = await page.locator(HIDDEN).boundingBox()
    expect({ isSeenOnceItHasTheFocus: box && box.y >= 0 && box.height > 20 }).toEqual({ isSeenOnceItHasTheFocus: true })
    await page.keyboard.press('Enter')
  },
  'by Shift three times': async (page) => {
    const field = page.locator('main input[type="text"], main textarea').first()
    if (await field.isVisible()) await field.focus()
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift')
  },
}

type Seen = { readonly drawn: readonly string[]; readonly words: string }
const NOT_LEFT: Seen = { drawn: [], words: 'the page as it was' }
const BLANK: Seen = { drawn: ['govuk-exit-this-page-overlay rgb(255, 255, 255)'], words: '' }

/**
 * Asks the page to tell what can be seen of it in the moment in which the way out is taken: what is drawn at nine points
 * of the screen, and every word but “Loading”.
 */
async function watch(page: Page): Promise<() => Promise<Seen>> {
  const message = page
    .waitForEvent('console', (each) => each.text().startsWith('{"drawn"'))
    .then((each) => JSON.parse(each.text()) as Seen)
    .catch(() => NOT_LEFT)
  told = message
  await page.evaluate(() => {
    new MutationObserver(() => {
      const points = [0.05, 0.5, 0.95].flatMap((x) => [0.05, 0.5, 0.95].map((y) => [x * innerWidth, y * innerHeight]))
      const at = points.map(([x = 0, y = 0]) => document.elementFromPoint(x, y))
      const drawn = at.map((each) => `${each?.className} ${each && getComputedStyle(each).backgroundColor}`)
      const loading = document.querySelector('.govuk-exit-this-page-overlay')?.textContent ?? ''
      const words = document.body.innerText.replace(loading, '').trim()
      console.debug(JSON.stringify({ drawn: [...new Set(drawn)], words }))
    }).observe(document.body, { childList: true })
  })
  return () => message
}

/** The first page, and nothing of the one that was left. */
async function isFirstPageAfterBack(page: Page): Promise<void> {
  await page.goBack()
  const now = await page.evaluate(() => ({
    path: location.pathname,
    overlays: document.querySelectorAll('.govuk-exit-this-page-overlay').length,
    heading: document.querySelector('h1')?.innerText,
    isRead: (document.querySelector('main')?.innerText.length ?? 0) > 200,
  }))
  expect(now).toEqual({ path: '/be-aware', overlays: 0, heading: firstHeading(), isRead: true })
}

function firstHeading(): string | undefined {
  return site.edition.pageAt({ language: 'en', edition: 'standard', slug: '' })?.title
}

const isTold = ({ referer }: Record<string, string>) => referer !== undefined

describe('leaving fast', { timeout: 120_000 }, () => {
  it('is tried from every kind of page', () => {
    process.stdout.write(`Left from ${kinds.size} kinds of page: ${[...kinds.keys()].join(', ')}\n`)
    const named = [...kinds.keys()].join('\n')
    for (const kind of [
      'front standard en',
      'door',
      'strand',
      'context',
      'topic',
      'easy-read',
      'on paper',
      'nowhere',
      'with what',
    ])
      expect(named).toContain(kind)
  })

  it.each(Object.entries(WAYS))(
    '%s blanks the page at once, and Back leads to the first page, whole',
    async (_name, leave) => {
      const page = await scripted.newPage()
      const wrong: unknown[] = []
      for (const [kind, answered] of kinds) {
        await openPage(page, site.url, answered)
        const seen = await watch(page)
        await leave(page)
        const now = { kind, ...(await seen()) }
        if (now.drawn.join() !== BLANK.drawn.join() || now.words !== BLANK.words) wrong.push(now)
        await page.waitForURL(site.edition.settings.exitTo)
        await isFirstPageAfterBack(page)
      }
      expect(wrong).toEqual([])
      expect(exits.splice(0).filter(isTold)).toEqual([])
    },
  )

  it('goes there by link without script', async () => {
    told = undefined
    const page = await plain.newPage()
    const links = Object.values(WAYS).slice(0, 2)
    for (const [at, answered] of [...kinds.values()].entries()) {
      await openPage(page, site.url, answered)
      for (const link of [BUTTON, HIDDEN])
        expect(await page.locator(link).getAttribute('href')).toBe(site.edition.settings.exitTo)
      await links[at % 2]?.(page)
      await page.waitForURL(site.edition.settings.exitTo)
    }
    expect(exits.splice(0).filter(isTold)).toEqual([])
  })

  it('stays blank where the browser keeps the page whole, and shows the first page instead', async () => {
    const context = await site.chromium.newContext()
    // The browser stays where it is, as it does for the moment before it goes back to a page that it kept.
    await context.route(`${new URL(site.edition.settings.exitTo).origin}/**`, (route) => route.fulfill({ status: 204 }))
    const page = await context.newPage()
    await page.goto(`${site.url}/be-aware/young-people/images-shared-online`)
    await page.locator(BUTTON).click()
    await page.locator('.govuk-exit-this-page-overlay').waitFor()
    const isBlank = await page.evaluate(() => {
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
      return document.body.classList.contains('govuk-exit-this-page-hide-content')
    })
    expect(isBlank).toBe(true)
    await page.locator('main').waitFor()
    expect(await page.locator('h1').innerText()).toBe(firstHeading())
    await context.close()
  })

  it('counts the Shift key with three lights, and forgets it after five seconds', async () => {
    const page = await scripted.newPage()
    await page.clock.install()
    await page.goto(`${site.url}/be-aware/young-people`)
    const lights = () => page.locator('.govuk-exit-this-page__indicator-light--on').count()
    await page.keyboard.press('Shift')
    expect(await page.locator('.govuk-exit-this-page__indicator').isVisible()).toBe(true)
    expect(await lights()).toBe(1)
    await page.keyboard.press('Shift')
    expect(await lights()).toBe(2)
    await page.clock.fastForward(5_100)
    expect(await lights()).toBe(0)
    await page.keyboard.press('Shift')
    await page.keyboard.press('Escape')
    expect(page.url()).toBe(`${site.url}/be-aware/young-people`)
    expect(await page.locator('main').isVisible()).toBe(true)
    await page.close()
  })
})
