import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { htmlFaults } from '../support/check-html.js'
import { useListening } from '../support/listening.js'
import { hasOwnForm, shapeOf, type Visit } from '../support/crawl.js'
import { doorwaysOf } from '../support/routes.js'

const site = useListening({ undoing: true })

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/**
 * What GOV.UK's own script does that axe objects to, kept because GOV.UK tested it with people: `aria-expanded` on
 * radios and checkboxes that reveal something, and a file button named by its label, then its own words.
 */
const GOVUK_KNOWN = [
  /^aria-allowed-attr: <input class="govuk-(radios|checkboxes)__input" [^>]*aria-controls=/,
  /^label-content-name-mismatch: <button class="govuk-file-upload-button/,
]
/** The validator does not know that `autocapitalize` is global; GOV.UK's password input has it. */
const VALIDATOR_KNOWN = /"autocapitalize" is not allowed on <input type="password">/

let context: BrowserContext
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  context = await site.chromium.newContext({ viewport: { width: 1280, height: 900 } })
  page = await context.newPage()
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !/status of 4\d\d/.test(message.text()))
      complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
})
afterAll(() => context?.close())

/** Everything that is wrong with the page that is open, one line each. */
async function faultsHere(widths = [1280, 390]): Promise<string[]> {
  const faults: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(RULES).analyze()
    for (const { id, nodes } of violations) for (const { html } of nodes) faults.push(`${id}: ${html.slice(0, 200)}`)
  }
  await page.setViewportSize({ width: 320, height: 900 })
  const sideways = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return undefined
    const widest = [...document.body.querySelectorAll('*')].find(
      (each) => each.getBoundingClientRect().right > clientWidth + 1 && getComputedStyle(each).position !== 'absolute',
    )
    return `${scrollWidth - clientWidth} pixels, at ${widest?.outerHTML.slice(0, 160)}`
  })
  if (sideways) faults.push(`scrolls sideways at 320 pixels: ${sideways}`)
  faults.push(...complaints.splice(0).map((each) => `the browser complains: ${each}`))
  return [...new Set(faults)].filter((each) => !GOVUK_KNOWN.some((known) => known.test(each)))
}

async function open(path: string): Promise<string[]> {
  const response = await page.goto(site.url + path, { waitUntil: 'load' })
  if (response?.status() !== 200) return [`is answered with ${response?.status()}`]
  return [...(await validity(await response.text())), ...(await faultsHere())]
}

async function validity(html: string): Promise<string[]> {
  return (await htmlFaults(html)).filter((fault) => !VALIDATOR_KNOWN.test(fault)).map((fault) => `HTML ${fault}`)
}

/** Sends the page's own form as it stands, with nothing typed and nothing chosen. */
async function sendEmpty(path: string): Promise<string[]> {
  const here = path.split('?')[0]
  const answered = page.waitForResponse((response) => response.request().isNavigationRequest())
  const loaded = page.waitForEvent('load')
  const sent = await page.evaluate((own) => {
    const form = [...document.querySelectorAll<HTMLFormElement>('main form[method="post"], form[method="post"]')].find(
      (each) => new URL(each.action).pathname === own,
    )
    if (!form) return false
    for (const field of form.querySelectorAll<HTMLInputElement>('input:not([type="hidden"]), textarea, select')) {
      field.value = field.type === 'radio' || field.type === 'checkbox' ? field.value : ''
      field.checked = false
    }
    form.submit()
    return true
  }, here)
  if (!sent) {
    for (const waiting of [answered, loaded]) waiting.catch(() => {})
    return ['has no form to send']
  }
  const response = await answered
  await loaded
  if (response.status() >= 500) return [`sent empty, is answered with ${response.status()}`]
  if (response.status() !== 400) return []
  const html = await response.text()
  const missing = html.includes('govuk-error-summary') ? [] : ['sent empty, says no without an error summary']
  return [...missing, ...(await validity(html)), ...(await faultsHere([390]))].map((fault) => `(wrong) ${fault}`)
}

/** The first page of each shape; of a route whose codes make many (the sections of a template), so many. */
function shapes(): (Visit & { shape: string })[] {
  const found = new Map<string, Visit & { shape: string }>()
  const ofRoute = new Map<string, number>()
  for (const visit of site.world.atlas.visits) {
    const shape = shapeOf(visit.pattern, visit.path)
    const count = ofRoute.get(visit.pattern) ?? 0
    if (visit.isFile || found.has(shape) || count >= MOST_OF_A_ROUTE) continue
    found.set(shape, { ...visit, shape })
    ofRoute.set(visit.pattern, count + 1)
  }
  return [...found.values()]
}
const MOST_OF_A_ROUTE = 8

describe('every page', { timeout: 900_000 }, () => {
  it('is valid, accessible, and fits a narrow screen, as it is and when it says what is wrong', async () => {
    const faults: string[] = []
    let wrong = 0
    for (const { shape, path, seatId, isForm } of shapes()) {
      await site.signIn(context, site.world.seatOf(seatId))
      faults.push(...(await site.undoing(() => open(path))).map((fault) => `${shape} ${fault}`))
      if (!isForm) continue
      wrong += 1
      faults.push(...(await site.undoing(() => sendEmpty(path))).map((fault) => `${shape} ${fault}`))
    }
    process.stdout.write(`Pages swept: ${shapes().length}, forms sent empty: ${wrong}\n`)
    expect(faults).toEqual([])
  })

  it('on the way in is so too', async () => {
    const faults: string[] = []
    await site.signIn(context, undefined)
    for (const { path, get } of doorwaysOf()) {
      if (!get || path.includes(':')) continue
      const answer = await site.world.app.signedOut().get(path)
      if (answer.status !== 200) continue
      await context.clearCookies()
      faults.push(...(await open(path)).map((fault) => `${path} ${fault}`))
      if (hasOwnForm(answer.body, path)) faults.push(...(await sendEmpty(path)).map((fault) => `${path} ${fault}`))
    }
    expect(faults).toEqual([])
  })
})
