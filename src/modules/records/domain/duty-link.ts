import { type Hold, holdsPart } from '../../../platform/http/page.js'
import type { RecordId } from '../../../kernel/ids.js'
import type { DutyLinkProvider } from './providers.js'

type May = (permission: string) => boolean
type Duty = { readonly rule: string; readonly recordId: RecordId; readonly thingId: string }

/** Where doing a duty begins, for those whom the page opens for. */
export function dutyLinks(
  providers: readonly DutyLinkProvider[],
  may: May,
): (duty: Duty, hold: Hold | undefined) => ReturnType<DutyLinkProvider['describe']> | undefined {
  const links = new Map(providers.map((each) => [each.rule, each]))
  return ({ rule, recordId, thingId }, hold) => {
    const link = links.get(rule)
    return link && mayFollow(link, hold, may) ? link.describe(recordId, thingId) : undefined
  }
}

function mayFollow(link: DutyLinkProvider, hold: Hold | undefined, may: May): boolean {
  if (link.permission !== undefined && !may(link.permission)) return false
  if (link.part === undefined) return true
  return hold !== undefined && holdsPart(hold, link.part) && (link.level !== 'work' || hold.level === 'work')
}
