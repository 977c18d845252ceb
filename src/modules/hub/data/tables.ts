import type { AccountId, Id, PartnershipId, SeatId } from '../../../kernel/ids.js'
import type { ItemContent, ItemKind, VersionState } from '../domain/item.js'

export type ItemId = Id<'hub-item'>
export type HubVersionId = Id<'hub-version'>

export type HubItemTable = {
  partnershipId: PartnershipId
  id: ItemId
  kind: ItemKind
  key: string
  title: string
  madeBy: SeatId
  madeAt: Date
}

export type HubVersionTable = {
  partnershipId: PartnershipId
  id: HubVersionId
  itemId: ItemId
  number: number
  state: VersionState
  content: ItemContent
  note: string
  writtenBy: SeatId
  writtenByAccount: AccountId
  writtenByName: string
  alsoWrittenBy: AccountId[]
  revision: number
  writtenAt: Date
  changedAt: Date
  sentAt: Date | null
  reviewedBy: SeatId | null
  reviewedByAccount: AccountId | null
  reviewedByName: string | null
  reviewedAt: Date | null
  reviewWords: string
  publishAt: Date | null
  publishedAt: Date | null
  endedAt: Date | null
  endWords: string
  loadedFrom: string | null
}

type HubEditionTable = { partnershipId: PartnershipId; stamp: Id<'hub-stamp'>; changedAt: Date }

declare module '../../../platform/database/tables.js' {
  interface Tables {
    hubItem: HubItemTable
    hubVersion: HubVersionTable
    hubEdition: HubEditionTable
  }
}
