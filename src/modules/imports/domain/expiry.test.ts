import { describe, expect, it } from 'vitest'
import { expiryFrom } from './expiry.js'

describe('what is staged expires', () => {
  it.each([
    {
      at: '2026-01-10T12:00:00Z',
      value: 30,
      unit: 'calendar-day',
      expires: '2026-02-10T00:00:00.000Z',
      because: 'thirty whole days pass',
    },
    {
      at: '2026-01-10T23:59:00Z',
      value: 1,
      unit: 'calendar-day',
      expires: '2026-01-12T00:00:00.000Z',
      because: 'a minute before midnight is still that day',
    },
    {
      at: '2026-03-28T12:00:00Z',
      value: 1,
      unit: 'calendar-day',
      expires: '2026-03-29T23:00:00.000Z',
      because: 'the day ends in British Summer Time',
    },
    {
      at: '2026-01-31T12:00:00Z',
      value: 1,
      unit: 'calendar-month',
      expires: '2026-03-01T00:00:00.000Z',
      because: 'February has no 31st',
    },
  ])('at $expires, because $because', ({ at, value, unit, expires }) => {
    expect(expiryFrom(new Date(at), { value, unit }).toISOString()).toBe(expires)
  })
})
