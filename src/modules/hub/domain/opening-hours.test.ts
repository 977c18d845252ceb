import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import { nextChange, type OpenState, openState } from './opening-hours.js'
import { DAYS, type Hours } from './service-content.js'

type Weekly = Extract<Hours, { kind: 'weekly' }>
type Span = Weekly['spans'][number]

/** Christmas 2026 to New Year 2027, then Easter 2027. */
const HOLIDAYS = ['2026-12-25', '2026-12-28', '2027-01-01', '2027-03-26', '2027-03-29'] as CalendarDate[]
const MO_FR = ['MO', 'TU', 'WE', 'TH', 'FR'] as const

const office = weekly('closed', { days: [...MO_FR], opens: '09:00', closes: '17:00' })
const usualOffice = { ...office, bankHolidays: 'as-usual' } satisfies Weekly
const unsureOffice = { ...office, bankHolidays: 'unknown' } satisfies Weekly
const night = weekly('closed', { days: ['TH', 'FR', 'SA'], opens: '20:00', closes: '02:00' })
const unsureNight = { ...night, bankHolidays: 'unknown' } satisfies Weekly
const saturdayNight = weekly('as-usual', { days: ['SA'], opens: '22:00', closes: '06:00' })
const fridays = weekly('closed', { days: ['FR'], opens: '10:00', closes: '12:00' })
const shifts = weekly(
  'as-usual',
  { days: [...DAYS], opens: '16:00', closes: '00:00' },
  { days: [...DAYS], opens: '08:00', closes: '12:00' },
  { days: [...DAYS], opens: '12:00', closes: '16:00' },
)
const allDay = weekly('closed', { days: [...DAYS], opens: '00:00', closes: '00:00' })
const allDayUnsure = { ...allDay, bankHolidays: 'unknown' } satisfies Weekly
const allDayEveryDay = { ...allDay, bankHolidays: 'as-usual' } satisfies Weekly

type Case = { hours: Hours; now: string; said: string; because: string }

