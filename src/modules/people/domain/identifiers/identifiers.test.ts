import { describe, expect, it } from 'vitest'
import { parseLaChildId } from './la-child-id.js'
import { formatNhsNumber, parseNhsNumber } from './nhs-number.js'
import { parseUpn } from './upn.js'

describe('an NHS number', () => {
  it.each([
    { text: '9434765919', because: 'the number that NHS guidance shows' },
    { text: '943 476 5919', because: 'as it is printed' },
    { text: ' 943-476-5919 ', because: 'with hyphens' },
    { text: '943\u00a0476\u20115919', because: 'pasted from a letter' },
  ])('is read from $text: $because', ({ text }) => {
    expect(parseNhsNumber(text)).toEqual({ ok: true, value: '9434765919' })
  })

  it.each([
    { text: '4010232137', because: '11 less 4 is 7' },
    { text: '9990000018', because: 'a test number' },
    { text: '9876543210', because: 'a remainder of 0 makes a check digit of 0' },
  ])('$text is valid: $because', ({ text }) => {
    expect(parseNhsNumber(text).ok).toBe(true)
  })

  it.each([
    { text: '', code: 'nhs-number-length', because: 'nothing is not a number' },
    { text: '943476591', code: 'nhs-number-length', because: 'nine digits' },
    { text: '94347659190', code: 'nhs-number-length', because: 'eleven' },
    { text: '943476591X', code: 'nhs-number-characters', because: 'a letter' },
    { text: '٩٤٣٤٧٦٥٩١٩', code: 'nhs-number-characters', because: 'other digits are not read' },
    { text: '9434765918', code: 'nhs-number-check', because: 'the check digit is one off' },
    { text: '9434675919', code: 'nhs-number-check', because: 'two digits swapped' },
    { text: '1000000010', code: 'nhs-number-check', because: 'its check would be 10' },
    { text: '0000000000', code: 'nhs-number-placeholder', because: 'passes the check and is nobody' },
    { text: '4444444444', code: 'nhs-number-placeholder', because: 'passes the check too' },
  ])('$text is refused with $code: $because', ({ text, code }) => {
    expect(parseNhsNumber(text)).toEqual({ ok: false, refusals: [{ code, field: 'nhsNumber' }] })
  })

  it('whose check would be 10 cannot be valid with any last digit', () => {
    // 6 × 2 = 12, remainder 1, check 10.
    for (let last = 0; last < 10; last += 1) expect(parseNhsNumber(`000000006${last}`).ok).toBe(false)
  })

  it('finds every single wrong digit', () => {
    const right = '9434765919'
    for (let at = 0; at < 10; at += 1)
      for (let digit = 0; digit < 10; digit += 1) {
        const changed = right.slice(0, at) + digit + right.slice(at + 1)
        expect(parseNhsNumber(changed).ok).toBe(changed === right)
      }
  })

  it('is printed in threes and four', () => {
    const parsed = parseNhsNumber('9434765919')
    expect(parsed.ok && formatNhsNumber(parsed.value)).toBe('943 476 5919')
  })
})

describe('a unique pupil number', () => {
  it.each([
    // 8×2 + 0 + 1×4 + 2×5 + 1×10 + 1×13 = 53, remainder 7: H.
    { text: 'H801200001001', upn: 'H801200001001', temporary: false, because: 'worked by hand' },
    { text: ' h801 2000 01001 ', upn: 'H801200001001', temporary: false, because: 'case and spaces do not matter' },
    // 8×2 + 1×3 + 5×4 = 39, remainder 16: T, since S and the two before it are left out.
    { text: 'T815000000000', upn: 'T815000000000', temporary: false, because: 'the letters skip I, O and S' },
    { text: 'A000000000000', upn: 'A000000000000', temporary: false, because: 'a sum of nought is A' },
    // 8×2 + 1×3 + 5×4 + 2×13 (C is 2) = 65, remainder 19: W.
    { text: 'W81500000000C', upn: 'W81500000000C', temporary: true, because: 'a final letter counts as its value' },
    // 8×2 + 1×3 + 5×4 + 22×13 = 325, remainder 3: D.
    { text: 'D81500000000Z', upn: 'D81500000000Z', temporary: true, because: 'Z is 22' },
    { text: 'A243731687508', upn: 'A243731687508', temporary: false, because: 'one of a fictional census return' },
    { text: 'M036180061941', upn: 'M036180061941', temporary: false, because: 'one of a fictional SSDA903 return' },
  ])('$text is read: $because', ({ text, upn, temporary }) => {
    expect(parseUpn(text)).toEqual({ ok: true, value: { upn, temporary } })
  })

  it.each([
    { text: '', code: 'upn-length', because: 'nothing' },
    { text: 'H80120000100', code: 'upn-length', because: 'twelve characters' },
    { text: 'H8012000010011', code: 'upn-length', because: 'fourteen' },
    { text: '1801200001001', code: 'upn-shape', because: 'it begins with a letter' },
    { text: 'S801200001001', code: 'upn-shape', because: 'S is never a check letter' },
    { text: 'H80120000100I', code: 'upn-shape', because: 'nor I a last one' },
    { text: 'H80120A001001', code: 'upn-shape', because: 'a letter in the middle' },
    { text: 'J801200001001', code: 'upn-check-letter', because: 'the wrong letter' },
    { text: 'H801200001002', code: 'upn-check-letter', because: 'a wrong digit' },
    { text: 'H810200001001', code: 'upn-check-letter', because: 'two digits swapped' },
    { text: 'T815000000001', code: 'upn-check-letter', because: 'the last digit counts too' },
  ])('$text is refused with $code: $because', ({ text, code }) => {
    expect(parseUpn(text)).toEqual({ ok: false, refusals: [{ code, field: 'upn' }] })
  })
})

describe('a council’s identifier for a child', () => {
  it.each(['DfEX0000001', 'RND000215205141', '566910', 'P-1234/5'])('is read from %s', (text) => {
    expect(parseLaChildId(` ${text} `)).toEqual({ ok: true, value: text })
  })

  it.each([
    { text: '  ', code: 'la-child-id-missing' },
    { text: '123456789012345678901', code: 'la-child-id-length' },
    { text: '12 34', code: 'la-child-id-characters' },
    { text: '<b>', code: 'la-child-id-characters' },
    { text: '-1', code: 'la-child-id-characters' },
    { text: '12\n34', code: 'la-child-id-characters' },
  ])('is refused for $text with $code', ({ text, code }) => {
    expect(parseLaChildId(text)).toEqual({ ok: false, refusals: [{ code, field: 'laChildId' }] })
  })
})
