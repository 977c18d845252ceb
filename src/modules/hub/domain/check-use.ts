import { keysFor, pageFor, serviceIn, settingsIn } from './contents.js'
import { addressIn, type PageAddress, standingOf } from './edition.js'
import { pageKey } from './item.js'
import { linksIn, phonesIn, typedNumbersIn } from './plain-words.js'
import { SERVED } from './served.js'
import type { ServiceContent } from './service-content.js'
import type { Grounds, Stop } from './stop.js'

/** Services that nobody should be sent to. */
const ENDED: ReadonlySet<ServiceContent['status']> = new Set(['inactive', 'defunct'])

export function hasEnded({ status }: ServiceContent): boolean {
  return ENDED.has(status)
}

/** Links, numbers by a service’s name, and numbers typed where nobody looks after them. */
export function checkWords(lines: readonly string[], field: string, grounds: Grounds): Stop[] {
  return lines.flatMap((words) => [
    ...linksIn(words).flatMap((to) => checkLink(to, field, grounds)),
    ...phonesIn(words).flatMap((name) => checkService(name, field, grounds, 'to-ring')),
    ...typedNumbersIn(words).map((about) => ({ code: 'number-typed', field, about }) as const),
  ])
}

/** A service that is shown, or whose number is: there, open, and found right by a person within its time. */
export function checkService(name: string, field: string, grounds: Grounds, use: 'shown' | 'to-ring'): Stop[] {
  const service = serviceIn(grounds.contents, name)
  if (!service) return [{ code: 'service-unknown', field, about: name }]
  const about = service.name
  if (hasEnded(service)) return [{ code: 'service-ended', field, about }]
  const standing = standingOf(service, grounds.today)
  return [
    ...(standing === 'current' ? [] : [{ code: `service-${standing}`, field, about } as const]),
    ...(use === 'to-ring' && !service.contacts.some(({ kind }) => kind === 'phone')
      ? [{ code: 'service-without-number', field, about } as const]
      : []),
  ]
}

/** A link that is written among words. */
function checkLink(to: string, field: string, grounds: Grounds): Stop[] {
  const path = to.replace(/[?#].*$/, '')
  if (path !== '/be-aware' && !path.startsWith('/be-aware/')) return [{ code: 'link-elsewhere', field, about: to }]
  const below = path.slice('/be-aware/'.length)
  const [first, key, ...more] = below.split('/')
  if (Object.hasOwn(SERVED, below)) return []
  if (key && more.length === 0 && first === 'services' && grounds.contents.service.has(key)) return []
  if (key && more.length === 0 && first === 'library' && grounds.contents.download.has(key)) return []
  const languages = settingsIn(grounds.contents)?.languages.map(({ code }) => code) ?? []
  const address = addressIn(path, languages)
  const exact = address && pageKey(address)
  if (exact !== undefined && grounds.contents.page.has(exact)) return []
  const isComing = exact !== undefined && grounds.coming.has(exact)
  return [{ code: isComing ? 'page-waits' : 'page-unknown', field, about: to }]
}

/** A link in a list of links: by the page’s address alone, in whatever edition it is there. */
export function checkListedLink(address: PageAddress, field: string, grounds: Grounds): Stop[] {
  if (Object.hasOwn(SERVED, address.slug) || pageFor(grounds.contents, address)) return []
  const isComing = keysFor(address).some((key) => grounds.coming.has(key))
  return [{ code: isComing ? 'page-waits' : 'page-unknown', field, about: `/be-aware/${address.slug}` }]
}
