import { type AccountId, newId } from '../../../kernel/ids.js'
import type { Database, Tx } from '../../../platform/database/tables.js'
import type { FactorId } from './way-in.tables.js'
import './way-in.tables.js'

/** What the sealed secret of a factor is sealed for. */
export const FACTOR_SECRET = 'account-factor'

export type Factor = {
  readonly id: FactorId
  readonly secret: Buffer
  readonly lastStep: number
  readonly confirmedAt: Date
}

/** The time-based codes of an account, if it has set them up. */
export async function findFactor(db: Database | Tx, accountId: AccountId): Promise<Factor | undefined> {
  return db
    .selectFrom('accountFactor')
    .select(['id', 'secret', 'lastStep', 'confirmedAt'])
    .where('accountId', '=', accountId)
    .where('kind', '=', 'time-code')
    .where('endedAt', 'is', null)
    .executeTakeFirst()
}

export async function insertFactor(
  tx: Tx,
  { accountId, secret, lastStep, now }: { accountId: AccountId; secret: Buffer; lastStep: number; now: Date },
): Promise<void> {
  await tx
    .insertInto('accountFactor')
    .values({
      id: newId<FactorId>(),
      accountId,
      kind: 'time-code',
      secret,
      lastStep,
      confirmedAt: now,
      endedAt: null,
      endReason: null,
    })
    .execute()
}

/** Spends a step and all before it. False when it was spent already, be it by a request at the same moment. */
export async function spendStep(db: Database | Tx, id: FactorId, step: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('accountFactor')
    .set({ lastStep: step })
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .where('lastStep', '<', step)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function endFactors(
  tx: Tx,
  accountId: AccountId,
  reason: 'replaced' | 'taken-away',
  now: Date,
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('accountFactor')
    .set({ endedAt: now, endReason: reason })
    .where('accountId', '=', accountId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
