import type { AccountId } from '../../../kernel/ids.js'
import { accept, type Outcome, refuse } from '../../../kernel/outcome.js'
import type { Deps } from '../../../platform/deps.js'
import { addressOf, findAccountByEmail } from '../data/account.store.js'
import { isPassword } from '../data/password-hash.js'
import { type Counted, claimTry, forgiveTries } from '../data/sign-in-attempt.store.js'
import type { SignInId } from '../data/sign-in-write.store.js'
import { knownDevice } from '../domain/known-device.js'
import { networkOf } from '../domain/network.js'
import { beginSignIn } from './begin-sign-in.js'
import { evenly } from './even-time.js'
import { noteAccessNow } from './note-access.js'

export type SignInTry = {
  readonly email: string
  readonly password: string
  readonly network: string
  readonly userAgent: string
  readonly device: string | undefined
}
/** The same for an unknown address, a wrong password, a disabled account and one without a password. */
export type SignInRefusal =
  | { readonly code: 'wrong'; readonly field?: undefined }
  | { readonly code: 'wait'; readonly until: Date; readonly field?: undefined }

export type SignedIn = { readonly token: string; readonly signInId: SignInId; readonly accountId: AccountId }

/** Tries an address and a password. Whoever passes stands in the doorway: no seat is taken yet. */
export async function signIn(deps: Deps, given: SignInTry, now: Date): Promise<Outcome<SignedIn, SignInRefusal>> {
  const patience = evenly()
  const outcome = await attempt(deps, given, now)
  if (!outcome.ok) await patience
  return outcome
}

async function attempt(deps: Deps, given: SignInTry, now: Date): Promise<Outcome<SignedIn, SignInRefusal>> {
  const { db, secrets } = deps
  const email = addressOf(given.email)
  const about = secrets.digest('address', email)
  const networkDigest = secrets.digest('network', networkOf(given.network))
  const account = await findAccountByEmail(db, email)
  const device = account && knownDevice(secrets.digest, given.device, account.id)
  const counted: Counted[] = device
    ? [{ key: `known ${about} ${device}`, allowance: 'known-device' }]
    : [
        { key: `strange ${about} ${networkDigest}`, allowance: 'strange-device' },
        { key: `network ${networkDigest}`, allowance: 'network' },
      ]
  const note = { accountId: account?.id, about: account ? undefined : about, networkDigest, at: now }

  const claim = await claimTry(db, counted, now)
  if (claim.waitUntil) return refuse({ code: 'wait' as const, until: claim.waitUntil })
  const fits = await isPassword(given.password, account?.disabledAt ? null : account?.passwordHash)
  if (!account || !fits) {
    await noteAccessNow(deps, 'someone-unknown', {
      action: claim.slowed ? 'access.sign-in-slowed' : 'access.sign-in-failed',
      ...note,
    })
    return refuse({ code: 'wrong' as const })
  }
  await forgiveTries(db, counted)
  const { token, signInId } = await beginSignIn(db, {
    accountId: account.id,
    userAgent: given.userAgent,
    networkDigest,
    now,
  })
  return accept({ token, signInId, accountId: account.id })
}
