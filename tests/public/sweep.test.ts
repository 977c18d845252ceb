import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { OLDEST_READING_AGE, readingAge } from '../../src/modules/hub/domain/reading-age.js'
import { htmlFaults } from '../support/check-html.js'
import { patternOf } from '../support/routes.js'
import { violationsIn } from './accessible.js'
import { contentAt } from './content-at.js'
import { type Answered, crawlPublic, type PublicAtlas } from './crawl-public.js'
import { harmIn } from './harm-words.js'
import { ENLARGED, type Look, lookAt } from './look.js'
import { openPage } from './open-page.js'
import { usePublicSite } from './public-site.js'

const site = usePublicSite()

const SOMEONE = /^(tel|sms):|^\/be-aware(\/[a-z]{2,3})?(\/easy-read)?\/(services|get-help|tell)\b/

/** The first of each shape is looked at longer: by axe, and without script. */
type Seen = {
  readonly page: Answered
  readonly look: Look
  readonly plain?: Look
  readonly violations?: readonly string[]
}

let atlas: PublicAtlas
const seen: Seen[] = []
const network: { url: string; headers: Record<string, string> }[] = []
const complaints: string[] = []
let took = 0

/** Everything is opened once; what follows asks what was seen. */
beforeAll(async () => {
  const began = performance.now()
  atlas = await crawlPublic(site)
  const [scripted, plain] = [await opened({}), await opened({ javaScriptEnabled: false })]
  const shapes = new Set<string>()
  for (const page of atlas.pages) {
    await openPage(scripted.page, site.url, page)
    const look = await lookAt(scripted.page)
    if (shapes.has(page.shape)) {
      seen.push({ page, look })
      continue
    }
    shapes.add(page.shape)
    const violations = await violationsIn(scripted.page)
    await openPage(plain.page, site.url, page)
    seen.push({ page, look, violations, plain: await lookAt(plain.page) })
  }
  for (const { context } of [scripted, plain]) {
    for (const cookie of await context.cookies()) complaints.push(`keeps the cookie ${cookie.name}`)
    await context.close()
  }
  took = performance.now() - began
}, 300_000)

async function opened(
  options: Parameters<typeof site.chromium.newContext>[0],
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await site.chromium.newContext({ viewport: ENLARGED, ...options })
  const page = await context.newPage()
  context.on('response', (response) => {
    void response.allHeaders().then(
      (headers) => network.push({ url: response.url(), headers }),
      () => {},
    )
  })
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== site.url) complaints.push(`${page.url()} asks ${request.url()}`)
  })
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !/status of 4\d\d/.test(message.text()))
      complaints.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  return { context, page }
}

/** What is wrong with each page that was seen, one line each. */
function faults(find: (each: Seen) => readonly string[]): string[] {
  return seen.flatMap((each) => find(each).map((fault) => `${nameOf(each.page)} ${fault}`))
}

function nameOf({ path, shape, sent }: Answered): string {
  return sent ? shape : path
}

