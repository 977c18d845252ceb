import type { Database } from '../../../platform/database/tables.js'
import { ALLOWANCES, type AllowanceName, countTry } from '../domain/throttle.js'
import './way-in.tables.js'

/** What is counted, and by which allowance. The key is a digest: addresses stand nowhere. */
export type Counted = { readonly key: string; readonly allowance: AllowanceName }

/** Either the try has to wait, or it may be made; `slowed` says that the next one waits if this one fails. */
export type Claim = { readonly waitUntil: Date } | { readonly waitUntil: undefined; readonly slowed: boolean }

/**
 * Counts a try under every key before it is made, so that a hundred at once are not a hundred free ones. If one of them
 * has to wait, none is counted, and the latest of the moments is given back.
 */
export async function claimTry(db: Database, counted: readonly Counted[], now: Date): Promise<Claim> {
  const inOrder = [...counted].sort((a, b) => (a.key < b.key ? -1 : 1))
  return db.transaction().execute(async (tx) => {
    const next = []
    const waits: Date[] = []
    for (const { key, allowance } of inOrder) {
      await tx
        .insertInto('signInAttempt')
        .values({ key, failures: 0, lastFailedAt: now, waitUntil: null })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      const before = await tx
        .selectFrom('signInAttempt')
        .select(['failures', 'lastFailedAt', 'waitUntil'])
        .where('key', '=', key)
        .forUpdate()
        .executeTakeFirstOrThrow()
      const tried = countTry(before, ALLOWANCES[allowance], now)
      if ('waitUntil' in tried) waits.push(tried.waitUntil)
      else next.push({ key, ...tried.count })
    }
    if (waits.length > 0) return { waitUntil: new Date(Math.max(...waits.map((wait) => wait.getTime()))) }
    for (const { key, ...count } of next)
      await tx.updateTable('signInAttempt').set(count).where('key', '=', key).execute()
    return { waitUntil: undefined, slowed: next.some((each) => each.waitUntil !== null) }
  })
}

/** The try went well: it and the failures before it are forgotten. A network keeps its count, less this one. */
export async function forgiveTries(db: Database, counted: readonly Counted[]): Promise<void> {
  for (const { key, allowance } of counted) {
    if (allowance !== 'network') {
      await db.deleteFrom('signInAttempt').where('key', '=', key).execute()
      continue
    }
    await db
      .updateTable('signInAttempt')
      .set((eb) => ({ failures: eb(eb.ref('failures'), '-', 1), waitUntil: null }))
      .where('key', '=', key)
      .where('failures', '>', 0)
      .execute()
  }
}

/** Deletes what every allowance has forgotten: anyone may make up addresses, and each leaves a row. */
export async function forgetOldTries(db: Database, now: Date): Promise<void> {
  const hours = Math.max(...Object.values(ALLOWANCES).map(({ forgottenAfterHours }) => forgottenAfterHours))
  const before = new Date(now.getTime() - hours * 3_600_000)
  await db.deleteFrom('signInAttempt').where('lastFailedAt', '<=', before).execute()
}
