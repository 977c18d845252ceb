import type { PartnershipId } from '../../../kernel/ids.js'
import type { Tx } from '../../../platform/work.js'
import { activeItems, contextKinds, getVersion, strands, workingCalendar } from '../../reference/index.js'
import { findStamp, listPublished } from '../data/item.store.js'
import type { HubEdition } from '../domain/edition.js'
import { type ContentOf, type ItemKind, readContent } from '../domain/item.js'

type Named = {
  readonly partnershipId: PartnershipId
  readonly partnershipName: string
  readonly demonstration: boolean
}

/** Everything that is published now; undefined while a partnership has no hub. */
export async function publishedEdition(tx: Tx, named: Named, now: Date): Promise<HubEdition | undefined> {
  const stamp = await findStamp(tx)
  if (!stamp) return undefined
  const rows = await listPublished(tx)
  const of = <Kind extends ItemKind>(kind: Kind): ContentOf[Kind][] =>
    rows.flatMap((row) => {
      if (row.kind !== kind) return []
      const read = readContent(kind, row.content)
      return read.ok ? [read.content] : []
    })
  const [settings] = of('settings')
  if (!settings) return undefined
  const { versionId } = await workingCalendar(tx)
  const calendar = await getVersion(tx, versionId, 'calendar')
  const [strandList, contextList] = [await strands(tx, now), await contextKinds(tx, now)]
  return {
    ...named,
    stamp,
    settings,
    pages: of('page'),
    services: of('service'),
    downloads: of('download'),
    bankHolidays: activeItems(calendar.items).flatMap(({ type, code }) => (type === 'bank-holiday' ? [code] : [])),
    strands: activeItems(strandList.items).map(({ code, label, description, parent }) => ({
      code,
      label,
      description,
      parent,
    })),
    contexts: activeItems(contextList.items).map(({ code, label }) => ({ code, label })),
  }
}
