import type { AccountId } from '../../../kernel/ids.js'
import type { Database, Tx } from '../../../platform/database/tables.js'
import type { MailedLinkTable } from './way-in.tables.js'
import './way-in.tables.js'

export type LinkKind = MailedLinkTable['kind']

/** ASVS 6.4.1: a link that lets someone in is short-lived. An invitation waits for people who are not at work every day. */
export const LINK_MINUTES = { reset: 30, invitation: 7 * 24 * 60 } as const satisfies Record<LinkKind, number>

export async function insertLink(
  tx: Tx,
  { tokenHash, accountId, kind, now }: { tokenHash: Buffer; accountId: AccountId; kind: LinkKind; now: Date },
): Promise<void> {
  await tx
    .insertInto('mailedLink')
    .values({
      tokenHash,
      accountId,
      kind,
      madeAt: now,
      expiresAt: new Date(now.getTime() + LINK_MINUTES[kind] * 60_000),
      usedAt: null,
      endedAt: null,
    })
    .execute()
}

/** Whose link it is; undefined when it was never made, is used, ended, or past its time. */
export async function findLink(
  db: Database | Tx,
  tokenHash: Buffer,
  now: Date,
): Promise<{ accountId: AccountId; kind: LinkKind } | undefined> {
  return db
    .selectFrom('mailedLink')
    .select(['accountId', 'kind'])
    .where('tokenHash', '=', tokenHash)
    .where('usedAt', 'is', null)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirst()
}

/** Uses it up. False when someone did so at the same moment. */
export async function spendLink(tx: Tx, tokenHash: Buffer, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('mailedLink')
    .set({ usedAt: now })
    .where('tokenHash', '=', tokenHash)
    .where('usedAt', 'is', null)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The account's open links are worth nothing from here on. */
export async function endLinks(tx: Tx, accountId: AccountId, now: Date): Promise<void> {
  await tx
    .updateTable('mailedLink')
    .set({ endedAt: now })
    .where('accountId', '=', accountId)
    .where('usedAt', 'is', null)
    .where('endedAt', 'is', null)
    .execute()
}
