/** How many tries are free, and how the wait grows after them: it doubles up to the longest. */
export type Allowance = {
  readonly free: number
  readonly firstWaitSeconds: number
  readonly longestWaitSeconds: number
  /** A count without a new failure for so long begins again. */
  readonly forgottenAfterHours: number
}

/**
 * OWASP ASVS 5.0, 6.1.1 and 6.3.1: guessing is slowed, and nobody can shut a colleague out by guessing wrong. Waits
 * belong to an address together with a device or a network, never to the address alone; a device from which the account
 * has signed in before is counted by itself, wherever it is, and does not feel what others on its network do.
 */
export const ALLOWANCES = {
  'known-device': { free: 10, firstWaitSeconds: 30, longestWaitSeconds: 900, forgottenAfterHours: 24 },
  'strange-device': { free: 5, firstWaitSeconds: 30, longestWaitSeconds: 900, forgottenAfterHours: 24 },
  // Many addresses tried from one place. Wide enough for an office behind one address on a Monday morning.
  network: { free: 40, firstWaitSeconds: 60, longestWaitSeconds: 600, forgottenAfterHours: 1 },
  'second-factor': { free: 5, firstWaitSeconds: 30, longestWaitSeconds: 900, forgottenAfterHours: 24 },
  // Someone who is signed in and types their own password to change something.
  'own-password': { free: 5, firstWaitSeconds: 30, longestWaitSeconds: 900, forgottenAfterHours: 24 },
  'set-up-code': { free: 5, firstWaitSeconds: 60, longestWaitSeconds: 900, forgottenAfterHours: 24 },
  // Mails to one address: a fourth within the hour is not sent, and the page says nothing of it.
  'reset-address': { free: 3, firstWaitSeconds: 3600, longestWaitSeconds: 3600, forgottenAfterHours: 1 },
  'reset-network': { free: 20, firstWaitSeconds: 600, longestWaitSeconds: 3600, forgottenAfterHours: 1 },
} as const satisfies Record<string, Allowance>
export type AllowanceName = keyof typeof ALLOWANCES

export type Count = { readonly failures: number; readonly lastFailedAt: Date; readonly waitUntil: Date | null }

/** What stands after one more try, or the moment until which it waits. Counted before it is known how the try ends. */
export function countTry(
  before: Count | undefined,
  allowance: Allowance,
  now: Date,
): { readonly count: Count } | { readonly waitUntil: Date } {
  const { forgottenAfterHours } = allowance
  const isFresh = before && now.getTime() - before.lastFailedAt.getTime() < forgottenAfterHours * 3_600_000
  if (isFresh && before.waitUntil && before.waitUntil > now) return { waitUntil: before.waitUntil }
  const failures = (isFresh ? before.failures : 0) + 1
  const wait = waitSeconds(failures, allowance)
  return {
    count: { failures, lastFailedAt: now, waitUntil: wait > 0 ? new Date(now.getTime() + wait * 1000) : null },
  }
}

/** Seconds until the next try, after so many that failed. */
export function waitSeconds(failures: number, { free, firstWaitSeconds, longestWaitSeconds }: Allowance): number {
  if (failures < free) return 0
  return Math.min(longestWaitSeconds, firstWaitSeconds * 2 ** Math.min(failures - free, 30))
}
