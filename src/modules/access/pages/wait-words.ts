import { count } from '../../../web/format.js'

/** How long until then, rounded up: “30 seconds”, “two minutes”. */
export function waitWords(now: Date, until: Date): string {
  const seconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000))
  return seconds < 60 ? count(seconds, 'second') : count(Math.ceil(seconds / 60), 'minute')
}
