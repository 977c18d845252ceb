import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderPublicPage } from '../../../../web/render.js'
import { openBrowser } from '../../../../web/testing/browser.js'
import { buildAssetsForTests } from '../../../../web/testing/build-assets-for-tests.js'
import { aService, anEdition } from '../../testing/an-edition.js'
import { ARABIC_PAGE } from '../../testing/arabic-page.js'
import { frameOf } from '../parts/shown.js'
import { drawPage } from '../published/draw-page.js'

const ENGLISH_PAGE = { ...ARABIC_PAGE, language: 'en', awaitsHumanCheck: false }
const NOW = new Date('2026-11-24T12:00:00Z')

let assets = ''
let browser: Browser
beforeAll(async () => {
  assets = await buildAssetsForTests()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  rmSync(assets, { recursive: true, force: true })
})

async function open(page: typeof ARABIC_PAGE, width: number): Promise<Page> {
  const edition = anEdition([aService()], { pages: [ARABIC_PAGE, ENGLISH_PAGE] })
  const frame = { ...frameOf(edition), languages: [{ code: 'ar', name: 'العربية' }] }
  const html = renderPublicPage(drawPage(page, { edition, now: NOW, frame }))
  const opened = await browser.newPage({ viewport: { width, height: 900 } })
  await opened.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url())
    const name = pathname.split('/').at(-1) as string
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html })
    if (pathname.startsWith('/assets/')) return route.fulfill({ path: join(assets, name) })
    if (!pathname.startsWith('/be-aware/drawings/')) return route.fulfill({ status: 404 })
    const body = readFileSync(`packs/be-aware/drawings/${name}`)
    return route.fulfill({ contentType: 'image/svg+xml', body })
  })
  await opened.goto('http://hub.example/')
  const output = process.env['KITH_SCREENSHOTS']
  if (output) await opened.screenshot({ path: join(output, `${page.language}-${width}.png`), fullPage: true })
  return opened
}

/** How far in a part or its words begin, in pixels from the side on which the page begins. */
async function startOf(page: Page, selector: string): Promise<number> {
  return page.evaluate((of) => {
    const element = document.querySelector(of)
    if (!element) throw new Error(`There is no ${of}`)
    const range = document.createRange()
    range.selectNodeContents(element)
    const words = range.getBoundingClientRect()
    const box = words.width > 0 ? words : element.getBoundingClientRect()
    const { clientWidth, dir } = document.documentElement
    return Math.round(dir === 'rtl' ? clientWidth - box.right : box.left)
  }, selector)
}

const PARTS = [
  '.kith-logo svg',
  '.kith-safety p',
  '.kith-exit .kith-shape',
  '.kith-hubhead nav',
  '.govuk-breadcrumbs__link',
  'h1',
  '.kith-never',
  '.kith-steps li p',
  '.govuk-list--bullet li',
  '.kith-donts .kith-shape',
  '.govuk-warning-text__icon',
  '.kith-picture img',
  '.kith-helpnote',
  '.kith-contents h2',
  '.kith-contents li',
]

describe('a page in a language that is written from right to left', () => {
  it('says so, and in what it is written', async () => {
    const page = await open(ARABIC_PAGE, 1280)
    const said = await page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir }))
    expect(said).toEqual({ lang: 'ar', dir: 'rtl' })
    await page.close()
  })

  it.each([1280, 390, 320])('stands the other way round, %i pixels wide, without scrolling sideways', async (width) => {
    const [arabic, english] = [await open(ARABIC_PAGE, width), await open(ENGLISH_PAGE, width)]
    const odd: string[] = []
    for (const part of PARTS) {
      const isShown = await arabic.locator(part).first().isVisible()
      if (!isShown) continue
      const [one, other] = [await startOf(arabic, part), await startOf(english, part)]
      if (Math.abs(one - other) > TOLERANCE) odd.push(`${part} begins at ${one} in Arabic and at ${other} in English`)
    }
    expect(odd).toEqual([])
    expect(
      await arabic.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0)
    await arabic.close()
    await english.close()
  })

  it('marks what is said in English, so that it is read out right and keeps its full stops', async () => {
    const page = await open(ARABIC_PAGE, 1280)
    const unmarked = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const found: string[] = []
      while (walker.nextNode()) {
        const words = walker.currentNode.textContent?.trim() ?? ''
        const parent = walker.currentNode.parentElement
        const isEnglish = /[a-z]{2,} [a-z]{2,}/i.test(words)
        if (isEnglish && parent?.tagName !== 'SCRIPT' && !parent?.closest('[lang|="en"]')) found.push(words)
        else if (isEnglish && parent && getComputedStyle(parent).direction !== 'ltr' && parent.tagName !== 'SCRIPT')
          found.push(`from the right: ${words}`)
      }
      return found
    })
    expect(unmarked).toEqual(['Be Aware', 'Be Aware'])
    await page.close()
  })
})

/** Pixels. The two pages have other letters: links of another width, other side bearings. */
const TOLERANCE = 10
