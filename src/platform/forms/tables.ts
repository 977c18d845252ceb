import type { PartnershipId } from '../../kernel/ids.js'

declare module '../database/tables.js' {
  interface Tables {
    formOnce: { partnershipId: PartnershipId; ownerScope: string; once: string; at: Date; value: unknown }
    draft: { partnershipId: PartnershipId; ownerScope: string; key: string; fields: unknown; savedAt: Date }
  }
}
