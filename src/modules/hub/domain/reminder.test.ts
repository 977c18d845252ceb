import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import { aPage, aService } from '../testing/editable-contents.js'
import { checkDueOn, isDueForCheck } from './check-period.js'
import { isDayToRemind } from './reminder.js'

const day = (text: string) => text as CalendarDate
/** A Monday. */
const MONDAY = day('2026-03-02')

describe('the day by which something is checked', () => {
  it.each([
    { last: '2026-01-31', months: 1, due: '2026-02-28', because: 'February has no 31st' },
    { last: '2025-09-02', months: 6, due: '2026-03-02', because: 'half a year later' },
  ])('$last and $months months is $due: $because', ({ last, months, due }) => {
    const page = aPage({ lastChecked: last, checkEveryMonths: months })
    expect(checkDueOn({ kind: 'page', content: page })).toBe(due)
    expect(isDueForCheck({ kind: 'page', content: page }, day(due))).toBe(true)
  })

  it('is none for a service that nobody has verified', () => {
    expect(checkDueOn({ kind: 'service', content: aService({ verified: null }) })).toBeUndefined()
  })
})

describe('a reminder is sent', () => {
  it.each([
    { due: [], today: MONDAY, is: false, because: 'nothing is due' },
    { due: ['2026-03-02'], today: MONDAY, is: true, because: 'it falls due today' },
    { due: ['2026-03-03'], today: MONDAY, is: false, because: 'that is tomorrow' },
    { due: ['2026-02-20'], today: MONDAY, is: true, because: 'it is Monday and something is over' },
    { due: ['2026-02-20'], today: '2026-03-03', is: false, because: 'it is Tuesday and nothing is new' },
    { due: ['2026-02-20', '2026-03-03'], today: '2026-03-03', is: true, because: 'another fell due' },
    { due: ['2026-02-20', '2026-04-01'], today: '2026-03-03', is: false, because: 'the other is not due yet' },
  ])('$is on $today with $due: $because', ({ due, today, is }) => {
    expect(isDayToRemind(due.map(day), day(today))).toBe(is)
  })
})
