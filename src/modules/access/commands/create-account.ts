import { type AccountId, newId } from '../../../kernel/ids.js'
import type { Database, Tx } from '../../../platform/database/tables.js'
import { addressOf, insertAccount } from '../data/account.store.js'
import { hashPassword } from '../data/password-hash.js'

export type AccountWanted = {
  readonly id?: AccountId
  readonly email: string
  readonly name: string
  readonly now: Date
} & (
  | { readonly password: string; readonly passwordHash?: undefined }
  /** From `hashPassword`, so that many accounts with one password (a demonstration) are hashed once. Null: not chosen yet. */
  | { readonly password?: undefined; readonly passwordHash: string | null }
)

/** Someone who can sign in. Has no seat yet. @throws when the address has an account already. */
export async function createAccount(db: Database | Tx, wanted: AccountWanted): Promise<AccountId> {
  const id = wanted.id ?? newId<AccountId>()
  await insertAccount(db, {
    id,
    email: addressOf(wanted.email),
    name: wanted.name.trim(),
    passwordHash: wanted.password === undefined ? wanted.passwordHash : await hashPassword(wanted.password),
    createdAt: wanted.now,
    disabledAt: null,
  })
  return id
}
