import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anOfficeCalendar, bankHolidays } from './an-office-calendar.js'
import { defaultRules } from './default-rules.js'
import { dueAt } from './due.js'

const SEED = { seed: 20261124, numRuns: 400 }
const MINUTE = 60_000
const DAY = 86_400_000
const calendar = anOfficeCalendar()
const closed = new Set<string>(bankHolidays)

/** A second reading of the rules that uses nothing of src: it walks from day to day, and from minute to minute. */
const london = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
function local(at: number): { day: string; time: string } {
  const [day = '', time = ''] = london.format(at).split(', ')
  return { day, time }
}
function fivePm(day: string): number {
  const noon = Date.parse(`${day}T12:00:00Z`)
  for (let at = noon; ; at += 15 * MINUTE) if (local(at).time === '17:00') return at
}
function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + DAY).toISOString().slice(0, 10)
}
function isWorked(day: string): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !closed.has(day)
}
type Span = { from: number; until: number }
const stands = (at: number, spans: readonly Span[]) => spans.some(({ from, until }) => at >= from && at < until)

function slowWorkingDays(trigger: number, days: number, spans: readonly Span[]): number {
  let day = local(trigger).day
  for (let left = days; ; ) {
    day = nextDay(day)
    if (isWorked(day) && !stands(fivePm(day), spans)) left -= 1
    if (left === 0) return fivePm(day)
  }
}

function slowHours(trigger: number, hours: number, spans: readonly Span[]): number {
  let at = trigger
  for (let left = hours * 60; left > 0; at += MINUTE) if (!stands(at, spans)) left -= 1
  while (stands(at, spans)) at += MINUTE // a pause that begins at the deadline still moves it
  return at
}

const trigger = fc.integer({ min: Date.parse('2020-01-02T00:00:00Z'), max: Date.parse('2027-06-01T00:00:00Z') })
const onTheMinute = trigger.map((at) => at - (at % MINUTE))
const spansOver = (minutes: number) =>
  fc.array(fc.tuple(fc.integer({ min: -600, max: minutes }), fc.integer({ min: 1, max: minutes / 4 })), {
    maxLength: 4,
  })

describe('due dates agree with counting by hand', () => {
  it('in working days, with pauses of any kind', () => {
    let extended = 0
    const days = fc.integer({ min: 1, max: 45 })
    fc.assert(
      fc.property(trigger, days, spansOver(30 * 24 * 60), (at, count, pairs) => {
        const spans = pairs.map(([from, length]) => ({
          from: at + from * MINUTE,
          until: at + (from + length) * MINUTE,
        }))
        const rule = { ...defaultRules[0], length: { unit: 'working-day', value: count } } as const
        const due = dueAt(rule, new Date(at), calendar, spans.map(asPause)).getTime()
        expect(due).toBe(slowWorkingDays(at, count, spans))
        if (due > slowWorkingDays(at, count, [])) extended += 1
      }),
      SEED,
    )
    expect(extended).toBeGreaterThan(100)
  })

  it('in clock hours, with pauses of any kind', () => {
    let extended = 0
    const hours = fc.integer({ min: 1, max: 72 })
    fc.assert(
      fc.property(onTheMinute, hours, spansOver(3 * 24 * 60), (at, count, pairs) => {
        const spans = pairs.map(([from, length]) => ({
          from: at + from * MINUTE,
          until: at + (from + length) * MINUTE,
        }))
        const rule = { ...defaultRules[0], length: { unit: 'clock-hour', value: count }, deadline: 'exact' } as const
        const due = dueAt(rule, new Date(at), calendar, spans.map(asPause)).getTime()
        expect(due).toBe(slowHours(at, count, spans))
        if (due > at + count * 60 * MINUTE) extended += 1
      }),
      SEED,
    )
    expect(extended).toBeGreaterThan(100)
  })
})

function asPause({ from, until }: Span) {
  return { from: new Date(from), until: new Date(until) }
}
