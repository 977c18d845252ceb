import { setTimeout as sleep } from 'node:timers/promises'

/** Asks `test` every `everyMs` until it answers true; false when `limitMs` have passed without. */
export async function waitUntil(
  test: () => boolean | Promise<boolean>,
  { limitMs, everyMs = 10 }: { limitMs: number; everyMs?: number },
): Promise<boolean> {
  const end = performance.now() + limitMs
  while (!(await test())) {
    if (performance.now() > end) return false
    await sleep(everyMs)
  }
  return true
}