// England: the clocks go forward at 1am on 29 March 2026 and back at 2am on 25 October 2026.
describe('whether a service is open', () => {
  it.each<Case>([
    { hours: { kind: 'always', words: 'Always.' }, now: '2026-11-24T03:00Z', said: 'always', because: 'it says so' },
    {
      hours: { kind: 'unknown', words: 'Not checked.' },
      now: '2026-11-24T12:00Z',
      said: 'unknown: hours',
      because: 'nobody has found out, and it does not guess',
    },

    { hours: office, now: '2026-11-24T12:00Z', said: 'open until 2026-11-24T17:00Z', because: 'a Tuesday at noon' },
    {
      hours: office,
      now: '2026-07-14T12:00Z',
      said: 'open until 2026-07-14T16:00Z',
      because: 'in summer five is four',
    },
    { hours: office, now: '2026-07-14T16:30Z', said: 'opens 2026-07-15T08:00Z', because: 'it is half past five there' },
    {
      hours: office,
      now: '2026-11-24T08:59:59.999Z',
      said: 'opens 2026-11-24T09:00Z',
      because: 'a moment before it opens',
    },
    { hours: office, now: '2026-11-24T09:00Z', said: 'open until 2026-11-24T17:00Z', because: 'exactly at opening' },
    {
      hours: office,
      now: '2026-11-24T16:59:59.999Z',
      said: 'open until 2026-11-24T17:00Z',
      because: 'a moment before it closes',
    },
    { hours: office, now: '2026-11-24T17:00Z', said: 'opens 2026-11-25T09:00Z', because: 'exactly at closing' },
    { hours: office, now: '2026-11-27T18:00Z', said: 'opens 2026-11-30T09:00Z', because: 'Friday evening: Monday' },

    {
      hours: night,
      now: '2026-11-26T23:30Z',
      said: 'open until 2026-11-27T02:00Z',
      because: 'Thursday, into the night',
    },
    { hours: night, now: '2026-11-27T01:59Z', said: 'open until 2026-11-27T02:00Z', because: 'still Thursday’s span' },
    { hours: night, now: '2026-11-27T02:00Z', said: 'opens 2026-11-27T20:00Z', because: 'Thursday’s span is over' },
    { hours: night, now: '2026-11-26T01:00Z', said: 'opens 2026-11-26T20:00Z', because: 'Wednesday had no span' },
    { hours: night, now: '2026-11-29T01:00Z', said: 'open until 2026-11-29T02:00Z', because: 'Saturday’s, on Sunday' },
    { hours: night, now: '2026-11-29T02:30Z', said: 'opens 2026-12-03T20:00Z', because: 'past the end of the week' },

    {
      hours: shifts,
      now: '2026-11-24T09:00Z',
      said: 'open until 2026-11-25T00:00Z',
      because: 'spans that touch are one',
    },
    {
      hours: shifts,
      now: '2026-11-24T12:00Z',
      said: 'open until 2026-11-25T00:00Z',
      because: 'no gap where they touch',
    },
    { hours: shifts, now: '2026-11-24T07:00Z', said: 'opens 2026-11-24T08:00Z', because: 'whatever order they are in' },
    {
      hours: allDayEveryDay,
      now: '2026-11-24T03:00Z',
      said: 'always',
      because: 'no day ends what the next goes on with',
    },
    {
      hours: allDay,
      now: '2026-12-24T12:00Z',
      said: 'open until 2026-12-25T00:00Z',
      because: 'all day, until Christmas Day begins',
    },
    { hours: allDay, now: '2026-12-25T12:00Z', said: 'opens 2026-12-26T00:00Z', because: 'and again when it is over' },

    { hours: office, now: '2026-12-25T12:00Z', said: 'opens 2026-12-29T09:00Z', because: 'closed on bank holidays' },
    {
      hours: office,
      now: '2026-12-24T17:30Z',
      said: 'opens 2026-12-29T09:00Z',
      because: 'the next opening after Christmas',
    },
    { hours: usualOffice, now: '2026-12-25T12:00Z', said: 'open until 2026-12-25T17:00Z', because: 'as usual' },
    { hours: usualOffice, now: '2026-12-24T17:30Z', said: 'opens 2026-12-25T09:00Z', because: 'Christmas is a Friday' },
    {
      hours: unsureOffice,
      now: '2026-12-25T12:00Z',
      said: 'unknown: bank-holiday',
      because: 'nobody has asked about bank holidays',
    },
    {
      hours: unsureOffice,
      now: '2026-12-25T03:00Z',
      said: 'unknown: bank-holiday',
      because: 'the whole day, since it may keep other hours',
    },
    {
      hours: unsureOffice,
      now: '2026-12-24T17:30Z',
      said: 'opens unknown',
      because: 'the next opening may be Christmas Day or after',
    },
    { hours: unsureOffice, now: '2026-12-26T12:00Z', said: 'opens unknown', because: 'Monday is a holiday too' },
    {
      hours: unsureOffice,
      now: '2026-12-23T17:30Z',
      said: 'opens 2026-12-24T09:00Z',
      because: 'the holiday is after it',
    },
    {
      hours: weekly('unknown', { days: ['TU'], opens: '10:00', closes: '12:00' }),
      now: '2026-12-25T11:00Z',
      said: 'opens 2026-12-29T10:00Z',
      because: 'a Friday is nothing to it, holiday or not',
    },
    {
      hours: fridays,
      now: '2026-12-18T12:00Z',
      said: 'opens 2027-01-08T10:00Z',
      because: 'Christmas and New Year are both Fridays',
    },

    {
      hours: night,
      now: '2026-12-25T01:00Z',
      said: 'open until 2026-12-25T02:00Z',
      because: 'Christmas Eve’s span, though it is Christmas Day',
    },
    {
      hours: night,
      now: '2026-12-26T01:00Z',
      said: 'opens 2026-12-26T20:00Z',
      because: 'Christmas Day’s span is not there on Boxing Day',
    },
    {
      hours: unsureNight,
      now: '2026-12-25T01:00Z',
      said: 'open until 2026-12-25T02:00Z',
      because: 'Christmas Eve is no holiday, and its span is known',
    },
    {
      hours: unsureNight,
      now: '2026-12-26T01:00Z',
      said: 'unknown: bank-holiday',
      because: 'it depends on Christmas Day, which nobody has asked about',
    },
    {
      hours: unsureNight,
      now: '2026-12-26T02:00Z',
      said: 'opens 2026-12-26T20:00Z',
      because: 'what was doubtful is over',
    },
    {
      hours: allDayUnsure,
      now: '2026-12-24T12:00Z',
      said: 'open until 2026-12-25T00:00Z',
      because: 'as far as anyone knows',
    },

    {
      hours: saturdayNight,
      now: '2026-10-25T00:30Z',
      said: 'open until 2026-10-25T06:00Z',
      because: 'half past one, the first time; nine hours in all',
    },
    {
      hours: saturdayNight,
      now: '2026-10-25T01:30Z',
      said: 'open until 2026-10-25T06:00Z',
      because: 'half past one, the second time',
    },
    {
      hours: saturdayNight,
      now: '2026-03-29T00:30Z',
      said: 'open until 2026-03-29T05:00Z',
      because: 'six in summer time; seven hours in all',
    },
    {
      hours: weekly('as-usual', { days: ['SA'], opens: '22:00', closes: '01:30' }),
      now: '2026-10-25T01:15Z',
      said: 'opens 2026-10-31T22:00Z',
      because: 'of half past one twice, the first is meant',
    },
    {
      hours: weekly('as-usual', { days: ['SU'], opens: '01:30', closes: '04:00' }),
      now: '2026-10-25T00:45Z',
      said: 'open until 2026-10-25T04:00Z',
      because: 'it opens at the first half past one',
    },
    {
      hours: weekly('as-usual', { days: ['SU'], opens: '01:30', closes: '04:00' }),
      now: '2026-03-29T00:45Z',
      said: 'opens 2026-03-29T01:30Z',
      because: 'half past one is skipped: it opens at half past two',
    },
    {
      hours: weekly('as-usual', { days: ['SA'], opens: '22:00', closes: '01:30' }),
      now: '2026-03-29T01:15Z',
      said: 'open until 2026-03-29T01:30Z',
      because: 'a closing that is skipped moves forward too',
    },
    {
      hours: weekly('as-usual', { days: ['SU'], opens: '01:30', closes: '02:15' }),
      now: '2026-03-29T00:45Z',
      said: 'opens 2026-04-05T00:30Z',
      because: 'the change leaves nothing of this span',
    },
  ])('$now: $said ($because)', ({ hours, now, said }) => {
    expect(say(openState(hours, new Date(now), new Set(HOLIDAYS)))).toBe(said)
  })
})

