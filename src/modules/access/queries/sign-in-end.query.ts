import type { Deps } from '../../../platform/deps.js'
import type { Visitor } from '../../../platform/http/doorway.js'
import { type EndReason, findSignIn } from '../data/sign-in-write.store.js'

/** Why a sign-in is over: nobody was there, it had lasted its time, or it was ended. */
export type SignInEnd = 'idle' | 'too-long' | EndReason

export async function findEndOf(deps: Deps, visitor: Visitor | undefined, now: Date): Promise<SignInEnd | undefined> {
  if (!visitor || visitor.live) return undefined
  const row = await findSignIn(deps.db, visitor.signInId)
  if (!row) return undefined
  if (row.endedAt) return (row.endReason as EndReason | null) ?? undefined
  const hours = (now.getTime() - row.startedAt.getTime()) / 3_600_000
  return hours > deps.config.signInHours ? 'too-long' : 'idle'
}