describe('the public zone', { timeout: 300_000 }, () => {
  it('leads everywhere it has, and nowhere that is not there', () => {
    const reached = [...atlas.pages, ...atlas.files, ...atlas.sendings]
    const patterns = site.routes.map(({ path }) => path)
    const routes = new Set(reached.map(({ path }) => patternOf(path.split('?')[0] ?? '', patterns)))
    const linked = new Set(seen.flatMap(({ look }) => look.links.map((link) => link.split('#')[0])))
    process.stdout.write(
      `Public pages: ${atlas.pages.length} (${new Set(atlas.pages.map(({ shape }) => shape)).size} shapes), files: ${atlas.files.length}, opened in ${Math.round(took / 1000)} s\n`,
    )
    expect.soft(atlas.broken).toEqual([])
    expect.soft(patterns.filter((pattern) => !routes.has(pattern))).toEqual([])
    expect
      .soft(
        atlas.pages
          .filter(({ path, sent, shape }) => !sent && shape !== 'nowhere' && path !== '/be-aware' && !linked.has(path))
          .map(nameOf),
      )
      .toEqual([])
  })

  it('leaves nothing in a browser and asks nobody else', async () => {
    expect.soft(complaints).toEqual([])
    expect.soft(faults(({ look }) => look.kept)).toEqual([])
    const answers = network.map(({ url, headers }) => ({ url, headers: new Headers(Object.entries(headers)) }))
    for (const { path, headers } of [...atlas.pages, ...atlas.files, ...atlas.sendings])
      answers.push({ url: path, headers })
    expect(answers.length).toBeGreaterThan(atlas.pages.length)
    expect.soft(answers.filter(({ headers }) => headers.has('set-cookie')).map(({ url }) => url)).toEqual([])
  })

  it('tells no other site where a reader comes from, and runs nothing of anyone else’s', () => {
    const wrong = [...atlas.pages, ...atlas.files].filter(
      ({ headers }) =>
        headers.get('referrer-policy') !== 'no-referrer' ||
        !headers.get('content-security-policy')?.startsWith("default-src 'none'") ||
        headers.get('x-content-type-options') !== 'nosniff' ||
        headers.get('x-frame-options') !== 'DENY',
    )
    expect(wrong.map(nameOf)).toEqual([])
  })

  it('names no kind of harm where a screen is seen: not in a title, not after a question mark', () => {
    const { strands } = site.edition
    const strandIn = (text: string) =>
      strands.find(({ code, label }) => text.includes(code) || text.includes(label.toLowerCase()))
    const inQuery = (address: string) => {
      const query = decodeURIComponent(address.split('?')[1]?.replaceAll('+', ' ') ?? '').toLowerCase()
      return strandIn(query) || harmIn(query) ? [`is asked with ${address}`] : []
    }
    expect
      .soft(faults(({ look }) => (harmIn(look.title) ? [`is called “${look.title}”: ${harmIn(look.title)}`] : [])))
      .toEqual([])
    expect
      .soft(
        faults(({ page, look }) =>
          [page.path, ...look.links, ...look.asked.map((each) => `?${each}`)].flatMap(inQuery),
        ),
      )
      .toEqual([])
    expect.soft(network.flatMap(({ url }) => inQuery(url))).toEqual([])
  })

  it('is valid HTML on every page', async () => {
    const invalid: string[] = []
    for (const page of atlas.pages)
      for (const fault of await htmlFaults(page.body)) invalid.push(`${nameOf(page)} ${fault}`)
    expect(invalid).toEqual([])
  })

  it('fits a screen at 400 per cent: nothing sideways, nothing behind the bar', () => {
    expect.soft(faults(({ look }) => (look.sideways ? [`scrolls sideways: ${look.sideways}`] : []))).toEqual([])
    expect.soft(faults(({ look }) => look.covered)).toEqual([])
  })

  it('needs no script: links are links, forms are sent, and the words are the same', () => {
    expect.soft(faults(({ look }) => look.needScript)).toEqual([])
    expect
      .soft(
        faults(({ look, plain }) => {
          const unread = plain ? look.lines.filter((line) => ![...plain.lines, ...look.statuses].includes(line)) : []
          return unread.map((line) => `says with script alone: ${line}`)
        }),
      )
      .toEqual([])
  })

  it('is never a dead end: every page says whom to talk to and how to go on', () => {
    expect
      .soft(
        faults(({ look: { linksInMain } }) => [
          ...(linksInMain.some((link) => SOMEONE.test(link)) ? [] : ['names nobody to talk to']),
          ...(linksInMain.some((link) => !/^(tel|sms|mailto):/.test(link)) ? [] : ['leads nowhere']),
        ]),
      )
      .toEqual([])
  })

  it('is read with ease, the whole page and its sentences alone', () => {
    const ages = seen.flatMap(({ page, look }) => {
      const content = contentAt(site.edition, page.path.split('?')[0] ?? '')
      if (content && (content.isForPrint || content.page.language !== 'en')) return []
      const most = OLDEST_READING_AGE[content?.page.reader ?? 'everyone']
      const age = Math.max(readingAge(look.lines), readingAge(look.lines.filter((line) => /[.?!][”’)]?$/.test(line))))
      return [{ name: nameOf(page), age, most }]
    })
    const worst = ages.toSorted((one, other) => other.age - one.age)
    const told = [11, 13].flatMap((most) => worst.filter((each) => each.most === most).slice(0, 5))
    process.stdout.write(
      `Reading age as rendered, Flesch–Kincaid grade + 5, the worst:\n${told.map(({ name, age, most }) => `  ${age.toFixed(1)} of ${most} ${name}`).join('\n')}\n`,
    )
    expect(ages.filter(({ age, most }) => age > most).map(({ name, age }) => `${name}: ${age}`)).toEqual([])
  })

  it('is accessible in every shape, wide and on a phone', () => {
    const looked = seen.filter(({ violations }) => violations !== undefined)
    expect(looked.length).toBeGreaterThan(20)
    expect.soft(faults(({ violations = [] }) => violations)).toEqual([])
  })
})
