import { count, relativeMoment } from '../../../web/format.js'

const MINUTE = 60_000

/** “a moment ago”, “two minutes ago”, then the time: how fresh a colleague's decision is. */
export function agoWords(now: Date, then: Date): string {
  const minutes = Math.floor((now.getTime() - then.getTime()) / MINUTE)
  if (minutes < 1) return 'a moment ago'
  return minutes < 60 ? `${count(minutes, 'minute')} ago` : relativeMoment(now, then)
}
