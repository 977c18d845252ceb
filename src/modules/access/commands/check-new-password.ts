import type { Deps } from '../../../platform/deps.js'
import type { Account } from '../data/account.store.js'
import { listSeats } from '../data/account-seat.store.js'
import { commonPasswords } from '../data/common-passwords.js'
import { checkPassword, type PasswordRefusal } from '../domain/password-rules.js'

/** Why this person cannot choose this password: with the names of where they work among what is easily guessed. */
export async function checkNewPassword(
  { db }: Pick<Deps, 'db'>,
  account: Account,
  password: string,
): Promise<PasswordRefusal | undefined> {
  const seats = await listSeats(db, account.id)
  const places = seats.flatMap((seat) => [seat.agencyName, seat.partnershipName])
  return checkPassword(password, { common: commonPasswords(), names: [account.name, account.email, ...places] })
}
