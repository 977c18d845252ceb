import { mkdirSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { HtmlValidate } from 'html-validate'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ErrorPage } from '../error-page.js'
import { renderPage } from '../render.js'
import { openBrowser } from '../testing/browser.js'
import { buildAssetsForTests } from '../testing/build-assets-for-tests.js'
import { ExampleQuestion } from '../testing/example-pages.js'
import { serve, type TestServer } from '../testing/serve.js'
import { Gallery } from './gallery.js'
import { GALLERY_REQUEST } from './gallery-request.js'

const SIGNED_OUT = { ...GALLERY_REQUEST, seat: undefined, nav: [], demonstration: false }
const WIDTHS = [1280, 390, 320] as const

const draw = (): Record<string, string> => ({
  '/gallery': renderPage(<Gallery />, GALLERY_REQUEST),
  '/question': renderPage(<ExampleQuestion wrong={false} />, GALLERY_REQUEST),
  '/question-wrong': renderPage(<ExampleQuestion wrong />, { ...GALLERY_REQUEST, demonstration: false }),
  '/sorry': renderPage(<ErrorPage kind="sorry" reference="4K7-2P9" />, GALLERY_REQUEST),
  '/not-found': renderPage(<ErrorPage kind="not-found" />, SIGNED_OUT),
  '/closed': renderPage(<ErrorPage kind="closed" />, GALLERY_REQUEST),
  '/not-yours': renderPage(<ErrorPage kind="not-yours" />, GALLERY_REQUEST),
  '/maintenance': renderPage(<ErrorPage kind="maintenance" until="by 7am" />, SIGNED_OUT),
})
const NAMES = Object.keys(draw())

let pages: Record<string, string>
let server: TestServer
let browser: Browser

beforeAll(async () => {
  const folder = await buildAssetsForTests()
  pages = draw()
  server = await serve(pages, folder)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

describe.each(NAMES)('the page %s', (name) => {
  it('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        // GOV.UK's own markup, held by the fixtures test: a link that is a button, a fieldset that is a group (for JAWS),
        // a password that never begins with a capital.
        'prefer-native-element': 'off',
        'no-redundant-role': 'off',
        'input-attributes': 'off',
        'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button'] }],
        // How preact writes what means the same.
        'void-style': 'off',
        'attribute-boolean-style': 'off',
        'attribute-empty-style': 'off',
        'no-trailing-whitespace': 'off',
      },
    })
    const report = await validator.validateString(pages[name] ?? '')
    expect(
      report.results.flatMap(({ messages }) =>
        messages.map((each) => `${each.ruleId}: ${each.message} at ${each.selector}`),
      ),
    ).toEqual([])
  })

  it.each(WIDTHS)('is accessible, keeps the policy and does not scroll sideways at %i pixels', async (width) => {
    const context = await browser.newContext({ viewport: { width, height: 900 } })
    try {
      const found = await inspect(context, name, width)
      expect(found).toEqual({ violations: [], complaints: [], sideways: 0, face: 'loaded' })
    } finally {
      await context.close()
    }
  })
})

/**
 * What GOV.UK's own script does that axe objects to, kept because GOV.UK tested it with people: `aria-expanded` on
 * radios and checkboxes that reveal something, and a file button named by its label, then its own words.
 */
const GOVUK_KNOWN = [
  /^aria-allowed-attr: <input class="govuk-(radios|checkboxes)__input" [^>]*aria-controls=/,
  /^label-content-name-mismatch: <button class="govuk-file-upload-button/,
]

async function inspect(context: BrowserContext, name: string, width: number) {
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(`${server.url}${name}`)
  await page.evaluate(async () => {
    await document.fonts.ready
  })
  await photograph(page, name, width)
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return {
    violations: violations
      .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))
      .filter((each) => !GOVUK_KNOWN.some((known) => known.test(each))),
    complaints,
    sideways: await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    face: await page.evaluate(() => {
      const faces = [...document.fonts].filter((face) => face.family.includes('Atkinson') && face.weight === '400')
      return faces.some((face) => face.status === 'loaded') ? 'loaded' : 'missing'
    }),
  }
}

/** For looking at: `KITH_SCREENSHOTS=folder npx vitest run src/web/gallery`. */
async function photograph(page: Awaited<ReturnType<BrowserContext['newPage']>>, name: string, width: number) {
  const folder = process.env.KITH_SCREENSHOTS
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: `${folder}${name}-${width}.png`, fullPage: true })
}
