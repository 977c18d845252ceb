import type { AccountId } from '../../../kernel/ids.js'
import type { Database } from '../../../platform/database/tables.js'
import { insertSignIn, type SignInId } from '../data/sign-in-write.store.js'
import { newToken } from '../data/token.js'
import { browserWords } from '../domain/browser-words.js'

/** Someone who has shown that it is they stands in the doorway, under a token that only their browser has. */
export async function beginSignIn(
  db: Database,
  given: { accountId: AccountId; userAgent: string; networkDigest: string; now: Date },
): Promise<{ token: string; signInId: SignInId }> {
  const { userAgent, ...rest } = given
  const { token, hash } = newToken()
  const signInId = await insertSignIn(db, { ...rest, tokenHash: hash, browser: browserWords(userAgent) })
  return { token, signInId }
}
