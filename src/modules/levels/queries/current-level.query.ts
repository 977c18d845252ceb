import { type CalendarDate, dayOf } from '../../../kernel/calendar-date.js'
import type { RecordId } from '../../../kernel/ids.js'
import type { Tx } from '../../../platform/work.js'
import { dayFrom, fullDay } from '../../../web/format.js'
import { listDecisions, listForRules } from '../data/decision.store.js'
import { type StandingLevel, standingLevel } from '../domain/standing-level.js'

/** The level that stands for a child, with where it came from in words. */
export type CurrentLevel = StandingLevel & {
  readonly direction: { readonly way: 'up' | 'down' | 'same'; readonly words: string } | undefined
}

/**
 * The level that stands for each of these records, as far as the reader may see it; those that nothing was decided about
 * are left out. With `now`, days of this year are said without it: “Up from moderate, 12 November”.
 */
export async function currentLevel(
  tx: Tx,
  recordIds: readonly RecordId[],
  now?: Date,
): Promise<ReadonlyMap<RecordId, CurrentLevel>> {
  const byRecord = Map.groupBy(await listDecisions(tx, recordIds), (each) => each.recordId)
  const levels = new Map<RecordId, CurrentLevel>()
  for (const [recordId, decisions] of byRecord) {
    const standing = standingLevel(decisions)
    if (standing) levels.set(recordId, { ...standing, direction: directionWords(standing, now) })
  }
  return levels
}

/** Whether a child is open to MACE, for a rule that holds whatever the reader may see. What is read is not shown. */
export async function isOpenToMace(tx: Tx, recordId: RecordId): Promise<boolean> {
  return standingLevel(await listForRules(tx, recordId))?.status === 'open'
}

function directionWords({ change, since }: StandingLevel, now: Date | undefined): CurrentLevel['direction'] {
  if (!change) return undefined
  const say = (day: CalendarDate) => (now ? dayFrom(dayOf(now), day) : fullDay(day))
  const day = say(dayOf(since))
  if ('removed' in change) return { way: change.way, words: `Removed from MACE, ${day}` }
  if ('reEnteredAfter' in change)
    return { way: change.way, words: `Re-entered: removed on ${fullDay(change.reEnteredAfter)}` }
  const from = change.from.toLocaleLowerCase('en-GB')
  if (change.way === 'same') return { way: 'same', words: `From ${from}, ${day}` }
  return { way: change.way, words: `${change.way === 'up' ? 'Up' : 'Down'} from ${from}, ${day}` }
}
