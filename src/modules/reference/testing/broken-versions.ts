import type { PackVersionOf } from '../domain/pack.js'
import { type Break, change, changeItem, day } from './break-a-pack.js'

const strandsNow = (by: (was: PackVersionOf<'strands'>) => Partial<PackVersionOf<'strands'>>) =>
  change('strands', '2024-27', (was) => ({ ...was, ...by(was) }))
const levelsNow = (by: (was: PackVersionOf<'risk-levels'>) => Partial<PackVersionOf<'risk-levels'>>) =>
  change('risk-levels', '2025-04', (was) => ({ ...was, ...by(was) }))
const lists = (by: (was: PackVersionOf<'reference-lists'>) => PackVersionOf<'reference-lists'>['items']) =>
  change('reference-lists', undefined, (was) => ({ ...was, items: by(was) }))
const intervals = (by: (was: PackVersionOf<'intervals'>) => PackVersionOf<'intervals'>['items']) =>
  change('intervals', undefined, (was) => ({ ...was, items: by(was) }))
const clock = (code: string, by: object) =>
  intervals(({ items }) => items.map((item) => (item.code === code ? { ...item, ...by } : item)))
const calendar = (by: (was: PackVersionOf<'calendar'>) => Partial<PackVersionOf<'calendar'>>) =>
  change('calendar', undefined, (was) => ({ ...was, ...by(was) }))
const aDay = (code: string) => ({ code: day(code), label: 'A day', type: 'bank-holiday' as const })

