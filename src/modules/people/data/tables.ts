import type { AgencyId, Id, PartnershipId, PersonId, RecordId, SeatId } from '../../../kernel/ids.js'
import type { EntryId, EntryKind, EntryValues, IdentifierKind } from '../domain/entry.js'

type Writable<T> = { -readonly [Column in keyof T]: T[Column] extends readonly string[] ? string[] : T[Column] }

type OnRecord = {
  partnershipId: PartnershipId
  recordId: RecordId
  part: string
  visibleTo: string[]
  hiddenFrom: string[]
}

/** What every entry has beside what it says. */
export type EntryColumns = OnRecord & {
  id: EntryId
  contributedByAgencyId: AgencyId
  source: string
  recordedBy: SeatId
  authorName: string
  agencyName: string
  recordedAt: Date
  supersededAt: Date | null
  supersededBy: EntryId | null
  struckOutAt: Date | null
  struckOutBy: SeatId | null
}

type EntryTable<Kind extends EntryKind> = EntryColumns & Writable<EntryValues[Kind]>

export type PersonTable = OnRecord & {
  id: PersonId
  kind: 'child' | 'adult'
  ownerAgencyId: AgencyId
  ownerAgencyName: string | null
  contributedByAgencyId: AgencyId
  recordedBy: SeatId
  recordedAt: Date
}
export type NameTokenTable = OnRecord & { token: string; nameId: EntryId; endedAt: Date | null }
export type NamePairTable = OnRecord & { pair: string; endedAt: Date | null }
export type NameWordTable = { partnershipId: PartnershipId; id: Id<'name-word'>; token: string }
export type IdentifierPointerTable = {
  partnershipId: PartnershipId
  kind: IdentifierKind
  digest: string
  identifierId: EntryId
  recordId: RecordId
  addedAt: Date
  endedAt: Date | null
}
export type MergeId = Id<'person-merge'>
export type PersonMergeTable = OnRecord & {
  id: MergeId
  otherRecordId: RecordId
  otherPart: string
  otherVisibleTo: string[]
  otherHiddenFrom: string[]
  contributedByAgencyId: AgencyId
  reason: string
  evidence: string
  decidedBy: SeatId
  authorName: string
  agencyName: string
  decidedAt: Date
  undoneBy: SeatId | null
  undoneByName: string | null
  undoneAt: Date | null
  undoReason: string | null
}
export type MisfiledEntryTable = OnRecord & {
  id: Id<'misfiled-entry'>
  contributedByAgencyId: AgencyId
  entryKind: string
  entryId: Id<string>
  what: 'struck-out' | 'moved-away' | 'moved-here'
  reason: string
  note: string
  recordedBy: SeatId
  authorName: string
  agencyName: string
  recordedAt: Date
}

declare module '../../../platform/database/tables.js' {
  interface Tables {
    person: PersonTable
    personName: EntryTable<'name'>
    nameToken: NameTokenTable
    namePair: NamePairTable
    nameWord: NameWordTable
    personBirth: EntryTable<'birth'>
    personIdentifier: EntryTable<'identifier'>
    identifierPointer: IdentifierPointerTable
    personAddress: EntryTable<'address'>
    personSchool: EntryTable<'school'>
    personDetail: EntryTable<'detail'>
    personRelation: EntryTable<'relation'>
    personStatus: EntryTable<'status'>
    personPlacement: EntryTable<'placement'>
    personProfessional: EntryTable<'professional'>
    personEquality: EntryTable<'equality'>
    personMerge: PersonMergeTable
    misfiledEntry: MisfiledEntryTable
  }
}
