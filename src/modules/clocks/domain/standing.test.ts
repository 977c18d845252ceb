import { describe, expect, it } from 'vitest'
import { aClock } from './a-clock.js'
import { anOfficeCalendar } from './an-office-calendar.js'
import { type Clock, meetClock, pauseClock, stopClock } from './clock.js'
import { dutyGroup, standing, toneOf } from './standing.js'

const calendar = anOfficeCalendar()
const assessment = aClock() // due through Tuesday 24 November, amber from Friday 20
const decision = aClock({ code: 'referral-decision', from: '2026-11-23T09:31:00Z' }) // due Tuesday 24 at 5pm
const interview = aClock({ code: 'return-interview', from: '2026-11-22T00:00:00Z' }) // due at the midnight that ends Tuesday 24
const discussion = aClock({ code: 'strategy-discussion', from: '2026-11-23T20:00:00Z' })
const watch = aClock({ code: 're-entry-watch', from: '2026-11-10T10:00:00Z' })

describe('where a clock stands', () => {
  it.each([
    {
      clock: assessment,
      at: '2026-11-10T10:00:00Z',
      standing: 'in-time',
      tone: 'steady',
      because: 'it has just begun',
    },
    {
      clock: assessment,
      at: '2026-11-19T23:59:59Z',
      standing: 'in-time',
      tone: 'steady',
      because: 'amber begins with a day',
    },
    {
      clock: assessment,
      at: '2026-11-20T00:00:00Z',
      standing: 'soon',
      tone: 'amber',
      because: 'two working days are left',
    },
    {
      clock: assessment,
      at: '2026-11-23T23:59:59Z',
      standing: 'soon',
      tone: 'amber',
      because: 'it is not the day yet',
    },
    { clock: assessment, at: '2026-11-24T00:00:00Z', standing: 'today', tone: 'amber', because: 'now it is' },
    {
      clock: assessment,
      at: '2026-11-24T23:59:59.999Z',
      standing: 'today',
      tone: 'amber',
      because: 'the last moment counts',
    },
    { clock: assessment, at: '2026-11-25T00:00:00Z', standing: 'over', tone: 'red', because: 'the next does not' },
    {
      clock: decision,
      at: '2026-11-23T18:00:00Z',
      standing: 'in-time',
      tone: 'steady',
      because: 'a rule may have no amber',
    },
    {
      clock: decision,
      at: '2026-11-24T17:00:00Z',
      standing: 'today',
      tone: 'amber',
      because: 'five o’clock is in time',
    },
    { clock: decision, at: '2026-11-24T17:00:00.001Z', standing: 'over', tone: 'red', because: 'past five is not' },
    {
      clock: interview,
      at: '2026-11-24T17:59:59Z',
      standing: 'today',
      tone: 'amber',
      because: 'midnight belongs to the day it ends',
    },
    {
      clock: interview,
      at: '2026-11-24T18:00:00Z',
      standing: 'today',
      tone: 'red',
      because: 'the last six hours are red',
    },
    {
      clock: discussion,
      at: '2026-11-23T20:00:00Z',
      standing: 'soon',
      tone: 'amber',
      because: 'what is owed at once is never far off',
    },
    { clock: discussion, at: '2026-11-24T16:00:00Z', standing: 'today', tone: 'red', because: 'four hours are left' },
    {
      clock: watch,
      at: '2027-11-10T23:59:59Z',
      standing: 'in-time',
      tone: 'steady',
      because: 'a watch presses no one, on its last day either',
    },
    { clock: watch, at: '2027-11-11T00:00:00Z', standing: 'ended', tone: 'none', because: 'nor is it ever over' },
  ] as const)(
    'is $standing and $tone for $clock.rule.code at $at: $because',
    ({ clock, at, standing: expected, tone }) => {
      expect(standing(clock, new Date(at))).toBe(expected)
      expect(toneOf(clock, new Date(at))).toBe(tone)
    },
  )

  const happened = { at: new Date('2026-11-16T09:00:00Z'), now: new Date('2026-11-30T09:00:00Z') }
  const late = { at: new Date('2026-11-26T09:00:00Z'), now: new Date('2026-11-30T09:00:00Z'), breachReason: 'x' }
  it.each([
    { outcome: pauseClock(assessment, { ...happened, reason: 'x' }), standing: 'paused', group: 'paused' },
    { outcome: meetClock(assessment, happened, calendar), standing: 'met', group: undefined },
    { outcome: meetClock(assessment, late, calendar), standing: 'met-late', group: undefined },
    { outcome: stopClock(assessment, { ...happened, reason: 'x' }, calendar), standing: 'stopped', group: undefined },
  ])('is $standing long after the deadline', ({ outcome, standing: expected, group }) => {
    if (!outcome.ok) throw new Error('refused')
    const clock: Clock = outcome.value
    expect(standing(clock, new Date('2026-12-30T09:00:00Z'))).toBe(expected)
    expect(toneOf(clock, new Date('2026-12-30T09:00:00Z'))).toBe('none')
    expect(dutyGroup(clock, new Date('2026-12-30T09:00:00Z'))).toBe(group)
  })
})

describe('where a duty goes on a list', () => {
  it.each([
    { at: '2026-11-17T09:00:00Z', group: 'later', because: 'it is due this day next week' },
    { at: '2026-11-18T09:00:00Z', group: 'this-week', because: 'it is due in six days' },
    { at: '2026-11-24T09:00:00Z', group: 'today', because: 'it is due today' },
    { at: '2026-11-25T09:00:00Z', group: 'late', because: 'it was due yesterday' },
  ])('is $group at $at: $because', ({ at, group }) => {
    expect(dutyGroup(assessment, new Date(at))).toBe(group)
  })

  it('is nowhere for a watch', () => {
    expect(dutyGroup(watch, new Date('2026-11-24T09:00:00Z'))).toBeUndefined()
  })
})
