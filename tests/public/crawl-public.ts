import type { OpenEdition } from '../../src/modules/hub/index.js'
import { isPublicPath, type PublicPageDefinition } from '../../src/platform/http/public-page.js'
import { addressOf } from '../../src/modules/hub/domain/edition.js'
import { asked, decodeHtml, formsOf, type HtmlForm, linksOf } from '../support/read-html.js'
import { patternOf } from '../support/routes.js'
import { contentAt } from './content-at.js'
import { fillings } from './fillings.js'

/** What one request to the public zone brought: an address that was opened, or a form that was sent. */
export type Answered = {
  readonly path: string
  /** What was sent, if it was a form. */
  readonly sent: URLSearchParams | undefined
  /** The page that had the link or the form. */
  readonly from: string
  readonly status: number
  readonly headers: Headers
  readonly body: string
  /** Pages of one shape are drawn alike. */
  readonly shape: string
}

export type PublicAtlas = {
  /** Pages: HTML, whatever they say. */
  readonly pages: readonly Answered[]
  /** Drawings, open data, downloads. */
  readonly files: readonly Answered[]
  /** Addresses and forms that answer with the way to another page. */
  readonly sendings: readonly Answered[]
  readonly broken: readonly string[]
}

type Wanted = { path: string; from: string; sent?: URLSearchParams; multipart?: boolean }
type Site = {
  readonly url: string
  readonly edition: OpenEdition
  readonly routes: readonly PublicPageDefinition[]
  /** Time goes by, as when somebody reads. */
  readonly reads: () => void
}

/** Addresses below ours that no page has. */
const NOWHERE = [
  '/be-aware/not-there',
  '/be-aware/young-people/%zz',
  `/be-aware/${'a'.repeat(300)}`,
  '/open-referral/not-there',
  '/open-referral/not-there/not-there',
]

/** How many addresses that differ only after the question mark are opened. */
const QUERIES = 4
/** The key that a page shows to whoever told something. */
const KEY = /id="key">\s*([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})/
/** How often a page that only a sent form shows is gone on from: another answer before it may lead elsewhere after it. */
const TIMES = 3

/**
 * Follows every link from the front page, from every address that a module declares and from every page as it is on
 * paper, and sends every form empty and with each of its first answers, as far as they lead.
 */
export async function crawlPublic(site: Site): Promise<PublicAtlas> {
  const atlas = {
    pages: [] as Answered[],
    files: [] as Answered[],
    sendings: [] as Answered[],
    broken: [] as string[],
  }
  const declared = site.routes.filter(({ path, get }) => get && !/[:*]/.test(path)).map(({ path }) => path)
  const onPaper = site.edition.pages.map((page) => addressOf(page).replace('/be-aware', '/be-aware/print'))
  const queue: Wanted[] = ['/be-aware', ...declared, ...onPaper, ...NOWHERE].map((path) => ({ path, from: '' }))
  const queued = new Set(queue.map(({ path }) => path))
  const queries = new Map<string, number>()
  const states = new Map<string, number>()
  const want = (path: string, from: string) => {
    const [bare = '', query] = path.split('?')
    if (queued.has(path) || !isPublicPath(bare)) return
    if (query !== undefined && (queries.get(bare) ?? 0) >= QUERIES) return
    if (query !== undefined) queries.set(bare, (queries.get(bare) ?? 0) + 1)
    queued.add(path)
    queue.push({ path, from })
  }
  const known = new Map<string, string>()
  const forms: { form: HtmlForm; path: string }[] = []
  let sentAgainAt = 0
  /** When all is done, every form once more and later: what was sent too fast is taken then, and a key leads on. */
  const following = () => {
    if (queue.length === 0 && states.size > sentAgainAt) {
      sentAgainAt = states.size
      site.reads()
      queue.push(...forms.flatMap(({ form, path }) => sendingsOf(form, path, known)))
    }
    return queue.shift()
  }
  for (let next = following(); next; next = following()) {
    const answered = await ask(site, next)
    const { path, from, sent, status, headers, body } = answered
    if (status === 303) {
      atlas.sendings.push(answered)
      want(headers.get('location') ?? '', path)
      continue
    }
    if (status >= 500 || (!sent && (status === 404) !== NOWHERE.includes(path))) {
      atlas.broken.push(`${from} → ${path} ${sent ? `with ${sent}` : ''} is ${status}`)
      continue
    }
    if (!headers.get('content-type')?.includes('text/html')) {
      atlas.files.push(answered)
      for (const item of itemsOf(answered)) want(item, path)
      continue
    }
    const times = states.get(answered.shape) ?? 0
    if (sent && times >= TIMES) continue
    if (sent) states.set(answered.shape, times + 1)
    const isNew = !sent || times === 0
    if (isNew) atlas.pages.push(answered)
    const key = KEY.exec(body)?.[1]
    if (key) known.set('key', key)
    for (const link of [...linksOf(body), ...sourcesOf(body)]) want(link, path)
    for (const form of formsOf(body)) {
      if (form.method === 'get') want(asked(form, path), path)
      else {
        queue.push(...sendingsOf(form, path, known))
        if (isNew) forms.push({ form, path })
      }
    }
  }
  return atlas
}