describe('the next moment at which that may change', () => {
  it.each<Omit<Case, 'said'> & { at: string | undefined }>([
    { hours: { kind: 'always', words: 'Always.' }, now: '2026-11-24T12:00Z', at: undefined, because: 'never' },
    {
      hours: { kind: 'unknown', words: 'No.' },
      now: '2026-11-24T12:00Z',
      at: undefined,
      because: 'time tells nothing',
    },
    { hours: office, now: '2026-11-24T12:00Z', at: '2026-11-24T17:00Z', because: 'it closes' },
    { hours: office, now: '2026-11-24T07:00Z', at: '2026-11-24T09:00Z', because: 'it opens' },
    { hours: office, now: '2026-11-24T09:00Z', at: '2026-11-24T17:00Z', because: 'at opening, the next is closing' },
    { hours: office, now: '2026-11-24T18:00Z', at: '2026-11-25T00:00Z', because: '“tomorrow” is “today” then' },
    { hours: office, now: '2026-07-14T18:00Z', at: '2026-07-14T23:00Z', because: 'midnight in England, in summer' },
    { hours: night, now: '2026-11-27T01:00Z', at: '2026-11-27T02:00Z', because: 'yesterday’s span ends' },
    { hours: allDayEveryDay, now: '2026-11-24T12:00Z', at: '2026-11-25T00:00Z', because: 'a holiday may come near' },
    { hours: unsureNight, now: '2026-12-26T01:00Z', at: '2026-12-26T02:00Z', because: 'the doubt ends with the span' },
  ])('$now: $at ($because)', ({ hours, now, at }) => {
    expect(nextChange(hours, new Date(now), new Set(HOLIDAYS))).toEqual(at === undefined ? undefined : new Date(at))
  })
})

