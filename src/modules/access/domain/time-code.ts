import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'

/** RFC 6238 with what every authenticator app understands: SHA-1, six digits, 30 seconds. */
const PERIOD_SECONDS = 30
const SHAPE = { issuer: 'Kith', algorithm: 'SHA1', digits: 6, period: PERIOD_SECONDS } as const
/** RFC 6238, 5.2 and 6: one step either way, for a slow finger and a clock that is a little off. */
const STEPS_EITHER_WAY = 1

/** 160 bits from the machine's generator, as RFC 4226 recommends. */
export function newTimeCodeSecret(): Buffer {
  return randomBytes(20)
}

/** What an app scans, and the same for typing, in groups of four. */
export function enrolmentOf(secret: Buffer, email: string): { readonly uri: string; readonly typed: string } {
  const totp = totpOf(secret, email)
  return { uri: totp.toString(), typed: totp.secret.base32.replace(/(.{4})(?=.)/g, '$1 ') }
}

/** The time step whose code this is, if it is one of now. A step is spent once it was taken, and all before it. */
export function stepOfCode(secret: Buffer, typed: string, now: Date): number | undefined {
  const token = typed.replace(/[\s-]/g, '')
  if (!/^\d{6}$/.test(token)) return undefined
  const timestamp = now.getTime()
  const away = totpOf(secret).validate({ token, timestamp, window: STEPS_EITHER_WAY })
  return away === null ? undefined : Math.floor(timestamp / 1000 / PERIOD_SECONDS) + away
}

/** The code of a moment: for tests and for what an app would show. */
export function codeAt(secret: Buffer, moment: Date): string {
  return totpOf(secret).generate({ timestamp: moment.getTime() })
}

function totpOf(secret: Buffer, label = 'Kith'): TOTP {
  return new TOTP({ ...SHAPE, label, secret: new Secret({ buffer: new Uint8Array(secret).buffer }) })
}
