import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Seat } from '../../../kernel/actor.js'
import type { AccountId, Id } from '../../../kernel/ids.js'
import type { Database } from '../../../platform/database/tables.js'
import type { SignIns } from '../../../platform/http/doorway.js'
import './tables.js'

/** How long a sign-in lasts without anyone there, and in all. OWASP ASVS 5.0, V7.3: both limits exist. */
export type SignInLimits = { readonly idleMinutes: number; readonly hours: number }

const NOTED_EVERY = 15_000

/** A form left open overnight still finds what was typed kept. One that was ended on purpose keeps nothing (7.4.1). */
const KEPT_HOURS = 24

export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

type Found = {
  readonly signInId: Id<'sign-in'>
  readonly signedInAccountId: AccountId
  readonly startedAt: Date
  readonly lastSeenAt: Date
  readonly endedAt: Date | null
  readonly disabledAt: Date | null
} & (Seat | { readonly id: null })

/** Finds who holds a cookie; notes, at most every 15 seconds, that they are there. */
export function signInsIn(db: Database, limits: SignInLimits): SignIns {
  return {
    async find(token, now) {
      const { rows } = await sql<Found>`
        select sign_in.id as sign_in_id, sign_in.account_id as signed_in_account_id, sign_in.started_at,
          sign_in.last_seen_at, sign_in.ended_at, account.disabled_at, seat.*
        from sign_in join account on account.id = sign_in.account_id
        left join lateral kith.seat_of(sign_in.partnership_id, sign_in.seat_id) as seat on true
        where sign_in.token_hash = ${hashToken(token)}`.execute(db)
      const [row] = rows
      if (!row) return undefined
      const { signInId, signedInAccountId: accountId, startedAt, lastSeenAt, endedAt, disabledAt, ...seat } = row
      const idle = now.getTime() - lastSeenAt.getTime() > limits.idleMinutes * 60_000
      const old = now.getTime() - startedAt.getTime() > limits.hours * 3_600_000
      const live = !endedAt && !disabledAt && !idle && !old
      if (live && now.getTime() - lastSeenAt.getTime() > NOTED_EVERY) {
        await db
          .updateTable('signIn')
          .set({ lastSeenAt: now })
          .where('id', '=', signInId)
          .where('endedAt', 'is', null)
          .execute()
      }
      const long = now.getTime() - startedAt.getTime() > (limits.hours + KEPT_HOURS) * 3_600_000
      const lapsed = !endedAt && !disabledAt && !live && !long
      return { signInId, accountId, seat: seat.id === null ? undefined : seat, live, lapsed }
    },
  }
}
