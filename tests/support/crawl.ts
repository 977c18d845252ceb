import type { Seat } from '../../src/kernel/actor.js'
import { isPublicPath } from '../../src/platform/http/public-page.js'
import { asked, formsOf, linksOf } from './read-html.js'
import { patternOf } from './routes.js'
import type { Browser } from './test-app.js'

/** One page that someone saw: where, as whom. */
export type Visit = {
  readonly pattern: string
  readonly path: string
  readonly seatId: string
  readonly isForm: boolean
  /** A file to keep rather than a page. */
  readonly isFile: boolean
}
/** An address that a form is sent to, or that leads elsewhere: it shows no page of its own. */
export type Sending = {
  readonly pattern: string
  readonly path: string
  readonly from: string
  readonly seatId: string
}
/** A link that someone was shown and that did not open for them. */
export type BrokenLink = {
  readonly from: string
  readonly path: string
  readonly seat: string
  readonly status: number
}

export type Atlas = {
  readonly visits: readonly Visit[]
  readonly sendings: readonly Sending[]
  readonly broken: readonly BrokenLink[]
}

/** How often one person goes to pages of one shape, and how often everyone of a role does. */
const EACH = 2
const OF_A_ROLE = 3

/** True where a page holds a form that is sent to the page's own address. */
export function hasOwnForm(html: string, path: string): boolean {
  return formsOf(html).some((form) => form.method === 'post' && (form.action?.split('?')[0] ?? path) === path)
}

/** The route of an address with what its codes say and no ids: pages of one shape are drawn alike. */
export function shapeOf(pattern: string, address: string): string {
  const [path = '', query] = address.split('?')
  const given = path.split('/')
  const shape = pattern.split('/').map((part, at) => (part.startsWith(':') && !part.endsWith('Id') ? given[at] : part))
  return `${shape.join('/')}${query === undefined ? '' : '?'}`
}

/** Follows every link as each person, from Today, a few times a route: which pages there are to see, and for whom. */
export async function crawl(
  seats: readonly Seat[],
  browserOf: (seat: Seat) => Promise<Browser>,
  patterns: readonly string[],
): Promise<Atlas> {
  const atlas = { visits: [] as Visit[], sendings: [] as Sending[], broken: [] as BrokenLink[] }
  const total = new Map<string, number>()
  for (const seat of seats) {
    const browser = await browserOf(seat)
    const own = new Map<string, number>()
    const queue: { path: string; from: string }[] = [{ path: '/', from: '' }]
    const queued = new Set(['/'])
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { path, from } = next
      // What anyone may read has sweeps of its own: here it only has to be there.
      if (isPublicPath(path.split('?')[0] ?? '')) {
        const { status } = await browser.get(path)
        if (status !== 200) atlas.broken.push({ from, path, seat: seat.role, status })
        continue
      }
      const pattern = patternOf(path.split('?')[0] ?? '', patterns)
      if (!pattern) {
        atlas.broken.push({ from, path, seat: seat.role, status: 0 })
        continue
      }
      const shape = shapeOf(pattern, path)
      if ((own.get(shape) ?? 0) >= EACH || (path !== '/' && (total.get(`${seat.role} ${shape}`) ?? 0) >= OF_A_ROLE))
        continue
      own.set(shape, (own.get(shape) ?? 0) + 1)
      const answer = await browser.get(path)
      if (answer.status === 303) {
        atlas.sendings.push({ pattern, path, from, seatId: seat.id })
        const to = answer.location ?? ''
        if (to.startsWith('/') && !to.startsWith('/sign-in') && !queued.has(to)) {
          queued.add(to)
          queue.push({ path: to, from: path })
        }
        continue
      }
      if (answer.status !== 200) {
        atlas.broken.push({ from, path, seat: seat.role, status: answer.status })
        continue
      }
      total.set(`${seat.role} ${shape}`, (total.get(`${seat.role} ${shape}`) ?? 0) + 1)
      const isHtml = String(answer.headers['content-type']).includes('html')
      const forms = isHtml ? formsOf(answer.body) : []
      const here = path.split('?')[0] ?? ''
      const isForm = hasOwnForm(answer.body, here)
      atlas.visits.push({ pattern, path, seatId: seat.id, isForm, isFile: !isHtml })
      for (const { method, action } of forms) {
        const to = action?.split('?')[0]
        if (method !== 'post' || !to || to === here) continue
        const sentTo = patternOf(to, patterns)
        if (sentTo) atlas.sendings.push({ pattern: sentTo, path: to, from: path, seatId: seat.id })
      }
      const questions = forms.filter((form) => form.method === 'get').map((form) => asked(form, here))
      for (const link of isHtml ? [...linksOf(answer.body), ...questions] : []) {
        if (queued.has(link)) continue
        queued.add(link)
        queue.push({ path: link, from: path })
      }
    }
  }
  return atlas
}
