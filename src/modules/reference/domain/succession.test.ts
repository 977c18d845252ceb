import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import { aVersion, readShippedPack } from '../testing/read-pack.js'
import { mainTemplateOn } from './assessment-template.js'
import { versionsOf } from './pack.js'
import { overlap, standings, versionOn } from './succession.js'

const pack = readShippedPack('northmoor')
const levels = versionsOf(pack, 'risk-levels')

describe('the version that holds on a day', () => {
  it.each([
    { day: '2020-03-31', version: undefined, because: 'nothing holds before the first' },
    { day: '2020-04-01', version: '2020-04', because: 'its first day counts' },
    { day: '2025-03-31', version: '2020-04', because: 'it holds until the next begins' },
    { day: '2025-04-01', version: '2025-04', because: 'the next has begun' },
    { day: '2099-01-01', version: '2025-04', because: 'the last holds until further notice' },
  ])('is $version on $day: $because', ({ day, version }) => {
    expect(versionOn(levels, day as CalendarDate)?.version).toBe(version)
    expect(versionOn([...levels].reverse(), day as CalendarDate)?.version).toBe(version)
  })

  it.each([
    { day: '2026-12-31', version: '2025-04', because: 'its last day counts' },
    { day: '2027-01-01', version: undefined, because: 'it has ended and nothing follows' },
  ])('is $version on $day when the last ends with 2026: $because', ({ day, version }) => {
    const ended = levels.map((each) =>
      each.version === '2025-04' ? { ...each, validTo: '2026-12-31' as CalendarDate } : each,
    )
    expect(versionOn(ended, day as CalendarDate)?.version).toBe(version)
  })
})

describe('two versions', () => {
  it('overlap only where both hold on some day', () => {
    const [first, second] = standings(levels)
    if (!first || !second) throw new Error('Northmoor has two versions of its levels')
    expect(overlap(first, second)).toBe(false)
    expect(overlap(first, { ...second, from: first.to ?? second.from })).toBe(true)
  })
})

describe('the main template', () => {
  const current = aVersion('assessment-template', pack)
  const templates = versionsOf(pack, 'assessment-template')

  it('is never one that stands beside it', () => {
    const found = mainTemplateOn(templates, '2026-11-24' as CalendarDate)
    expect(found?.template).toBe('exploitation-risk-assessment')
  })

  it('gives way to another main template on that one’s first day', () => {
    const other = { ...current, template: 'another', use: 'main' as const, validFrom: '2027-01-01' as CalendarDate }
    expect(mainTemplateOn([other, ...templates], '2026-12-31' as CalendarDate)?.template).not.toBe('another')
    expect(mainTemplateOn([other, ...templates], '2027-01-01' as CalendarDate)?.template).toBe('another')
  })
})
