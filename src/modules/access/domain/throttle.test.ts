import { describe, expect, it } from 'vitest'
import { ALLOWANCES, type Count, countTry, waitSeconds } from './throttle.js'

const NOON = new Date('2026-03-02T12:00:00Z')
const later = (seconds: number) => new Date(NOON.getTime() + seconds * 1000)
const { 'strange-device': strange, 'known-device': known } = ALLOWANCES

describe('the wait after failed tries', () => {
  it.each([
    { failures: 1, strangeDevice: 0, knownDevice: 0, because: 'anyone mistypes' },
    { failures: 4, strangeDevice: 0, knownDevice: 0, because: 'the fourth is still free' },
    { failures: 5, strangeDevice: 30, knownDevice: 0, because: 'the fifth costs a strange device half a minute' },
    { failures: 6, strangeDevice: 60, knownDevice: 0, because: 'and doubles' },
    { failures: 9, strangeDevice: 480, knownDevice: 0, because: 'a known device has nine free' },
    { failures: 10, strangeDevice: 900, knownDevice: 30, because: 'a quarter of an hour is the longest' },
    { failures: 14, strangeDevice: 900, knownDevice: 480, because: 'both grow alike' },
    { failures: 5000, strangeDevice: 900, knownDevice: 900, because: 'and never become a lock' },
  ])(
    'is $strangeDevice s for a strange device and $knownDevice s for a known one after $failures: $because',
    (each) => {
      expect(waitSeconds(each.failures, strange)).toBe(each.strangeDevice)
      expect(waitSeconds(each.failures, known)).toBe(each.knownDevice)
    },
  )

  it('lets no try through until the very moment it ends', () => {
    const before: Count = { failures: 5, lastFailedAt: NOON, waitUntil: later(30) }
    expect(countTry(before, strange, later(29.999))).toEqual({ waitUntil: later(30) })
    expect(countTry(before, strange, later(30))).toEqual({
      count: { failures: 6, lastFailedAt: later(30), waitUntil: later(90) },
    })
  })

  it('does not grow while someone waits: a try that is turned away is not counted', () => {
    const before: Count = { failures: 5, lastFailedAt: NOON, waitUntil: later(30) }
    countTry(before, strange, later(1))
    expect(countTry(before, strange, later(31))).toMatchObject({ count: { failures: 6 } })
  })

  it('begins again after a day without a failure, and not a second before', () => {
    const before: Count = { failures: 9, lastFailedAt: NOON, waitUntil: later(480) }
    expect(countTry(before, strange, later(86_399))).toMatchObject({ count: { failures: 10 } })
    expect(countTry(before, strange, later(86_400))).toMatchObject({ count: { failures: 1, waitUntil: null } })
  })
})
