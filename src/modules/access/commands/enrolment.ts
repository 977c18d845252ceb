import type { AccountId } from '../../../kernel/ids.js'
import type { Deps } from '../../../platform/deps.js'
import { newTimeCodeSecret } from '../domain/time-code.js'

const USE = 'factor-enrolment'
const GOOD_FOR_MINUTES = 60

/**
 * A secret that is shown and not yet confirmed. It travels sealed in the form, so that nothing is kept of those who
 * turn back half-way; only for this account, and for an hour.
 */
export type Enrolment = { readonly secret: Buffer; readonly sealed: string }

export function beginEnrolment({ secrets }: Pick<Deps, 'secrets'>, accountId: AccountId, now: Date): Enrolment {
  const secret = newTimeCodeSecret()
  const body = JSON.stringify({ accountId, at: now.getTime(), secret: secret.toString('base64') })
  return { secret, sealed: secrets.seal(USE, Buffer.from(body)).toString('base64url') }
}

/** What was sealed for this account within the hour, or undefined: then a new one is begun. */
export function openEnrolment(
  { secrets }: Pick<Deps, 'secrets'>,
  sealed: string,
  accountId: AccountId,
  now: Date,
): Enrolment | undefined {
  const body = openSealed(secrets, sealed)
  if (body?.accountId !== accountId || now.getTime() - body.at > GOOD_FOR_MINUTES * 60_000) return undefined
  return { secret: Buffer.from(body.secret, 'base64'), sealed }
}

function openSealed(
  secrets: Deps['secrets'],
  sealed: string,
): { accountId: string; at: number; secret: string } | undefined {
  try {
    return JSON.parse(secrets.open(USE, Buffer.from(sealed, 'base64url')).toString('utf8'))
  } catch {
    // Not sealed here, or changed on its way: whoever sent it begins again.
    return undefined
  }
}
