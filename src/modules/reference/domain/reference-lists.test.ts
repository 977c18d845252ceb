import { describe, expect, it } from 'vitest'
import { aVersion, readShippedPack } from '../testing/read-pack.js'
import { entryLabel, listEntries, SCREENING_OUTCOMES } from './reference-lists.js'

const lists = aVersion('reference-lists', readShippedPack('northmoor'))

describe('a reference list', () => {
  it('offers its entries in the pack’s order', () => {
    expect(listEntries(lists, 'screening-outcomes').map((entry) => entry.code)).toEqual([...SCREENING_OUTCOMES])
  })

  it('no longer offers a retired entry, and still knows its label', () => {
    const items = lists.items.map((list) => ({
      ...list,
      entries: list.entries.map((entry) => (entry.code === 'polish' ? { ...entry, retired: true as const } : entry)),
    }))
    const later = { ...lists, items }
    expect(listEntries(later, 'languages').some((entry) => entry.code === 'polish')).toBe(false)
    expect(entryLabel(later, 'languages', 'polish')).toBe('Polish')
  })

  it('has no label for a code it never had', () => {
    expect(entryLabel(lists, 'languages', 'klingon')).toBeUndefined()
  })
})
