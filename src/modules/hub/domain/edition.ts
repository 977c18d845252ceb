import { addMonths, type CalendarDate } from '../../../kernel/calendar-date.js'
import type { PartnershipId } from '../../../kernel/ids.js'
import type { DownloadContent } from './download-content.js'
import { pageKey } from './item.js'
import type { Edition as PageEdition, PageContent } from './page-content.js'
import type { ServiceContent } from './service-content.js'
import type { SettingsContent } from './settings-content.js'

/** Everything that is published at one moment: what the public pages are drawn from, with no database in between. */
export type HubEdition = {
  readonly partnershipId: PartnershipId
  readonly partnershipName: string
  readonly demonstration: boolean
  /** Changes with every publication. */
  readonly stamp: string
  readonly settings: SettingsContent
  readonly pages: readonly PageContent[]
  readonly services: readonly ServiceContent[]
  readonly downloads: readonly DownloadContent[]
  /** England’s, without the days on which the partnership’s own offices are closed. */
  readonly bankHolidays: readonly CalendarDate[]
  /** The strands and kinds of context of the local data, in its order: how doors list their pages. */
  readonly strands: readonly Subject[]
  readonly contexts: readonly Subject[]
}

export type Subject = {
  readonly code: string
  readonly label: string
  readonly description?: string | undefined
  readonly parent?: string | undefined
}

export type PageAddress = Pick<PageContent, 'language' | 'edition' | 'slug'>

/** An edition with its ways in: by page, by service, by day. */
export type OpenEdition = HubEdition & {
  readonly pageAt: (address: PageAddress) => PageContent | undefined
  /** By its key, or by a name that pages use for what differs from place to place. */
  readonly serviceAt: (keyOrAlias: string) => ServiceContent | undefined
  readonly isBankHoliday: ReadonlySet<CalendarDate>
}

export function openEdition(edition: HubEdition): OpenEdition {
  const pages = new Map(edition.pages.map((page) => [pageKey(page), page]))
  const services = new Map(edition.services.map((service) => [service.key, service]))
  const aliases = edition.settings.aliases
  return {
    ...edition,
    pageAt: (address) => pages.get(pageKey(address)),
    serviceAt: (name) => services.get(Object.hasOwn(aliases, name) ? (aliases[name] as string) : name),
    isBankHoliday: new Set(edition.bankHolidays),
  }
}

/** When someone must look at it again. */
export function nextCheck(checked: string, everyMonths: number): CalendarDate {
  return addMonths(checked as CalendarDate, everyMonths)
}

/** `current`: a person found it right and the next check is not due. Only those stand at the top and in print. */
export function standingOf(service: ServiceContent, today: CalendarDate): 'current' | 'overdue' | 'unverified' {
  if (!service.verified) return 'unverified'
  return nextCheck(service.verified.on, service.checkEveryMonths) < today ? 'overdue' : 'current'
}

/** May stand at the top of a page and in its words: a person found it right, the check is not due, and it is running. */
export function mayLead(service: ServiceContent, today: CalendarDate): boolean {
  return service.status === 'active' && standingOf(service, today) === 'current'
}

/** Where a page is served: below /be-aware, after its language or edition. */
export function addressOf({ language, edition, slug }: PageAddress): string {
  return ['/be-aware', language === 'en' ? '' : language, edition === 'easy-read' ? 'easy-read' : '', slug]
    .filter((step) => step !== '')
    .join('/')
}

/** Which page an address below /be-aware names, if it has the shape of one. `languages` are those beside English. */
export function addressIn(path: string, languages: readonly string[]): PageAddress | undefined {
  const steps = path.split('/').slice(2)
  if (path !== '/be-aware' && (!path.startsWith('/be-aware/') || steps.some((step) => step === ''))) return undefined
  const language = languages.includes(steps[0] ?? '') ? (steps.shift() as string) : 'en'
  const edition: PageEdition = steps[0] === 'easy-read' ? 'easy-read' : 'standard'
  if (edition === 'easy-read') steps.shift()
  return { language, edition, slug: steps.join('/') }
}
