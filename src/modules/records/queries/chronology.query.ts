import type { RecordId } from '../../../kernel/ids.js'
import type { Deps } from '../../../platform/deps.js'
import { type Hold, holdsPart } from '../../../platform/http/page.js'
import type { By, Tx } from '../../../platform/work.js'
import { mergedInto } from '../../access/index.js'
import type { ChronologyEntry } from '../domain/providers.js'

type Ask = { readonly deps: Deps; readonly tx: Tx; readonly by: By; readonly hold: Hold }
export type ChronologyFilter = {
  readonly kinds: readonly string[]
  readonly before: string | undefined
  readonly limit: number
}
export type ChronologyPage = {
  readonly entries: readonly ChronologyEntry[]
  /** Where the next page begins; undefined on the last. */
  readonly older: string | undefined
  readonly total: number
}

/**
 * What has happened, newest first, from every module, for the record and for those merged into it. A record has
 * hundreds of entries at most, so they are put in order here and cut into pages by the key of the last one shown.
 */
export async function readChronology({ deps, tx, by, hold }: Ask, filter: ChronologyFilter): Promise<ChronologyPage> {
  const recordIds: RecordId[] = [hold.recordId, ...(await mergedInto(tx, hold.recordId))]
  const lists = await Promise.all(
    deps
      .provided('chronology')
      .filter((each) => holdsPart(hold, each.part))
      .map((each) => each.list(tx, by, recordIds)),
  )
  const wanted = lists.flat().filter((entry) => filter.kinds.length === 0 || filter.kinds.includes(entry.kind))
  const ordered = wanted.toSorted((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1))
  const rest = filter.before ? ordered.filter((entry) => keyOf(entry) < (filter.before as string)) : ordered
  const entries = rest.slice(0, filter.limit)
  const last = entries.at(-1)
  return { entries, older: rest.length > entries.length && last ? keyOf(last) : undefined, total: ordered.length }
}

/** The words for the kinds that this reader may filter by. */
export function chronologyKinds(deps: Deps, hold: Hold): Readonly<Record<string, string>> {
  return Object.assign(
    {},
    ...deps
      .provided('chronology')
      .filter((each) => holdsPart(hold, each.part))
      .map((each) => each.kinds),
  )
}

function keyOf(entry: ChronologyEntry): string {
  return `${entry.at.toISOString()}_${entry.id}`
}
