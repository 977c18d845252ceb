import type { AgencyId, Id, PartnershipId, RecordId, SeatId } from '../../../kernel/ids.js'

export type AttachmentId = Id<'attachment'>

declare module '../../../platform/database/tables.js' {
  interface Tables {
    attachment: {
      partnershipId: PartnershipId
      id: AttachmentId
      recordId: RecordId
      part: string
      visibleTo: string[]
      hiddenFrom: string[]
      contributedByAgencyId: AgencyId
      thingKind: string
      thingId: string
      name: string
      contentType: string
      size: number
      sha256: string
      keptBy: SeatId
      keptAt: Date
      struckOutBy: SeatId | null
      struckOutAt: Date | null
      struckOutReason: string | null
    }
  }
}
