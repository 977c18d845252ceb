import type { AccountId, Id } from '../../../kernel/ids.js'

export type FactorId = Id<'account-factor'>

export type SignInAttemptTable = { key: string; failures: number; lastFailedAt: Date; waitUntil: Date | null }
export type AccountFactorTable = {
  id: FactorId
  accountId: AccountId
  kind: 'time-code'
  secret: Buffer
  lastStep: number
  confirmedAt: Date
  endedAt: Date | null
  endReason: string | null
}
export type RecoveryCodeTable = {
  accountId: AccountId
  lead: string
  hash: string
  madeAt: Date
  usedAt: Date | null
}
export type MailedLinkTable = {
  tokenHash: Buffer
  accountId: AccountId
  kind: 'reset' | 'invitation'
  madeAt: Date
  expiresAt: Date
  usedAt: Date | null
  endedAt: Date | null
}
export type AccessEventTable = {
  id: Id<'access-event'>
  at: Date
  action: string
  accountId: AccountId | null
  about: string | null
  networkDigest: string
}

declare module '../../../platform/database/tables.js' {
  interface Tables {
    signInAttempt: SignInAttemptTable
    accountFactor: AccountFactorTable
    recoveryCode: RecoveryCodeTable
    mailedLink: MailedLinkTable
    accessEvent: AccessEventTable
  }
}
