import type { AccountId, Id, PartnershipId, SeatId } from '../../../kernel/ids.js'
import { newId } from '../../../kernel/ids.js'
import type { Database, Tx } from '../../../platform/database/tables.js'
import './tables.js'

export type SignInId = Id<'sign-in'>
/** Why a sign-in was ended before its time. */
export type EndReason =
  | 'signed-out'
  | 'signed-out-elsewhere'
  | 'password-changed'
  | 'factor-changed'
  | 'seat-ended'
  | 'account-disabled'
  | 'signed-in-again'

type NewSignIn = {
  readonly accountId: AccountId
  readonly tokenHash: Buffer
  readonly now: Date
  readonly browser: string
  readonly networkDigest: string
}

/** Someone stands in the doorway: their password fitted, nothing else is known yet. */
export async function insertSignIn(db: Database | Tx, { now, ...given }: NewSignIn): Promise<SignInId> {
  const id = newId<SignInId>()
  await db
    .insertInto('signIn')
    .values({
      id,
      ...given,
      partnershipId: null,
      seatId: null,
      secondFactorAt: null,
      startedAt: now,
      lastSeenAt: now,
      endedAt: null,
      endReason: null,
    })
    .execute()
  return id
}

const SIGN_IN = [
  'id',
  'accountId',
  'partnershipId',
  'seatId',
  'secondFactorAt',
  'startedAt',
  'lastSeenAt',
  'endedAt',
  'endReason',
  'browser',
] as const

export async function findSignIn(db: Database | Tx, id: SignInId) {
  return db.selectFrom('signIn').select(SIGN_IN).where('id', '=', id).executeTakeFirst()
}

/** The account's sign-ins, the latest first. */
export async function listSignIns(db: Database | Tx, accountId: AccountId, limit: number) {
  return db
    .selectFrom('signIn')
    .select(SIGN_IN)
    .where('accountId', '=', accountId)
    .orderBy('startedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** The seat this account worked from last. */
export async function findLastSeatId(db: Database | Tx, accountId: AccountId): Promise<SeatId | undefined> {
  const row = await db
    .selectFrom('signIn')
    .select('seatId')
    .where('accountId', '=', accountId)
    .where('seatId', 'is not', null)
    .orderBy('lastSeenAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.seatId ?? undefined
}

type Step = { tokenHash: Buffer; secondFactorAt?: Date; partnershipId?: PartnershipId; seatId?: SeatId }

/** Moves a sign-in on. More rights, a new token: the old one opens nothing from here on. False when it is over. */
export async function advanceSignIn(db: Database | Tx, id: SignInId, step: Step): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('signIn')
    .set(step)
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Ends sign-ins that are still open: one, all of an account, all but one, or all at a seat. */
export async function endSignIns(
  db: Database | Tx,
  which: { id?: SignInId; accountId?: AccountId; exceptId?: SignInId; seatId?: SeatId },
  reason: EndReason,
  now: Date,
): Promise<number> {
  if (!which.id && !which.accountId && !which.seatId) throw new Error('Say which sign-ins end')
  let query = db.updateTable('signIn').set({ endedAt: now, endReason: reason }).where('endedAt', 'is', null)
  if (which.id) query = query.where('id', '=', which.id)
  if (which.accountId) query = query.where('accountId', '=', which.accountId)
  if (which.exceptId) query = query.where('id', '<>', which.exceptId)
  if (which.seatId) query = query.where('seatId', '=', which.seatId)
  const { numUpdatedRows } = await query.executeTakeFirst()
  return Number(numUpdatedRows)
}
