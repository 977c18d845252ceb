import type { Id, PartnershipId } from '../../kernel/ids.js'

export type MailId = Id<'mail'>

export type MailTable = {
  partnershipId: PartnershipId
  id: MailId
  key: string
  toAddress: string
  template: string
  firstName: string
  link: string | null
  code: string | null
  sealedToken: Buffer | null
  queuedAt: Date
  claimedUntil: Date | null
  sentAt: Date | null
  refusedAt: Date | null
  refusedCode: string | null
}

declare module '../database/tables.js' {
  interface Tables {
    mail: MailTable
  }
}
