import { setTimeout } from 'node:timers/promises'

/** What answers a stranger takes this long whatever it found, so that the time tells nobody whether an address is known. */
const EVEN_MILLISECONDS = 350

/** Begun before the work, awaited after it. Longer than the work takes; nothing is held open by it. */
export function evenly(): Promise<void> {
  return setTimeout(EVEN_MILLISECONDS, undefined, { ref: false })
}
