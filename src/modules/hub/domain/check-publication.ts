import { addMonths, type CalendarDate } from '../../../kernel/calendar-date.js'
import { checkListedLink, checkService, checkWords, hasEnded } from './check-use.js'
import { type Contents, type Item, serviceIn } from './contents.js'
import type { DownloadContent } from './download-content.js'
import { type PageAddress, standingOf } from './edition.js'
import type { Block, PageContent } from './page-content.js'
import { wordsOfBlock } from './plain-words.js'
import type { ServiceContent } from './service-content.js'
import type { SettingsContent } from './settings-content.js'
import { type Grounds, partField, type Stop } from './stop.js'

/** Months after which somebody must have opened a page of someone else’s again. */
const OPENED_WITHIN = 6

/** Everything that stops an item from being published as it is. Empty where nothing does. */
export function stopsFor(item: Item, grounds: Grounds): Stop[] {
  switch (item.kind) {
    case 'page':
      return checkPage(item.content, grounds)
    case 'service':
      return checkServiceItself(item.content, grounds)
    case 'download':
      return checkDownload(item.content, grounds)
    case 'settings':
      return checkSettings(item.content, grounds)
  }
}

/**
 * What of everything else that is published would break: a link into nothing, a service that has ended. `without` is what
 * there would be but for the change.
 */
export function brokenBy(field: string, without: Contents, grounds: Grounds): Stop[] {
  const before = { ...grounds, contents: without }
  const broken = new Map<string, Stop>()
  for (const item of itemsIn(grounds.contents)) {
    const had = new Set(stopsFor(item, before).map(sameAs))
    const gained = stopsFor(item, grounds).filter((stop) => isUse(stop) && !had.has(sameAs(stop)))
    const about = titleIn(item)
    if (gained.length > 0) broken.set(about, { code: 'still-used', field, about })
  }
  return [...broken.values()]
}

function isUse({ code }: Stop): boolean {
  return code.startsWith('page-') || code.startsWith('service-')
}

function sameAs({ code, field, about }: Stop): string {
  return `${code} ${field} ${about}`
}

function itemsIn({ page, download, settings }: Contents): Item[] {
  return [
    ...[...page.values()].map((content) => ({ kind: 'page' as const, content })),
    ...[...download.values()].map((content) => ({ kind: 'download' as const, content })),
    ...[...settings.values()].map((content) => ({ kind: 'settings' as const, content })),
  ]
}

function titleIn({ kind, content }: Item): string {
  if (kind === 'settings') return 'the settings'
  return kind === 'service' ? content.name : content.title
}

function checkPage(page: PageContent, grounds: Grounds): Stop[] {
  return [
    ...checkWords([page.title], 'title', grounds),
    ...(namesHarm(page.windowTitle)
      ? [{ code: 'title-names-harm', field: 'windowTitle', about: page.windowTitle } as const]
      : []),
    ...checkWords([page.summary], 'summary', grounds),
    ...checkWords([page.lead], 'lead', grounds),
    ...page.blocks.flatMap((block, index) => checkBlock(block, partField(index), page, grounds)),
  ]
}

function checkBlock(block: Block, field: string, { language, edition }: Omit<PageAddress, 'slug'>, grounds: Grounds) {
  const found = checkWords(wordsOfBlock(block), field, grounds)
  switch (block.type) {
    case 'call':
      return [...found, ...checkService(block.service, field, grounds, 'to-ring')]
    case 'services':
      return [...found, ...block.services.flatMap((name) => checkService(name, field, grounds, 'shown'))]
    case 'links':
      return [
        ...found,
        ...block.items.flatMap(({ to }) => checkListedLink({ language, edition, slug: to }, field, grounds)),
      ]
    case 'elsewhere':
      return [
        ...found,
        ...block.items.flatMap(({ name, openedOn }) => checkOpened(openedOn, { field, about: name }, grounds)),
      ]
    case 'picture':
      return grounds.drawings.has(block.drawing)
        ? found
        : [...found, { code: 'drawing-unknown', field, about: block.drawing } as const]
    default:
      return found
  }
}

function checkOpened(openedOn: string, where: { field: string; about: string }, { today }: Grounds): Stop[] {
  const until = addMonths(openedOn as CalendarDate, OPENED_WITHIN)
  return until < today ? [{ code: 'not-opened-lately', ...where }] : []
}

const OUTSIDE: Omit<PageAddress, 'slug'> = { language: 'en', edition: 'standard' }

function checkDownload(download: DownloadContent, grounds: Grounds): Stop[] {
  const found = [...checkWords([download.title], 'title', grounds), ...checkWords([download.says], 'says', grounds)]
  switch (download.kind) {
    case 'poster':
      return [
        ...found,
        ...checkWords(
          [download.headline, ...download.lines, ...(download.also ? [download.also] : [])],
          'lines',
          grounds,
        ),
        ...checkService(download.service, 'service', grounds, 'shown'),
      ]
    case 'elsewhere':
      return [...found, ...checkOpened(download.lastChecked, { field: 'lastChecked', about: download.title }, grounds)]
    default:
      return [
        ...found,
        ...checkWords([download.lead], 'lead', grounds),
        ...download.blocks.flatMap((block, index) => checkBlock(block, partField(index), OUTSIDE, grounds)),
      ]
  }
}

function checkServiceItself(service: ServiceContent, grounds: Grounds): Stop[] {
  const { does, cannot, doNotUseIf, whoFor, hours, confidentiality, contacts } = service
  const written = { does, cannot, doNotUseIf, whoFor, hours: hours.words, confidentiality }
  const found = [
    ...Object.entries(written).flatMap(([field, words]) => (words ? checkWords([words], field, grounds) : [])),
    ...contacts.flatMap(({ says }) => (says ? checkWords([says], 'contacts', grounds) : [])),
  ]
  if (hasEnded(service)) return found
  const standing = standingOf(service, grounds.today)
  if (standing === 'current') return found
  const code = standing === 'unverified' ? 'not-verified' : 'check-overdue'
  return [...found, { code, field: 'verified', about: service.name }]
}

function checkSettings(settings: SettingsContent, grounds: Grounds): Stop[] {
  const { aliases, topService, tell, notices, runBy } = settings
  const unknown = [
    ...Object.values(aliases).map((key) => ({ key, field: 'aliases' })),
    { key: topService, field: 'topService' },
  ].filter(({ key }) => !serviceIn(grounds.contents, key))
  return [
    ...unknown.map(({ key, field }) => ({ code: 'service-unknown', field, about: key }) as const),
    ...Object.entries(tell).flatMap(([what, route]) => [
      ...checkWords([route.says], `tell-${what}`, grounds),
      ...(route.by === 'elsewhere' ? checkService(route.service, `tell-${what}`, grounds, 'shown') : []),
    ]),
    ...checkWords([runBy], 'runBy', grounds),
    ...notices.flatMap(({ title, says, on }) => checkWords([title, says, on], 'notices', grounds)),
  ]
}

const HARM =
  /\b(abus|blackmail|county lines?|crim|drug|exploit|extremis|gang|groom|harm|nude|radicali|rape|sexual|sext|slave|terror|traffick|violen|weapon)/i

/** Whether a title says, where others may see the screen, what kind of harm a page is about. */
export function namesHarm(title: string): boolean {
  return HARM.test(title)
}