function sendingsOf(form: HtmlForm, here: string, known: ReadonlyMap<string, string>): Wanted[] {
  const path = form.action ?? here
  if (!isPublicPath(path.split('?')[0] ?? '')) return []
  return fillings(form, known).map((sent) => ({ path, from: here, sent, multipart: form.multipart }))
}

async function ask(site: Site, { path, from, sent, multipart }: Wanted): Promise<Answered> {
  const body = sent && multipart ? multipartOf(sent) : sent
  const answer = await fetch(site.url + path, { redirect: 'manual', ...(body ? { method: 'POST', body } : {}) })
  const html = await answer.text()
  return {
    path,
    from,
    sent,
    status: answer.status,
    headers: answer.headers,
    body: html,
    shape: shapeOf(site, path, sent, html),
  }
}

function multipartOf(sent: URLSearchParams): FormData {
  const form = new FormData()
  for (const [name, value] of sent) form.append(name, value)
  return form
}

/** Content by what it is and whom it speaks to; other pages by their route; what a form shows, by its heading too. */
function shapeOf(site: Site, path: string, sent: URLSearchParams | undefined, html: string): string {
  if (NOWHERE.includes(path)) return 'nowhere'
  const bare = path.split('?')[0] ?? ''
  const content = contentAt(site.edition, bare)
  if (content) {
    const { page, isForPrint } = content
    return [page.kind, page.reader, page.language, page.edition, isForPrint ? 'print' : ''].join(' ').trim()
  }
  const route =
    patternOf(
      bare,
      site.routes.map((each) => each.path),
    ) ?? bare
  if (!sent) return route
  const headings = [...html.matchAll(/<h([12])[^>]*>([\s\S]*?)<\/h\1>/g)].map(([, , words = '']) => words)
  const wrong = html.includes('govuk-error-summary') ? ' (wrong)' : ''
  return `${route} sent: ${decodeHtml(headings.join(', ').replaceAll(/<[^>]+>|\d/g, '')).trim()}${wrong}`
}

/** Where the entries of a list of open data stand by themselves. */
function itemsOf({ path, status, headers, body }: Answered): string[] {
  if (status !== 200 || !headers.get('content-type')?.includes('application/json')) return []
  const { contents = [] } = JSON.parse(body) as { contents?: { id: string }[] }
  return contents.map(({ id }) => `${path.split('?')[0]}/${id}`)
}

/** Drawings and whatever else of ours a page shows. */
function sourcesOf(html: string): string[] {
  return [...html.matchAll(/<img [^>]*src="([^"]+)"/g)].map(([, source = '']) => source)
}
