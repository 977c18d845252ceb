import type { AccountId } from '../../../kernel/ids.js'
import type { Database, Tx } from '../../../platform/database/tables.js'
import './tables.js'

export type Account = {
  readonly id: AccountId
  readonly email: string
  readonly name: string
  readonly passwordHash: string | null
  readonly createdAt: Date
  readonly disabledAt: Date | null
}

const COLUMNS = ['id', 'email', 'name', 'passwordHash', 'createdAt', 'disabledAt'] as const

/** An address as accounts are found by it: without spaces around it, in lower case. */
export function addressOf(typed: string): string {
  return typed.trim().toLowerCase()
}

export async function findAccount(db: Database | Tx, id: AccountId): Promise<Account | undefined> {
  return db.selectFrom('account').select(COLUMNS).where('id', '=', id).executeTakeFirst()
}

export async function getAccount(db: Database | Tx, id: AccountId): Promise<Account> {
  const account = await findAccount(db, id)
  if (!account) throw new Error('There is no such account')
  return account
}

/** By the address as typed. */
export async function findAccountByEmail(db: Database | Tx, email: string): Promise<Account | undefined> {
  return db.selectFrom('account').select(COLUMNS).where('email', '=', addressOf(email)).executeTakeFirst()
}

export async function insertAccount(db: Database | Tx, account: Account): Promise<void> {
  await db.insertInto('account').values(account).execute()
}

export async function savePasswordHash(db: Database | Tx, id: AccountId, passwordHash: string): Promise<void> {
  await db.updateTable('account').set({ passwordHash }).where('id', '=', id).execute()
}

export async function saveDisabled(db: Database | Tx, id: AccountId, disabledAt: Date | null): Promise<void> {
  await db.updateTable('account').set({ disabledAt }).where('id', '=', id).execute()
}

export async function saveNameAndEmail(
  db: Database | Tx,
  id: AccountId,
  { name, email }: { name: string; email: string },
): Promise<void> {
  await db.updateTable('account').set({ name, email }).where('id', '=', id).execute()
}
