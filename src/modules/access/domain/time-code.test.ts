import { describe, expect, it } from 'vitest'
import { codeAt, enrolmentOf, newTimeCodeSecret, stepOfCode } from './time-code.js'

// RFC 6238, appendix B: the secret and the moments, of which the last six digits are used here.
const RFC = Buffer.from('12345678901234567890', 'ascii')

describe('a time-based code', () => {
  it.each([
    ['1970-01-01T00:00:59Z', '287082'],
    ['2005-03-18T01:58:29Z', '081804'],
    ['2009-02-13T23:31:30Z', '005924'],
    ['2033-05-18T03:33:20Z', '279037'],
  ])('at %s is %s, as RFC 6238 says', (moment, code) => {
    expect(codeAt(RFC, new Date(moment))).toBe(code)
    expect(stepOfCode(RFC, code, new Date(moment))).toBe(Math.floor(new Date(moment).getTime() / 30_000))
  })

  it.each<[string, number | undefined, string]>([
    ['2026-03-02T11:59:29Z', undefined, 'two steps before'],
    ['2026-03-02T11:59:30Z', 0, 'the step before: a phone that is a little fast'],
    ['2026-03-02T12:00:00Z', 0, 'the first moment of its own step'],
    ['2026-03-02T12:00:29Z', 0, 'the last moment of its own step'],
    ['2026-03-02T12:00:59Z', 0, 'the step after: typed slowly'],
    ['2026-03-02T12:01:00Z', undefined, 'two steps after'],
  ])('of noon, typed at %s: %s (%s)', (moment, away) => {
    const noon = new Date('2026-03-02T12:00:00Z')
    const step = stepOfCode(RFC, codeAt(RFC, noon), new Date(moment))
    expect(step).toBe(away === undefined ? undefined : noon.getTime() / 30_000)
  })

  it.each(['', '12345', '1234567', 'abcdef', '12345６', '0x1234'])('is not %j', (typed) => {
    expect(stepOfCode(RFC, typed, new Date('2026-03-02T12:00:00Z'))).toBeUndefined()
  })

  it('may be typed with a space in the middle', () => {
    expect(stepOfCode(RFC, '287 082', new Date('1970-01-01T00:00:59Z'))).toBe(1)
  })
})

describe('setting one up', () => {
  it('gives an app everything in one address, and the secret for typing', () => {
    const { uri, typed } = enrolmentOf(RFC, 'sam@example.test')
    expect(uri).toBe(
      'otpauth://totp/Kith:sam%40example.test?issuer=Kith&secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&algorithm=SHA1&digits=6&period=30',
    )
    expect(typed).toBe('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ')
  })

  it('makes a new secret of 160 bits each time', () => {
    expect(newTimeCodeSecret()).toHaveLength(20)
    expect(newTimeCodeSecret().equals(newTimeCodeSecret())).toBe(false)
  })
})
