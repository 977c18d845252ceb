import type { AccountId } from '../../../kernel/ids.js'
import type { Deps } from '../../../platform/deps.js'
import { listSeats } from '../data/account-seat.store.js'
import { listSignIns, type SignInId } from '../data/sign-in-write.store.js'

export type OwnSignIn = {
  readonly id: SignInId
  readonly browser: string
  readonly startedAt: Date
  readonly lastSeenAt: Date
  readonly isCurrent: boolean
  readonly isOpen: boolean
  /** “Social worker, Northmoor Council”; undefined while none was chosen, or when that seat has ended. */
  readonly workingFrom: string | undefined
}

const SHOWN = 30

/** Where someone is and was signed in: open ones first, then the latest. */
export async function ownSignIns(
  { db, config }: Pick<Deps, 'db' | 'config'>,
  { accountId, signInId, now }: { accountId: AccountId; signInId: SignInId; now: Date },
): Promise<OwnSignIn[]> {
  const [rows, seats] = await Promise.all([listSignIns(db, accountId, SHOWN), listSeats(db, accountId)])
  const since = (moment: Date) => (now.getTime() - moment.getTime()) / 60_000
  const shown = rows.map((row) => {
    const seat = seats.find((each) => each.id === row.seatId)
    return {
      id: row.id,
      browser: row.browser,
      startedAt: row.startedAt,
      lastSeenAt: row.lastSeenAt,
      isCurrent: row.id === signInId,
      isOpen:
        !row.endedAt && since(row.lastSeenAt) <= config.idleMinutes && since(row.startedAt) <= config.signInHours * 60,
      workingFrom: seat && `${seat.title}, ${seat.agencyName}`,
    }
  })
  return shown.sort((a, b) => Number(b.isOpen) - Number(a.isOpen))
}
