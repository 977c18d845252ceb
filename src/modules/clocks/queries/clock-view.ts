import type { WorkingCalendar } from '../../../kernel/working-days.js'
import type { RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import { calendarsOf } from '../../reference/index.js'
import type { KeptClock } from '../data/read-clocks.js'
import type { ClockId } from '../data/tables.js'
import type { Clock } from '../domain/clock.js'
import { standing, type Standing } from '../domain/standing.js'
import { clockWords as wordsOf } from '../domain/words.js'
import { listClocksOf } from './clocks.query.js'

/** How a clock is shown: the state and the words of `web/kith/Clock`, and the rule on the line below. */
export type ClockView = {
  readonly state: 'in-time' | 'soon' | 'today' | 'over' | 'paused' | 'met'
  readonly text: string
  readonly below: string
}

const SHOWN = {
  'in-time': 'in-time',
  soon: 'soon',
  today: 'today',
  over: 'over',
  paused: 'paused',
  met: 'met',
  'met-late': 'met',
  stopped: 'met',
  ended: 'met',
} as const satisfies Record<Standing, ClockView['state']>

/** A clock in plain words at a moment. */
export function clockWords(clock: Clock, calendar: WorkingCalendar, now: Date): ClockView {
  const { phrase, line } = wordsOf(clock, now, calendar)
  return { state: SHOWN[standing(clock, now)], text: phrase, below: line }
}

/** A record's clock, ready to be shown. */
export type DescribedClock = ClockView & {
  readonly clockId: ClockId
  readonly recordId: RecordId
  readonly rule: string
  readonly thingKind: string
  readonly thingId: KeptClock['thingId']
  readonly name: string
  readonly dueAt: Date
}

/** The open clocks of records in words, what is due first on top: each by the calendar that its deadline stands on. */
export async function describeClocks(
  tx: Tx,
  by: By,
  recordIds: readonly RecordId[],
  which: { all?: boolean } = {},
): Promise<DescribedClock[]> {
  const kept = await listClocksOf(tx, recordIds, which)
  if (kept.length === 0) return []
  const calendars = await calendarsOf(
    tx,
    kept.map((each) => each.calendarVersionId),
  )
  return kept.map((each) => describeClock(each, calendars.get(each.calendarVersionId) as WorkingCalendar, by.now))
}

/** One kept clock, ready to be shown. */
export function describeClock(kept: KeptClock, calendar: WorkingCalendar, now: Date): DescribedClock {
  const { clockId, recordId, thingKind, thingId, clock } = kept
  return {
    clockId,
    recordId,
    rule: clock.rule.code,
    thingKind,
    thingId,
    name: kept.label ?? clock.rule.label,
    dueAt: clock.dueAt,
    ...clockWords(clock, calendar, now),
  }
}
