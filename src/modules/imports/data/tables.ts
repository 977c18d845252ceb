import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { AgencyId, Id, PartnershipId, RecordId, SeatId } from '../../../kernel/ids.js'
import type { CensusChild, CensusHeader } from '../domain/census-child.js'
import type { CensusCounts } from '../domain/census-counts.js'
import type { CensusEntryKind } from '../domain/census-entries.js'
import type { FieldRefusal, UnknownElement, Warning } from '../domain/census-item.js'

export type ImportId = Id<'import-file'>
export type StagedChildId = Id<'staged-child'>
export type FilingId = Id<'census-filing'>

/** How a staged child became a record: one was opened for them, or they were found to be a child already known. */
export type ChosenHow = 'promoted' | 'matched'

export type ImportFileTable = {
  partnershipId: PartnershipId
  id: ImportId
  ownerScope: SeatId
  digest: string
  name: string
  bytes: number
  purpose: string
  localAuthority: string
  year: number | null
  referenceDate: CalendarDate | null
  header: CensusHeader | null
  counts: CensusCounts
  refused: number
  added: number
  changed: number
  unchanged: number
  warnings: readonly Warning[]
  unknownElements: readonly UnknownElement[]
  state: 'staged' | 'expired'
  importedBy: SeatId
  importedByName: string
  importedAt: Date
  expiresAt: Date
}

export type StagedChildTable = {
  partnershipId: PartnershipId
  id: StagedChildId
  ownerScope: SeatId
  importId: ImportId
  position: number
  line: number
  localAuthority: string
  laChildId: string
  birthDate: CalendarDate | null
  expectedBirthDate: CalendarDate | null
  fingerprint: string
  content: CensusChild | null
  factors: string[]
  hasOpenReferral: boolean
  isDoubted: boolean
  state: 'staged' | 'chosen' | 'replaced'
  version: number
  replaces: StagedChildId | null
  childRecordId: RecordId | null
  chosenHow: ChosenHow | null
  chosenAt: Date | null
  expiresAt: Date
}

export type RefusedChildTable = {
  partnershipId: PartnershipId
  id: Id<'refused-child'>
  ownerScope: SeatId
  importId: ImportId
  position: number
  line: number
  laChildId: string | null
  refusals: readonly FieldRefusal[]
}

type OnRecord = {
  partnershipId: PartnershipId
  recordId: RecordId
  part: string
  visibleTo: string[]
  hiddenFrom: string[]
  contributedByAgencyId: AgencyId
}

export type CensusFilingTable = OnRecord & {
  id: FilingId
  stagedId: StagedChildId
  localAuthority: string
  laChildId: string
  year: number | null
  referenceDate: CalendarDate | null
  fingerprint: string
  how: ChosenHow
  evidence: string
  filedBy: SeatId
  authorName: string
  agencyName: string
  filedAt: Date
  struckOutBy: SeatId | null
  struckOutByName: string | null
  struckOutAt: Date | null
  struckOutReason: string | null
}

export type CensusEntryTable = OnRecord & {
  id: Id<'census-entry'>
  filingId: FilingId
  kind: CensusEntryKind
  entryKey: string
  fromOn: CalendarDate | null
  untilOn: CalendarDate | null
  codes: string[]
  says: unknown
  filedAt: Date
  supersededAt: Date | null
  struckOutAt: Date | null
}

declare module '../../../platform/database/tables.js' {
  interface Tables {
    importFile: ImportFileTable
    stagedChild: StagedChildTable
    refusedChild: RefusedChildTable
    censusFiling: CensusFilingTable
    censusEntry: CensusEntryTable
  }
}
