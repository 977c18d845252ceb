import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../../kernel/outcome.js'
import { aClock } from './a-clock.js'
import { anOfficeCalendar } from './an-office-calendar.js'
import { type Clock, explainBreach, meetClock, pauseClock, resumeClock, stopClock } from './clock.js'

const calendar = anOfficeCalendar()
const at = (time: string, now = time) => ({ at: new Date(time), now: new Date(now) })
const asked = 'Asked the carer for a name'

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusals.map((refusal) => refusal.code).join()}`)
  return outcome.value
}
const codes = (outcome: Outcome<unknown>) => (outcome.ok ? [] : outcome.refusals.map((refusal) => refusal.code))

const running = aClock()
const paused = value(pauseClock(running, { ...at('2026-11-16T09:00:00Z'), reason: asked }))
const met = value(meetClock(running, at('2026-11-24T20:00:00Z'), calendar))
const stopped = value(stopClock(running, { ...at('2026-11-13T09:00:00Z'), reason: 'Moved to Leeds' }, calendar))

describe('a clock', () => {
  it('starts running, with its deadline and the days on which it turns amber and red', () => {
    expect(running.dueAt.toISOString()).toBe('2026-11-24T23:59:59.999Z')
    expect(running.amberAt?.toISOString()).toBe('2026-11-20T00:00:00.000Z')
    expect(running.redAt).toBeNull()
    expect(running.rule.version).toBe('1')
  })

  it('keeps the reason of a pause and moves the deadline when it goes on', () => {
    expect(paused).toMatchObject({ state: 'paused', pauseReason: asked })
    const again = value(resumeClock(paused, at('2026-11-18T09:00:00Z'), calendar))
    expect(again.state).toBe('running')
    expect(again).not.toHaveProperty('pausedAt')
    expect(again.pauses).toEqual([
      { from: new Date('2026-11-16T09:00:00Z'), until: new Date('2026-11-18T09:00:00Z'), reason: asked },
    ])
    expect(again.dueAt.toISOString()).toBe('2026-11-26T23:59:59.999Z')
    expect(again.amberAt?.toISOString()).toBe('2026-11-24T00:00:00.000Z')
  })

  it('may be paused in its last moment', () => {
    const last = { at: running.dueAt, now: running.dueAt, reason: asked }
    expect(value(pauseClock(running, last)).state).toBe('paused')
  })

  it('is met in time to the last moment, and needs no reason', () => {
    const last = value(meetClock(running, { at: running.dueAt, now: running.dueAt }, calendar))
    expect(last).toMatchObject({ state: 'met', late: false, breachReason: null })
  })

  it('is met late with the reason', () => {
    const late = value(
      meetClock(running, { ...at('2026-11-26T09:00:00Z'), breachReason: ' School was shut ' }, calendar),
    )
    expect(late).toMatchObject({ state: 'met', late: true, breachReason: 'School was shut' })
  })

  it('is not late when it was done in time and written down late', () => {
    const backdated = value(meetClock(running, at('2026-11-24T15:00:00Z', '2026-11-30T09:00:00Z'), calendar))
    expect(backdated.late).toBe(false)
  })

  it('drops a reason for lateness given with a duty that was not late', () => {
    expect(
      value(meetClock(running, { ...at('2026-11-24T15:00:00Z'), breachReason: 'x' }, calendar)).breachReason,
    ).toBeNull()
  })

  it('does not ask again for a reason that was given before', () => {
    const explained = value(
      explainBreach(running, { now: new Date('2026-11-25T09:00:00Z'), reason: 'School was shut' }),
    )
    const late = value(meetClock(explained, at('2026-11-26T09:00:00Z'), calendar))
    expect(late).toMatchObject({ late: true, breachReason: 'School was shut' })
  })

  it('ends its pause when it is met while paused, and is then in time', () => {
    const after = value(meetClock(paused, at('2026-12-01T09:00:00Z'), calendar))
    expect(after).toMatchObject({ late: false, pauses: [{ until: new Date('2026-12-01T09:00:00Z') }] })
    expect(after).not.toHaveProperty('pauseReason')
  })

  it('keeps why it was stopped', () => {
    expect(stopped).toMatchObject({ state: 'stopped', stopReason: 'Moved to Leeds' })
  })

  it('that is due before its trigger is also met before it', () => {
    const ageTest = aClock({ code: 'nrm-age-test', from: '2028-06-01T00:00:00Z' })
    expect(value(meetClock(ageTest, at('2027-01-01T09:00:00Z'), calendar)).late).toBe(false)
  })
})

describe('a clock refuses', () => {
  const assessed = aClock({ code: 'child-and-family-assessment', from: '2026-11-02T10:00:00Z' })
  const resumed = value(resumeClock(paused, at('2026-11-18T09:00:00Z'), calendar))
  const noPause = aClock({ code: 'section-47-conference' })
  const watch = aClock({ code: 're-entry-watch' })
  const grounds = aClock({ code: 'nrm-conclusive-grounds', length: { unit: 'calendar-day', value: 60 } })
  const pause = (clock: Clock, time: string, now = time, reason = asked) =>
    pauseClock(clock, { ...at(time, now), reason })
  const stop = (clock: Clock, time: string, reason: string) => stopClock(clock, { ...at(time), reason }, calendar)

  it.each([
    { what: 'to be met twice', outcome: meetClock(met, at('2026-11-25T09:00:00Z'), calendar), codes: ['already-met'] },
    {
      what: 'to be met once stopped',
      outcome: meetClock(stopped, at('2026-11-25T09:00:00Z'), calendar),
      codes: ['already-stopped'],
    },
    {
      what: 'to be met late without a reason',
      outcome: meetClock(running, at('2026-11-25T00:00:00Z'), calendar),
      codes: ['breach-reason-missing'],
    },
    {
      what: 'to be met late with an empty reason',
      outcome: meetClock(running, { ...at('2026-11-25T00:00:00Z'), breachReason: '  ' }, calendar),
      codes: ['breach-reason-missing'],
    },
    {
      what: 'to be met before it began',
      outcome: meetClock(running, at('2026-11-10T09:59:00Z'), calendar),
      codes: ['before-start'],
    },
    {
      what: 'to be met in advance',
      outcome: meetClock(running, at('2026-11-12T09:00:00Z', '2026-11-11T09:00:00Z'), calendar),
      codes: ['in-future'],
    },
    {
      what: 'to be met before the pause that it is in',
      outcome: meetClock(paused, at('2026-11-15T09:00:00Z'), calendar),
      codes: ['before-pause'],
    },
    {
      what: 'to be met sooner than the law allows',
      outcome: meetClock(grounds, at('2026-12-09T23:59:59Z'), calendar),
      codes: ['too-early'],
    },
    { what: 'to meet a watch', outcome: meetClock(watch, at('2026-11-25T09:00:00Z'), calendar), codes: ['is-a-watch'] },
    {
      what: 'a pause without a reason',
      outcome: pause(running, '2026-11-16T09:00:00Z', undefined, ' '),
      codes: ['reason-missing'],
    },
    { what: 'a second pause', outcome: pause(paused, '2026-11-17T09:00:00Z'), codes: ['already-paused'] },
    {
      what: 'a pause that the rule forbids',
      outcome: pause(noPause, '2026-11-16T09:00:00Z'),
      codes: ['may-not-pause'],
    },
    { what: 'a pause once it is over', outcome: pause(running, '2026-11-25T00:00:00Z'), codes: ['already-over'] },
    {
      what: 'a pause within an earlier one',
      outcome: pause(resumed, '2026-11-17T09:00:00Z', '2026-11-20T09:00:00Z'),
      codes: ['before-pause'],
    },
    {
      what: 'a pause in advance',
      outcome: pause(assessed, '2026-11-16T09:00:00Z', '2026-11-15T09:00:00Z'),
      codes: ['in-future'],
    },
    { what: 'to pause what is met', outcome: pause(met, '2026-11-25T09:00:00Z'), codes: ['already-met'] },
    {
      what: 'to go on when it is not paused',
      outcome: resumeClock(running, at('2026-11-18T09:00:00Z'), calendar),
      codes: ['not-paused'],
    },
    {
      what: 'to go on before it was paused',
      outcome: resumeClock(paused, at('2026-11-16T08:59:00Z'), calendar),
      codes: ['before-pause'],
    },
    {
      what: 'to go on once stopped',
      outcome: resumeClock(stopped, at('2026-11-18T09:00:00Z'), calendar),
      codes: ['already-stopped'],
    },
    { what: 'to stop without a reason', outcome: stop(running, '2026-11-18T09:00:00Z', ''), codes: ['reason-missing'] },
    { what: 'to stop twice', outcome: stop(stopped, '2026-11-18T09:00:00Z', 'again'), codes: ['already-stopped'] },
    {
      what: 'to explain what is not late',
      outcome: explainBreach(running, { now: running.dueAt, reason: 'x' }),
      codes: ['not-over'],
    },
    {
      what: 'an empty explanation',
      outcome: explainBreach(running, { now: new Date('2026-11-25T00:00:00Z'), reason: '' }),
      codes: ['reason-missing'],
    },
  ])('$what', ({ outcome, codes: expected }) => {
    expect(codes(outcome)).toEqual(expected)
  })

  it('but allows the first moment that the law does', () => {
    expect(codes(meetClock(grounds, at('2026-12-10T00:00:00Z'), calendar))).toEqual([])
  })
})