describe('for whatever hours a service keeps', () => {
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 1, 15, 30, 45, 59))
    .map(([hour, minute]) => `${pad(hour)}:${pad(minute)}`)
  const span: fc.Arbitrary<Span> = fc.record({
    days: fc.subarray([...DAYS], { minLength: 1 }),
    opens: time,
    closes: time,
  })
  const hours: fc.Arbitrary<Weekly> = fc.record({
    kind: fc.constant('weekly' as const),
    words: fc.constant('Words.'),
    spans: fc.array(span, { minLength: 1, maxLength: 4 }),
    bankHolidays: fc.constantFrom('as-usual', 'closed', 'unknown'),
  })
  const days = fc.integer({ min: 0, max: 400 }).map((day) => new Date(Date.UTC(2026, 1, 1 + day)))
  const moment = fc.tuple(days, fc.integer({ min: 0, max: 86_399 })).map(([day, s]) => new Date(+day + s * 1000))
  const holidays = fc
    .array(fc.constantFrom(...HOLIDAYS, ...nearly()), { maxLength: 8 })
    .map((each) => new Set(each as CalendarDate[]))

  it('what the clock on the wall says is open is open, and nothing else', () => {
    fc.assert(
      fc.property(hours, moment, holidays, (kept, now, closed) => {
        const wall = wallClock(now)
        fc.pre(!CHANGES.includes(wall.day) || wall.time >= '04:00') // those nights have cases of their own
        const { state } = openState(kept, now, closed)
        expect({ state, now, kept }).toEqual({ state: expected(kept, wall, closed, state), now, kept })
      }),
      { numRuns: 1500 },
    )
  })

  it('nothing it says changes before it says so', () => {
    fc.assert(
      fc.property(hours, moment, holidays, fc.double({ min: 0, max: 1, noNaN: true }), (kept, now, closed, part) => {
        const next = nextChange(kept, now, closed) as Date
        expect(+next).toBeGreaterThan(+now)
        const between = new Date(+now + Math.floor((+next - +now - 1) * part))
        expect(openState(kept, between, closed)).toEqual(openState(kept, now, closed))
      }),
      { numRuns: 800 },
    )
  })

  it('opens when it is said to open, and does not answer when it is said to close', () => {
    fc.assert(
      fc.property(hours, moment, holidays, (kept, now, closed) => {
        const said = openState(kept, now, closed)
        const edge = said.state === 'open' ? said.until : said.state === 'closed' ? said.opens : undefined
        fc.pre(edge !== undefined)
        const isOpenAfter = /^(open|always)$/.test(openState(kept, edge, closed).state)
        expect(isOpenAfter).toBe(said.state === 'closed')
      }),
      { numRuns: 800 },
    )
  })
})

/** The nights on which the clocks change, and days near which few hours are the same. */
const CHANGES = ['2026-03-29', '2026-10-25', '2027-03-28']
function nearly(): CalendarDate[] {
  return ['2026-05-04', '2026-08-31', '2026-11-23', '2026-11-24', '2026-11-26'] as CalendarDate[]
}

const WALL = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'medium',
  hourCycle: 'h23',
})

function wallClock(moment: Date) {
  const [day = '', time = ''] = WALL.format(moment).split(', ')
  return { day, time: time.slice(0, 5) }
}

/** By strings alone: which day’s spans hold at this time on the wall. */
function expected(kept: Weekly, { day, time }: { day: string; time: string }, closed: Set<string>, said: string) {
  const [today, yesterday] = [new Date(`${day}T00:00Z`), new Date(Date.parse(`${day}T00:00Z`) - 86_400_000)]
  const of = (date: Date) => {
    const name = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'][date.getUTCDay()]
    const isHoliday = closed.has(date.toISOString().slice(0, 10))
    const spans = kept.spans.filter((span) => span.days.some((each) => each === name))
    return { spans, fate: isHoliday ? kept.bankHolidays : 'as-usual' }
  }
  const [now, before] = [of(today), of(yesterday)]
  const holdsToday = now.spans.some(({ opens, closes }) => time >= opens && (closes <= opens || time < closes))
  const holdsFromYesterday = before.spans.some(({ opens, closes }) => closes <= opens && time < closes)
  if ((holdsToday && now.fate === 'as-usual') || (holdsFromYesterday && before.fate === 'as-usual'))
    return said === 'always' ? 'always' : 'open'
  if (holdsFromYesterday && before.fate === 'unknown') return 'unknown'
  if (now.fate === 'unknown' && now.spans.length > 0) return 'unknown'
  return 'closed'
}

function weekly(bankHolidays: Weekly['bankHolidays'], ...spans: Span[]): Weekly {
  return { kind: 'weekly', words: 'Words.', spans, bankHolidays }
}

function say(said: OpenState): string {
  const at = (moment: Date) => moment.toISOString().replace(':00.000Z', 'Z')
  switch (said.state) {
    case 'always':
      return 'always'
    case 'open':
      return `open until ${at(said.until)}`
    case 'closed':
      return said.opens ? `opens ${at(said.opens)}` : 'opens unknown'
    case 'unknown':
      return `unknown: ${said.because}`
  }
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
