import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import { aVersion, readShippedPack } from '../testing/read-pack.js'
import { mainTemplateOn } from './assessment-template.js'
import { difference } from './difference.js'
import { type PackVersion, versionsOf } from './pack.js'

const pack = readShippedPack('northmoor')
const levels = aVersion('risk-levels', pack, '2025-04')
const strands = aVersion('strands', pack, '2024-27')
const lists = aVersion('reference-lists', pack)
const calendar = aVersion('calendar', pack)
const intervals = aVersion('intervals', pack)
const template = mainTemplateOn(versionsOf(pack, 'assessment-template'), '2026-11-24' as CalendarDate)

function changed<T extends { code: string }>(items: readonly T[], code: string, by: Partial<T>): T[] {
  return items.map((item) => (item.code === code ? { ...item, ...by } : item))
}

describe('the difference between two versions', () => {
  const withoutOnline = strands.items.filter((strand) => strand.code !== 'online')
  const [firstLevel, ...higherLevels] = levels.items
  if (!template || !firstLevel) throw new Error('Northmoor has levels and a template')

  const cases: { before: PackVersion; after: PackVersion; says: string[] }[] = [
    { before: levels, after: { ...levels, version: '2027', validFrom: '2027-01-01' as CalendarDate }, says: [] },
    {
      before: aVersion('risk-levels', pack, '2020-04'),
      after: levels,
      says: [
        'Level ‘Emerging’: review every 12 weeks becomes every 6 weeks.',
        'Level ‘Moderate’: review every 8 weeks becomes every 6 weeks.',
      ],
    },
    {
      before: levels,
      after: {
        ...levels,
        items: changed(levels.items, 'moderate', { reviewEvery: { length: 4, unit: 'calendar-week' } }),
      },
      says: ['Level ‘Moderate’: review every 6 weeks becomes every 4 weeks.'],
    },
    {
      before: levels,
      after: { ...levels, items: changed(levels.items, 'moderate', { label: 'Medium', approver: 'team-manager' }) },
      says: [
        'Level ‘Moderate’ is now called ‘Medium’.',
        'Level ‘Medium’: approver mace coordinator becomes team manager.',
      ],
    },
    {
      before: levels,
      after: { ...levels, removal: { ...levels.removal, decider: 'team-manager' } },
      says: ['The version: who decides on leaving MACE chair becomes team manager.'],
    },
    {
      before: { ...strands, items: withoutOnline },
      after: strands,
      says: ['New strand ‘Online exploitation’.'],
    },
    {
      before: strands,
      after: { ...strands, items: withoutOnline },
      says: ['Strand ‘Online exploitation’ is gone.'],
    },
    {
      before: strands,
      after: { ...strands, items: changed(strands.items, 'online', { retired: true, mapsTo: ['cse'] }) },
      says: [
        'Strand ‘Online exploitation’ retired.',
        'Strand ‘Online exploitation’: replacement added, ‘Child sexual exploitation’.',
      ],
    },
    {
      before: levels,
      after: { ...levels, items: [...higherLevels, firstLevel] },
      says: ['New order: ‘Emerging’, ‘Moderate’, ‘Significant’, ‘No additional risk’.'],
    },
    {
      before: calendar,
      after: {
        ...calendar,
        items: [
          ...changed(calendar.items, '2027-05-03', { retired: true }),
          { code: '2027-05-07' as CalendarDate, label: 'Moved', type: 'bank-holiday' },
        ],
      },
      says: ['Bank holiday ‘Early May bank holiday’ retired.', 'New bank holiday ‘Moved’: day 7 May 2027.'],
    },
    {
      before: intervals,
      after: {
        ...intervals,
        items: intervals.items.map((item) =>
          item.code === 're-entry-watch' && item.type === 'value' ? { ...item, value: 18 } : item,
        ),
      },
      says: ['Value ‘Coming back within this time is a re-entry’: amount 12 months becomes 18 months.'],
    },
    {
      before: lists,
      after: {
        ...lists,
        items: lists.items.map((list) =>
          list.code === 'languages'
            ? {
                ...list,
                label: 'Tongues',
                entries: [...changed(list.entries, 'polish', { retired: true }), { code: 'greek', label: 'Greek' }],
              }
            : list,
        ),
      },
      says: [
        'List ‘Languages’ is now called ‘Tongues’.',
        'In ‘Tongues’: entry ‘Polish’ retired.',
        'In ‘Tongues’: new entry ‘Greek’.',
      ],
    },
    {
      before: template,
      after: {
        ...template,
        floors: template.floors
          .filter((floor) => floor.code === 'under-13')
          .map((floor) => ({ ...floor, when: { is: 'younger-than', years: 14 } })),
        items: template.items.map((section) =>
          section.type === 'indicators'
            ? { ...section, indicators: changed(section.indicators, 'strength-friends', { retired: true }) }
            : section,
        ),
      },
      says: [
        'Floor ‘Under 13’: condition younger than 13 becomes younger than 14.',
        'Indicator ‘Has a friend who looks out for them’ retired.',
        'Floor ‘A learning disability’ is gone.',
      ],
    },
  ]

  it.each(cases)('is said as $says', ({ before, after, says }) => {
    expect(difference(before, after)).toEqual(says)
  })

  it('calls everything new before the first version', () => {
    const said = difference(undefined, levels)
    expect(said).toHaveLength(levels.items.length)
    expect(said[1]).toBe('New level ‘Emerging’: review every 6 weeks; rank 1; open to MACE yes; approver team manager.')
  })

  it('is not asked of two different things', () => {
    expect(() => difference(strands, levels)).toThrow('not versions of the same thing')
  })
})

/** What names the version or says which shape follows: not a change of what it says. */
const NAMES = new Set(['kind', 'version', 'validFrom', 'template', 'type', 'is', 'reasonRequired'])

describe('no change passes in silence', () => {
  it.each(pack.versions.map((version) => ({ name: `${version.kind} ${version.version}`, version })))(
    'in $name, whichever word or number changes',
    ({ version }) => {
      const silent = leavesOf(version, [])
        .filter((path) => difference(version, withChanged(version, path) as PackVersion).length === 0)
        .map((path) => path.join(' › '))
      expect(silent).toEqual([])
    },
  )
})

type Path = readonly (string | number)[]

function leavesOf(value: unknown, path: Path): Path[] {
  if (Array.isArray(value)) return value.flatMap((each, at) => leavesOf(each, [...path, at]))
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value)
    .filter(([key]) => !NAMES.has(key) || (key === 'kind' && path.length > 0))
    .flatMap(([key, each]) => leavesOf(each, [...path, key]))
}

/** Copies along the path only, and alters what stands at its end. */
function withChanged(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return altered(value)
  if (Array.isArray(value)) return value.map((each, at) => (at === key ? withChanged(each, rest) : each))
  return { ...(value as object), [key]: withChanged((value as Record<string, unknown>)[key], rest) }
}

function altered(value: unknown): unknown {
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? '2031-07-06' : `${value}x`
  if (typeof value === 'number') return value + 1
  return typeof value === 'boolean' ? !value : 'something'
}
