import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import { isCurrent } from './freshness.js'

// Only what happened within three months counts: https://docest.com/child-sexual-exploitation-risk-assessment-tool
describe('evidence', () => {
  it.each([
    { seen: '2026-01-15', on: '2026-01-15', current: true, because: 'it was seen that day' },
    { seen: '2026-01-15', on: '2026-04-15', current: true, because: 'three months on is still within three months' },
    { seen: '2026-01-15', on: '2026-04-16', current: false, because: 'a day later it is history' },
    {
      seen: '2025-11-30',
      on: '2026-02-28',
      current: true,
      because: 'February has no 30th: its last day stands for it',
    },
    { seen: '2025-11-30', on: '2026-03-01', current: false, because: 'and March is past it' },
    { seen: '2023-11-30', on: '2024-02-29', current: true, because: 'in a leap year its last day is the 29th' },
  ])('of $seen on $on is current ($current): $because', ({ seen, on, current }) => {
    expect(isCurrent(seen as CalendarDate, on as CalendarDate)).toBe(current)
  })
})
