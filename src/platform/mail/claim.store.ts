import type { Tx } from '../database/tables.js'
import { txState } from '../work.js'
import type { MailId, MailTable } from './tables.js'

/** A sender that dies leaves its claim; after this long another may try. */
const CLAIM_MINUTES = 2

export type ClaimedMail = Pick<
  MailTable,
  'id' | 'toAddress' | 'template' | 'firstName' | 'link' | 'code' | 'sealedToken'
>

/** Takes a mail to send it. Undefined when it is sent, refused, or being sent by someone else. */
export async function claimMail(tx: Tx, id: MailId, now: Date): Promise<ClaimedMail | undefined> {
  return tx
    .updateTable('mail')
    .set({ claimedUntil: new Date(now.getTime() + CLAIM_MINUTES * 60_000) })
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('id', '=', id)
    .where('sentAt', 'is', null)
    .where('refusedAt', 'is', null)
    .where((eb) => eb.or([eb('claimedUntil', 'is', null), eb('claimedUntil', '<=', now)]))
    .returning(['id', 'toAddress', 'template', 'firstName', 'link', 'code', 'sealedToken'])
    .executeTakeFirst()
}

/** Sending failed for now: the next try need not wait for the claim to lapse. */
export async function releaseMail(tx: Tx, id: MailId): Promise<void> {
  await save(tx, id, { claimedUntil: null })
}

/** It is on its way. The link, the code and the token are forgotten: they were for its reader alone. */
export async function markSent(tx: Tx, id: MailId, now: Date): Promise<void> {
  await save(tx, id, { sentAt: now, claimedUntil: null, sealedToken: null, link: null, code: null })
}

/** It will never be sent: the mail server said so. */
export async function markRefused(tx: Tx, id: MailId, code: string, now: Date): Promise<void> {
  await save(tx, id, {
    refusedAt: now,
    refusedCode: code,
    claimedUntil: null,
    sealedToken: null,
    link: null,
    code: null,
  })
}

async function save(tx: Tx, id: MailId, values: Partial<MailTable>): Promise<void> {
  await tx
    .updateTable('mail')
    .set(values)
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('id', '=', id)
    .execute()
}
