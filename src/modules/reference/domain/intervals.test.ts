import { describe, expect, it } from 'vitest'
import { aVersion, readShippedPack } from '../testing/read-pack.js'
import { clockLengths, getNamedValue, getThreshold } from './intervals.js'

const intervals = aVersion('intervals', readShippedPack('north-yorkshire'))

describe('the lengths of clocks', () => {
  const lengths = clockLengths(intervals)

  it.each([
    { code: 'referral-decision', length: { unit: 'working-day', length: 1 }, because: 'the partnership says so' },
    {
      code: 'exploitation-risk-assessment',
      length: { unit: 'working-day', length: 10, amber: 2, red: 0 },
      because: 'thresholds go with it',
    },
    {
      code: 'return-interview',
      length: { unit: 'clock-hour', length: 72, amber: 24, red: 0 },
      because: 'it is in hours',
    },
    { code: 're-entry-watch', length: { unit: 'calendar-month', length: 12 }, because: 'a named value gives it' },
    {
      code: 'transition-starts',
      length: { unit: 'calendar-month', length: 210 },
      because: 'it starts at 17 and a half',
    },
    { code: 'level-review', length: undefined, because: 'the level says' },
    { code: 'prevention-check', length: undefined, because: 'as soon as possible is no length' },
  ])('give $code $length: $because', ({ code, length }) => {
    expect(lengths[code]).toEqual(length)
  })

  it('leave out a clock that was retired', () => {
    const items = intervals.items.map((item) =>
      item.code === 'return-interview' ? { ...item, retired: true as const } : item,
    )
    expect(clockLengths({ ...intervals, items })['return-interview']).toBeUndefined()
  })
})

describe('named values', () => {
  it('are read by name, with their unit', () => {
    expect(getNamedValue(intervals, 're-entry-watch')).toMatchObject({ value: 12, unit: 'calendar-month' })
    expect(getThreshold(intervals, 'repeat-missing')).toMatchObject({ count: 3, within: { length: 90 } })
  })

  it('throw where a version lacks one, for a checked version never does', () => {
    const without = { ...intervals, items: intervals.items.filter((item) => item.code !== 'break-glass') }
    expect(() => getNamedValue(without, 'break-glass')).toThrow('break-glass')
  })
})