/** What can be wrong with one version. */
export const brokenVersions: readonly Break[] = [
  {
    code: 'unverified-without-note',
    because: 'an unverified fact says what was not verified',
    breakIt: strandsNow(({ items }) => ({ items: changeItem(items, 'cse', { unverified: true }) })),
  },
  {
    code: 'unverified-without-note',
    because: 'so does an entry deep inside a list',
    breakIt: lists(({ items }) =>
      items.map((list) => ({
        ...list,
        entries: list.entries.map((entry) => (entry.code === 'polish' ? { ...entry, unverified: true } : entry)),
      })),
    ),
  },
  {
    code: 'unverified-without-note',
    because: 'so does a whole version',
    breakIt: levelsNow(() => ({ unverified: true, note: undefined })),
  },
  {
    code: 'duplicate-code',
    because: 'two strands cannot share a code',
    breakIt: strandsNow(({ items }) => ({ items: [...items, ...items.slice(0, 1)] })),
  },
  {
    code: 'duplicate-code',
    because: 'nor can two entries of a list',
    breakIt: lists(({ items }) =>
      items.map((list) => ({ ...list, entries: doubled(list, 'languages', list.entries) })),
    ),
  },
  {
    code: 'ends-before-it-begins',
    because: 'a version cannot end the day before its first',
    breakIt: levelsNow(() => ({ validTo: day('2025-03-31') })),
  },
  {
    code: 'ends-before-it-begins',
    because: 'nor can a locality',
    breakIt: change('localities', undefined, (was) => ({
      ...was,
      items: changeItem(was.items, 'tarnley', { validTo: day('2020-03-31') }),
    })),
  },
  {
    code: 'rank-gap',
    because: 'one step up from rank 2 must be rank 3',
    breakIt: levelsNow(({ items }) => ({ items: changeItem(items, 'significant', { rank: 4 }) })),
  },
  {
    code: 'rank-gap',
    because: 'two levels cannot stand at the same rank',
    breakIt: levelsNow(({ items }) => ({ items: changeItem(items, 'significant', { rank: 2 }) })),
  },
  {
    code: 'parent-unknown',
    because: 'a strand stands beneath one that is there',
    breakIt: strandsNow(({ items }) => ({ items: changeItem(items, 'county-lines', { parent: 'drugs' }) })),
  },
  {
    code: 'parent-beneath-another',
    because: 'strands have two steps at most',
    breakIt: strandsNow(({ items }) => ({ items: changeItem(items, 'hsb', { parent: 'county-lines' }) })),
  },
  {
    code: 'maps-to-unknown',
    because: 'a retired strand maps to strands in the list',
    breakIt: strandsNow(({ items }) => ({ items: changeItem(items, 'wider-contextual', { mapsTo: ['gangs'] }) })),
  },
  {
    code: 'maps-while-in-use',
    because: 'a strand in use is itself',
    breakIt: strandsNow(({ items }) => ({ items: changeItem(items, 'online', { mapsTo: ['cse'] }) })),
  },
  {
    code: 'level-without-review',
    because: 'a child who is open to MACE is reviewed',
    breakIt: levelsNow(({ items }) => ({ items: changeItem(items, 'emerging', { reviewEvery: null }) })),
  },
  {
    code: 'level-without-exit',
    because: 'a child who is open to MACE can leave it by a test',
    breakIt: levelsNow(({ items }) => ({ items: changeItem(items, 'emerging', { exitTest: [] }) })),
  },
  {
    code: 'no-level-closed',
    because: 'not every child who is assessed is open to MACE',
    breakIt: levelsNow(({ items }) => ({
      items: items.map((level) => ({
        ...level,
        openToMace: true,
        exitTest: ['A test'],
        reviewEvery: { length: 1, unit: 'calendar-week' },
      })),
    })),
  },
  {
    code: 'holiday-outside-years',
    because: 'the calendar covers 2020 to 2028',
    breakIt: calendar(({ items }) => ({ items: [...items, aDay('2029-01-01')] })),
  },
  {
    code: 'holiday-on-weekend',
    because: 'Boxing Day of 2026 is a Saturday: the Monday is the holiday',
    breakIt: calendar(({ items }) => ({ items: [...items, aDay('2026-12-26')] })),
  },
  {
    code: 'year-without-holidays',
    because: 'a year that is covered has holidays',
    breakIt: calendar(() => ({ lastYear: 2029 })),
  },
  {
    code: 'boundary-missing',
    because: 'the file must be in the pack',
    breakIt: (pack) => ({ ...pack, boundaryFiles: new Set() }),
  },
  {
    code: 'feature-not-named',
    because: 'a GeoJSON file holds many shapes',
    breakIt: change('localities', undefined, (was) => ({
      ...was,
      items: changeItem(was.items, 'tarnley', { boundary: { file: 'boundaries/localities.geojson', licence: 'Ours' } }),
    })),
  },
  {
    code: 'clock-set-by-value',
    because: 'this clock takes its length from a named value',
    breakIt: clock('core-group', { code: 'transition-starts' }),
  },
  {
    code: 'value-missing',
    because: 'the software reads every named value',
    breakIt: intervals(({ items }) => items.filter((item) => item.code !== 'idle-time-out')),
  },
  {
    code: 'value-missing',
    because: 'and every threshold',
    breakIt: intervals(({ items }) => items.filter((item) => item.code !== 'repeat-missing')),
  },
  {
    code: 'threshold-without-length',
    because: 'amber counts back from a length',
    breakIt: clock('level-review', { amber: 5 }),
  },
  {
    code: 'threshold-too-long',
    because: 'eleven days before is before the clock of ten starts',
    breakIt: clock('core-group', { amber: 11 }),
  },
  {
    code: 'red-before-amber',
    because: 'red is nearer to the deadline than amber',
    breakIt: clock('core-group', { amber: 2, red: 3 }),
  },
  {
    code: 'list-missing',
    because: 'the software offers every list',
    breakIt: lists(({ items }) => items.filter((list) => list.code !== 'languages')),
  },
  {
    code: 'closed-list-lacks',
    because: 'a decision at screening cannot be taken away',
    breakIt: lists(({ items }) =>
      items.map((list) => ({
        ...list,
        entries: list.entries.filter((entry) => entry.code !== 'early-help' || list.code !== 'screening-outcomes'),
      })),
    ),
  },
  {
    code: 'closed-list-adds',
    because: 'nor can one be added that leads nowhere',
    breakIt: lists(({ items }) =>
      items.map((list) =>
        list.code === 'action-kinds'
          ? { ...list, entries: [...list.entries, { code: 'punish', label: 'Punish' }] }
          : list,
      ),
    ),
  },
]

function doubled<T>(list: { code: string }, wanted: string, entries: T[]): T[] {
  return list.code === wanted ? [...entries, ...entries.slice(0, 1)] : entries
}
