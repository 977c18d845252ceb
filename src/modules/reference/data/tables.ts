import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { Id, PartnershipId, SeatId } from '../../../kernel/ids.js'
import type { PackKind, PackVersion } from '../domain/pack.js'

/** One published version of local data: what a record keeps of the data it was made under. */
export type VersionId = Id<'local-version'>

type LocalVersionTable = {
  partnershipId: PartnershipId
  id: VersionId
  kind: PackKind
  series: string
  version: string
  validFrom: CalendarDate
  validUntil: CalendarDate | null
  author: string
  source: string
  publishedBy: SeatId
  publishedAt: Date
  content: PackVersion
  digest: string
}

type LocalBoundaryTable = {
  partnershipId: PartnershipId
  id: Id<'local-boundary'>
  name: string
  publishedBy: SeatId
  publishedAt: Date
  content: string
  digest: string
}

declare module '../../../platform/database/tables.js' {
  interface Tables {
    localVersion: LocalVersionTable
    localBoundary: LocalBoundaryTable
  }
}
