import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import { type TransitionClock, transitionFor } from './transition.js'

const day = (text: string) => text as CalendarDate
const BORN = day('2010-05-04')
const AT = new Date('2010-05-03T23:00:00Z') // midnight in summer time
const OTHER = new Date('2009-05-03T23:00:00Z')

const clock = (rule: 'starts' | 'ends', state: TransitionClock['state'], triggeredAt = AT): TransitionClock => ({
  clockId: `${rule} ${state} ${triggeredAt.getUTCFullYear()}`,
  rule: `transition-${rule}`,
  state,
  triggeredAt,
})

describe('what runs towards adult services', () => {
  it.each([
    { born: BORN, today: '2026-03-02', clocks: [], start: 'transition-starts', because: 'a child of 15 has a worker' },
    {
      born: BORN,
      today: '2028-05-03',
      clocks: [],
      start: 'transition-starts',
      because: 'at 17 it is late already, and said so',
    },
    { born: BORN, today: '2028-05-04', clocks: [], start: undefined, because: 'nobody begins to plan once grown' },
    { born: undefined, today: '2026-03-02', clocks: [], start: undefined, because: 'the day of birth is not known' },
    {
      born: BORN,
      today: '2026-03-02',
      clocks: [clock('starts', 'running')],
      start: undefined,
      because: 'it runs already',
    },
    {
      born: BORN,
      today: '2026-03-02',
      clocks: [clock('starts', 'stopped')],
      start: 'transition-starts',
      because: 'work ended once and begins again',
    },
    {
      born: BORN,
      today: '2027-12-01',
      clocks: [clock('starts', 'met')],
      start: 'transition-ends',
      because: 'planning has begun',
    },
    {
      born: BORN,
      today: '2030-01-01',
      clocks: [clock('starts', 'met'), clock('ends', 'running')],
      start: undefined,
      because: 'support is watched already',
    },
    {
      born: BORN,
      today: '2035-05-03',
      clocks: [clock('starts', 'met')],
      start: 'transition-ends',
      because: 'the last day at 24',
    },
    {
      born: BORN,
      today: '2035-05-04',
      clocks: [clock('starts', 'met')],
      start: undefined,
      because: 'it is covered to 25',
    },
  ])('on $today is $start: $because', ({ born, today, clocks, start }) => {
    const wanted = transitionFor(born, day(today), clocks)
    expect(wanted).toEqual({ stop: [], start: start && { rule: start, at: AT } })
  })

  it.each([
    {
      clocks: [clock('starts', 'running', OTHER)],
      stop: ['starts running 2009'],
      start: 'transition-starts',
      because: 'the day of birth was put right',
    },
    {
      clocks: [clock('starts', 'met', OTHER), clock('ends', 'running', OTHER)],
      stop: ['ends running 2009'],
      start: 'transition-ends',
      because: 'planning has begun, whatever day it was counted from',
    },
    {
      clocks: [clock('starts', 'stopped', OTHER), clock('starts', 'paused')],
      stop: [],
      start: undefined,
      because: 'what was counted wrongly has ended already',
    },
  ])('stops $stop and starts $start: $because', ({ clocks, stop, start }) => {
    expect(transitionFor(BORN, day('2026-03-02'), clocks)).toEqual({ stop, start: start && { rule: start, at: AT } })
  })

  it('stops where the day of birth is not known any more', () => {
    expect(transitionFor(undefined, day('2026-03-02'), [clock('starts', 'running')])).toEqual({
      stop: ['starts running 2010'],
      start: undefined,
    })
  })
})
