import { addDays, type CalendarDate, dayOf, momentOn, startOfDay, weekday } from '../../../kernel/calendar-date.js'
import { DAYS, type Hours } from './service-content.js'

/**
 * Whether a service answers at a moment. `until` and `opens` are moments; unknown says so and never guesses. A closed
 * service whose next opening depends on a bank holiday nobody has asked about opens at no known moment.
 */
export type OpenState =
  | { readonly state: 'always' }
  | { readonly state: 'open'; readonly until: Date }
  | { readonly state: 'closed'; readonly opens: Date | undefined }
  | { readonly state: 'unknown'; readonly because: 'hours' | 'bank-holiday' }

type Weekly = Extract<Hours, { kind: 'weekly' }>
type Span = { readonly from: Date; readonly to: Date }

/** Days looked ahead for the next opening: past Christmas and New Year for what opens once a week, and not for ever. */
const LOOK_AHEAD = 28

/**
 * Works out whether a service is open. Hours are wall-clock time in England, so that a span over a night on which the
 * clocks change is an hour longer or shorter; a time that the change skips moves forward an hour, and of a time that it
 * repeats the first is meant. A span belongs to the day on which it opens: on a bank holiday it is that day’s spans that
 * change.
 */
export function openState(hours: Hours, now: Date, bankHolidays: ReadonlySet<CalendarDate>): OpenState {
  if (hours.kind === 'unknown') return { state: 'unknown', because: 'hours' }
  if (hours.kind === 'always') return { state: 'always' }
  const week = new Week(hours, bankHolidays)
  const today = dayOf(now)
  const until = closingAfter(week, today, now)
  if (until === 'never') return { state: 'always' }
  if (until) return { state: 'open', until }
  const wasDoubtful = week.isDoubtful(addDays(today, -1)) && week.usual(addDays(today, -1)).some(holds(now))
  if (wasDoubtful || week.isDoubtful(today)) return { state: 'unknown', because: 'bank-holiday' }
  return { state: 'closed', opens: openingAfter(week, today, now) }
}

/** The next moment at which what `openState` says may change; undefined when it never does. */
export function nextChange(hours: Hours, now: Date, bankHolidays: ReadonlySet<CalendarDate>): Date | undefined {
  if (hours.kind !== 'weekly') return undefined
  const week = new Week(hours, bankHolidays)
  const today = dayOf(now)
  const edges = [addDays(today, -1), today].flatMap((day) => week.usual(day)).flatMap(({ from, to }) => [from, to])
  // Words such as “tomorrow” change at midnight.
  return [startOfDay(addDays(today, 1)), ...edges]
    .filter((edge) => edge > now)
    .reduce((first, edge) => (edge < first ? edge : first))
}

/** The spans of each day, in order. */
class Week {
  readonly #hours: Weekly
  readonly #bankHolidays: ReadonlySet<CalendarDate>

  constructor(hours: Weekly, bankHolidays: ReadonlySet<CalendarDate>) {
    this.#hours = hours
    this.#bankHolidays = bankHolidays
  }

  /** What it would do on the day if it were no bank holiday. */
  usual(day: CalendarDate): Span[] {
    const name = DAYS[weekday(day) - 1] as (typeof DAYS)[number]
    return this.#hours.spans
      .filter((span) => span.days.includes(name))
      .map(({ opens, closes }) => ({ from: at(day, opens), to: at(closes <= opens ? addDays(day, 1) : day, closes) }))
      .filter(({ from, to }) => from < to) // a span that the clocks’ change swallows
      .toSorted((one, other) => one.from.getTime() - other.from.getTime())
  }

  /** What it is known to do on the day. */
  known(day: CalendarDate): Span[] {
    return this.#bankHolidays.has(day) && this.#hours.bankHolidays !== 'as-usual' ? [] : this.usual(day)
  }

  /** A bank holiday on which it would otherwise open, and nobody has found out whether it does. */
  isDoubtful(day: CalendarDate): boolean {
    return this.#hours.bankHolidays === 'unknown' && this.#bankHolidays.has(day) && this.usual(day).length > 0
  }
}

/** When it closes, if it is open now. Spans that touch are one: what is open all night is not closed at midnight. */
function closingAfter(week: Week, today: CalendarDate, now: Date): Date | 'never' | undefined {
  let until = now
  for (let ahead = -1; ahead < LOOK_AHEAD; ahead += 1) {
    const day = addDays(today, ahead)
    if (startOfDay(day) > until) return until > now ? until : undefined
    for (const { from, to } of week.known(day)) if (from <= until && to > until) until = to
  }
  return 'never'
}

function openingAfter(week: Week, today: CalendarDate, now: Date): Date | undefined {
  for (let ahead = 0; ahead < LOOK_AHEAD; ahead += 1) {
    const day = addDays(today, ahead)
    if (week.isDoubtful(day)) return undefined
    const next = week.known(day).find(({ from }) => from > now)
    if (next) return next.from
  }
  return undefined
}

function holds(now: Date) {
  return ({ from, to }: Span) => from <= now && now < to
}

function at(day: CalendarDate, time: string): Date {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return momentOn(day, hour, minute)
}
