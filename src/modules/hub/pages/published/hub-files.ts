import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { addDays, dayOf, startOfDay } from '../../../../kernel/calendar-date.js'
import type { Deps } from '../../../../platform/deps.js'
import type { PublicFile, PublicFiles } from '../../../../platform/http/public-page.js'
import { renderPublicPage } from '../../../../web/render.js'
import { readDrawing } from '../../data/first-edition-files.js'
import { addressIn, type OpenEdition } from '../../domain/edition.js'
import { nextChange } from '../../domain/opening-hours.js'
import type { PageContent } from '../../domain/page-content.js'
import { shelfOf } from '../../queries/shelf.js'
import { leadNames } from '../parts/lead-service.js'
import { frameOf } from '../parts/shown.js'
import { drawPage } from './draw-page.js'

/** Seconds for which a cache in between may answer with a page without asking: a new edition is seen within them. */
const FRESH = 300
const A_DAY = 86_400

/** `until`: the moment from which it must be drawn anew. */
type Made = { readonly file: PublicFile; readonly until: Date }

/**
 * Every published page as a file: drawn once for an edition and a day, and again when a service that stands on it opens or closes.
 * Answers from memory alone; undefined for what no file answers (a form, a search, an address that is not there).
 */
export function hubFiles(deps: Deps, packsFolder: string): PublicFiles {
  const shelf = shelfOf(deps)
  let made = new Map<string, Made>()
  let of: OpenEdition | undefined
  const drawings = new Map<string, PublicFile | undefined>()
  return {
    find(asked, now) {
      const path = asked.endsWith('/') ? asked.slice(0, -1) : asked
      const edition = shelf.current()
      if (!edition) return undefined
      if (edition !== of) {
        of = edition
        made = new Map()
      }
      const known = made.get(path)
      if (known && now < known.until) return known.file
      const drawing = /^\/be-aware\/drawings\/([a-z0-9-]+)\.svg$/.exec(path)?.[1]
      if (drawing) {
        if (!drawings.has(drawing)) drawings.set(drawing, drawingFile(readDrawing(packsFolder, drawing)))
        return drawings.get(drawing)
      }
      const fresh = makePage(path, edition, now)
      if (fresh) made.set(path, fresh)
      return fresh?.file
    },
  }
}

function makePage(path: string, edition: OpenEdition, now: Date): Made | undefined {
  const isForPrint = path === '/be-aware/print' || path.startsWith('/be-aware/print/')
  const address = addressIn(
    isForPrint ? path.replace('/be-aware/print', '/be-aware') : path,
    edition.settings.languages.map(({ code }) => code),
  )
  const page = address && edition.pageAt(address)
  if (!page) return undefined
  const html = renderPublicPage(drawPage(page, { edition, now, frame: frameOf(edition), isForPrint }))
  const until = changesAt(edition, page, now)
  const seconds = Math.floor((until.getTime() - now.getTime()) / 1000)
  const file = compressed(html, 'text/html; charset=utf-8', Math.max(0, Math.min(FRESH, seconds)))
  return { file: isForPrint ? { ...file, noIndex: true } : file, until }
}

/**
 * The next moment at which the page may read otherwise: a service on it opens or closes; or a new day begins, on which a
 * check may be overdue and a notice be over.
 */
function changesAt(edition: OpenEdition, page: PageContent, now: Date): Date {
  const names = page.blocks.flatMap((block) => (block.type === 'services' ? block.services : []))
  const services = [...leadNames(edition), ...names].flatMap((name) => edition.serviceAt(name) ?? [])
  return services
    .flatMap(({ hours }) => nextChange(hours, now, edition.isBankHoliday) ?? [])
    .reduce((first, moment) => (moment < first ? moment : first), startOfDay(addDays(dayOf(now), 1)))
}

function drawingFile(svg: string | undefined): PublicFile | undefined {
  return svg === undefined ? undefined : compressed(svg, 'image/svg+xml', A_DAY)
}

function compressed(text: string, type: string, maxAge: number): PublicFile {
  const plain = Buffer.from(text)
  return {
    type,
    plain,
    br: brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    gzip: gzipSync(plain, { level: 9 }),
    etag: createHash('sha256').update(plain).digest('base64url').slice(0, 22),
    maxAge,
  }
}
