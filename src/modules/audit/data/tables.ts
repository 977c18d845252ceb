import type { PartnershipId, RecordId, SeatId } from '../../../kernel/ids.js'
import type { EntryBody } from '../domain/entry.js'

export type AuditHeadTable = { partnershipId: PartnershipId; lane: number; seq: number; hash: Buffer }
export type AuditEntryTable = AuditHeadTable & { at: Date; seatId: SeatId; body: EntryBody }
export type AuditEntryRecordTable = {
  partnershipId: PartnershipId
  recordId: RecordId
  at: Date
  lane: number
  seq: number
}
export type AuditRecordKeyTable = { partnershipId: PartnershipId; recordId: RecordId; key: Buffer }

declare module '../../../platform/database/tables.js' {
  interface Tables {
    auditHead: AuditHeadTable
    auditEntry: AuditEntryTable
    auditEntryRecord: AuditEntryRecordTable
    auditRecordKey: AuditRecordKeyTable
  }
}
