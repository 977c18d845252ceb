import { createHash } from 'node:crypto'
import type { Database } from '../../../platform/database/tables.js'
import type { SignIns } from '../../../platform/http/doorway.js'
import { findSeat } from './seat.store.js'
import './tables.js'

/** How long a sign-in lasts without anyone there, and in all. OWASP ASVS 5.0, V7.3: both limits exist. */
export type SignInLimits = { readonly idleMinutes: number; readonly hours: number }

const NOTED_EVERY = 15_000

/** A form left open overnight still finds what was typed kept. One that was ended on purpose keeps nothing (7.4.1). */
const KEPT_HOURS = 24

export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** Finds who holds a cookie; notes, at most every 15 seconds, that they are there. */
export function signInsIn(db: Database, limits: SignInLimits): SignIns {
  return {
    async find(token, now) {
      const row = await db
        .selectFrom('signIn')
        .innerJoin('account', 'account.id', 'signIn.accountId')
        .select([
          'signIn.id',
          'signIn.accountId',
          'signIn.partnershipId',
          'signIn.seatId',
          'signIn.startedAt',
          'signIn.lastSeenAt',
          'signIn.endedAt',
          'account.disabledAt',
        ])
        .where('signIn.tokenHash', '=', hashToken(token))
        .executeTakeFirst()
      if (!row) return undefined
      const idle = now.getTime() - row.lastSeenAt.getTime() > limits.idleMinutes * 60_000
      const old = now.getTime() - row.startedAt.getTime() > limits.hours * 3_600_000
      const live = !row.endedAt && !row.disabledAt && !idle && !old
      const seat = row.partnershipId && row.seatId ? await findSeat(db, row.partnershipId, row.seatId) : undefined
      if (live && now.getTime() - row.lastSeenAt.getTime() > NOTED_EVERY) {
        await db
          .updateTable('signIn')
          .set({ lastSeenAt: now })
          .where('id', '=', row.id)
          .where('endedAt', 'is', null)
          .execute()
      }
      const long = now.getTime() - row.startedAt.getTime() > (limits.hours + KEPT_HOURS) * 3_600_000
      const lapsed = !row.endedAt && !row.disabledAt && !live && !long
      return { signInId: row.id, accountId: row.accountId, seat, live, lapsed }
    },
  }
}
