import type { AccountId } from '../../../kernel/ids.js'
import type { Database, Tx } from '../../../platform/database/tables.js'
import { readRecoveryCode } from '../domain/recovery-code.js'
import { hashPassword, isPassword } from './password-hash.js'
import './way-in.tables.js'

export type HashedCode = { readonly lead: string; readonly hash: string }

/** Hashed like passwords (ASVS 6.5.2: fewer than 112 bits). Slow, so done before the transaction that keeps them. */
export async function hashRecoveryCodes(codes: readonly string[]): Promise<HashedCode[]> {
  return Promise.all(codes.map(async (code) => ({ lead: code.slice(0, 4), hash: await hashPassword(code) })))
}

/** New codes; the ones before are worth nothing from here on. */
export async function replaceRecoveryCodes(
  tx: Tx,
  accountId: AccountId,
  codes: readonly HashedCode[],
  now: Date,
): Promise<void> {
  await tx.deleteFrom('recoveryCode').where('accountId', '=', accountId).execute()
  if (codes.length === 0) return
  await tx
    .insertInto('recoveryCode')
    .values(codes.map((code) => ({ accountId, ...code, madeAt: now, usedAt: null })))
    .execute()
}

/** Takes a code that was typed. False when it is none, or was used before, be it at the same moment. */
export async function spendRecoveryCode(
  db: Database,
  accountId: AccountId,
  typed: string,
  now: Date,
): Promise<boolean> {
  const read = readRecoveryCode(typed)
  const row = read
    ? await db
        .selectFrom('recoveryCode')
        .select('hash')
        .where('accountId', '=', accountId)
        .where('lead', '=', read.lead)
        .where('usedAt', 'is', null)
        .executeTakeFirst()
    : undefined
  if (!read || !(await isPassword(read.code, row?.hash))) return false
  const { numUpdatedRows } = await db
    .updateTable('recoveryCode')
    .set({ usedAt: now })
    .where('accountId', '=', accountId)
    .where('lead', '=', read.lead)
    .where('usedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function countRecoveryCodes(db: Database | Tx, accountId: AccountId): Promise<number> {
  const { left } = await db
    .selectFrom('recoveryCode')
    .select((eb) => eb.fn.countAll<number>().as('left'))
    .where('accountId', '=', accountId)
    .where('usedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(left)
}
