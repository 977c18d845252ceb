import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../../../../kernel/calendar-date.js'
import { type OpenState, openState } from '../../domain/opening-hours.js'
import type { Hours } from '../../domain/service-content.js'
import { openWords } from './open-words.js'

const TUESDAY = new Date('2026-11-24T10:00Z')

function open(until: string): OpenState {
  return { state: 'open', until: new Date(until) }
}

function closed(opens?: string): OpenState {
  return { state: 'closed', opens: opens === undefined ? undefined : new Date(opens) }
}

describe('whether a service is open, in words', () => {
  it.each<{ said: OpenState; now?: string; words: string; because: string }>([
    { said: { state: 'always' }, words: 'Open day and night', because: 'it never closes' },
    { said: open('2026-11-24T17:00Z'), words: 'Open now, until 5pm', because: 'today' },
    { said: open('2026-11-24T16:30Z'), words: 'Open now, until 4:30pm', because: 'minutes only where there are some' },
    { said: open('2026-11-25T00:00Z'), words: 'Open now, until midnight', because: 'midnight is the end of today' },
    {
      said: open('2026-11-27T02:00Z'),
      now: '2026-11-26T21:00Z',
      words: 'Open now, until 2am',
      because: 'the night that is coming needs no name',
    },
    { said: open('2026-11-25T09:00Z'), words: 'Open now, until 9am tomorrow', because: '9am today is past' },
    { said: open('2026-11-26T00:00Z'), words: 'Open now, until midnight tomorrow', because: 'the end of tomorrow' },
    { said: open('2026-11-27T17:00Z'), words: 'Open now, until 5pm on Friday', because: 'open through the nights' },
    {
      said: open('2026-12-25T00:00Z'),
      words: 'Open now, until midnight on 24 December',
      because: 'further than a week',
    },

    { said: closed('2026-11-24T18:00Z'), words: 'Closed. Opens 6pm', because: 'today' },
    { said: closed('2026-11-25T09:00Z'), words: 'Closed. Opens tomorrow 9am', because: 'tomorrow' },
    { said: closed('2026-11-30T09:00Z'), words: 'Closed. Opens on Monday 9am', because: 'within the week' },
    {
      said: closed('2026-12-01T09:00Z'),
      words: 'Closed. Opens on 1 December, 9am',
      because: '“Tuesday” alone would be today',
    },
    {
      said: closed('2027-01-08T10:00Z'),
      now: '2026-12-18T12:00Z',
      words: 'Closed. Opens on 8 January 2027, 10am',
      because: 'another year',
    },
    {
      said: closed('2026-11-25T00:00Z'),
      words: 'Closed. Opens at midnight',
      because: '“tomorrow midnight” could be a day later',
    },
    { said: closed('2026-11-28T00:00Z'), words: 'Closed. Opens on Saturday just after midnight', because: 'the same' },
    {
      said: closed(),
      words: 'Closed. We have not checked its hours on bank holidays',
      because: 'the next opening depends on one',
    },

    {
      said: { state: 'unknown', because: 'hours' },
      words: 'We have not checked its hours yet',
      because: 'nobody has found out',
    },
    {
      said: { state: 'unknown', because: 'bank-holiday' },
      words: 'We have not checked its hours on bank holidays',
      because: 'only these are not known',
    },
  ])('$words ($because)', ({ said, now, words }) => {
    expect(openWords(said, now ? new Date(now) : TUESDAY)).toBe(words)
  })

  it('is in England’s time, in summer too', () => {
    const hours: Hours = {
      kind: 'weekly',
      words: 'Words.',
      spans: [{ days: ['TU'], opens: '09:00', closes: '17:00' }],
      bankHolidays: 'closed',
    }
    const now = new Date('2026-07-14T07:30Z')
    expect(openWords(openState(hours, now, new Set<CalendarDate>()), now)).toBe('Closed. Opens 9am')
  })
})
