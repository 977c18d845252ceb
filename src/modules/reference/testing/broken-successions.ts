import { type Break, change, changeItem, day, follow, template } from './break-a-pack.js'

/** What can be wrong between versions. */
export const brokenSuccessions: readonly Break[] = [
  {
    code: 'kind-missing',
    because: 'a partnership without kinds of context cannot begin',
    breakIt: (pack) => ({ ...pack, versions: pack.versions.filter((each) => each.kind !== 'context-kinds') }),
  },
  {
    code: 'same-version-twice',
    because: 'a version is named once',
    breakIt: follow('calendar', undefined, (was) => ({ ...was, validFrom: day('2026-01-01') })),
  },
  {
    code: 'overlapping-dates',
    because: 'two cannot begin on the same day',
    breakIt: follow('calendar', undefined, (was) => ({ ...was, version: 'another' })),
  },
  {
    code: 'overlapping-dates',
    because: 'the first still holds on the day on which the second begins',
    breakIt: change('risk-levels', '2020-04', (was) => ({ ...was, validTo: day('2025-04-01') })),
  },
  {
    code: 'days-without-version',
    because: 'nothing holds on 31 March 2025',
    breakIt: change('risk-levels', '2020-04', (was) => ({ ...was, validTo: day('2025-03-30') })),
  },
  {
    code: 'code-vanished',
    because: 'old records still name the context',
    breakIt: follow('context-kinds', undefined, (was) => ({
      ...was,
      version: '2027',
      validFrom: day('2027-01-01'),
      items: was.items.filter((kind) => kind.code !== 'online'),
    })),
  },
  {
    code: 'code-vanished',
    because: 'and old answers still name the entry of a list',
    breakIt: follow('reference-lists', undefined, (was) => ({
      ...was,
      version: '2027',
      validFrom: day('2027-01-01'),
      items: was.items.map((list) => ({ ...list, entries: list.entries.filter((entry) => entry.code !== 'polish') })),
    })),
  },
  {
    code: 'code-vanished',
    because: 'and old assessments still name the indicator',
    breakIt: (pack) => {
      const shorter = template((was) => ({
        version: '2027',
        validFrom: day('2027-01-01'),
        items: was.items.map((each) =>
          each.type === 'indicators'
            ? { ...each, indicators: each.indicators.filter((one) => one.code !== 'online-tasks') }
            : each,
        ),
      }))(pack)
      return { ...pack, versions: [...new Set([...pack.versions, ...shorter.versions])] }
    },
  },
  {
    code: 'code-came-back',
    because: 'a retired code is not used again',
    breakIt: follow('strands', '2024-27', (was) => ({
      ...was,
      version: '2028',
      validFrom: day('2028-04-01'),
      items: changeItem(was.items, 'wider-contextual', { retired: undefined, mapsTo: undefined }),
    })),
  },
]
