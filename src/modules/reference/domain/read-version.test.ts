import { describe, expect, it } from 'vitest'
import { aVersion, readShippedPack } from '../testing/read-pack.js'
import { sayPackRefusal } from './pack-refusal.js'
import { readVersion } from './read-version.js'

const levels = aVersion('risk-levels', readShippedPack('northmoor'), '2025-04')
const calendar = aVersion('calendar', readShippedPack('northmoor'))
const [level] = levels.items
const [holiday] = calendar.items

function refusalsOf(raw: unknown) {
  const read = readVersion(raw, 'levels.json')
  return read.ok ? [] : read.refusals
}

describe('reading a version', () => {
  it('gives back what was written', () => {
    expect(readVersion(JSON.parse(JSON.stringify(levels)), 'levels.json')).toEqual({ ok: true, value: levels })
  })

  it.each([
    { raw: null, code: 'not-a-version', because: 'null is no object' },
    { raw: [], code: 'not-a-version', because: 'a list has no kind' },
    { raw: { kind: 'horoscopes' }, code: 'unknown-kind', because: 'there is no such kind' },
    { raw: { ...levels, colour: 'red' }, code: 'unknown-field', because: 'a version has no colour' },
    {
      raw: { ...levels, items: [{ ...level, colour: 'red' }, ...levels.items.slice(1)] },
      code: 'unknown-field',
      because: 'no level is red: a level has no colour at all',
    },
    { raw: { ...levels, validFrom: '2025-02-29' }, code: 'no-real-date', because: '2025 is no leap year' },
    { raw: { ...levels, validFrom: 20250401 }, code: 'no-real-date', because: 'a number is no date' },
    {
      raw: { ...calendar, items: [{ ...holiday, code: '2026-02-30' }] },
      code: 'no-real-date',
      because: 'a holiday must be on a real date',
    },
    { raw: { ...levels, items: [] }, code: 'wrong-shape', because: 'levels without a level are none' },
    {
      raw: { ...levels, items: [{ ...level, code: 'Very High' }, ...levels.items] },
      code: 'wrong-shape',
      because: 'a code is lower-case and hyphenated',
    },
    {
      raw: { ...levels, items: [{ ...level, approver: 'mayor' }, ...levels.items] },
      code: 'wrong-shape',
      because: 'no seat has that role',
    },
  ])('refuses with $code: $because', ({ raw, code }) => {
    const refusals = refusalsOf(raw)
    expect(refusals.map((refusal) => refusal.code)).toEqual([code])
  })

  it('says where it is, in words', () => {
    const items = levels.items.map((each, at) => (at === 2 ? { ...each, rank: 'high' } : each))
    const [refusal] = refusalsOf({ ...levels, items })
    expect(refusal && sayPackRefusal(refusal)).toMatch(/^levels\.json › items › 2 › rank: The value does not fit: /)
  })

  it('gathers every reason', () => {
    expect(refusalsOf({ ...levels, author: '', source: '', colour: 'red' })).toHaveLength(3)
  })
})
