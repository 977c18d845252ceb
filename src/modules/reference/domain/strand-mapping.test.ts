import { describe, expect, it } from 'vitest'
import { aVersion, readShippedPack } from '../testing/read-pack.js'
import { mapStrand, strandTree } from './strand-mapping.js'

const pack = readShippedPack('north-yorkshire')
const seven = aVersion('strands', pack, '2020-23')
const eight = aVersion('strands', pack, '2024-27')

describe('mapping a strand of 2020-23 onto 2024-27', () => {
  it('finds a place for each of the seven', () => {
    const mapped = seven.items.map((strand) => [strand.code, mapStrand(strand.code, eight).kind])
    expect(Object.fromEntries(mapped)).toEqual({
      cse: 'same',
      cce: 'same',
      hsb: 'same',
      'modern-slavery': 'same',
      missing: 'same',
      online: 'same',
      'wider-contextual': 'choose',
    })
  })

  it('asks a person where the old strand was split', () => {
    expect(mapStrand('wider-contextual', eight)).toEqual({
      kind: 'choose',
      among: ['peer-relationship', 'radicalisation'],
    })
  })

  it.each([
    { mapsTo: ['online'], is: { kind: 'moved', code: 'online' }, because: 'one place is no question' },
    { mapsTo: [], is: { kind: 'none' }, because: 'it was given no place' },
    { mapsTo: ['wider-contextual'], is: { kind: 'none' }, because: 'a loop leads nowhere' },
    { mapsTo: ['gone', 'online'], is: { kind: 'moved', code: 'online' }, because: 'what replaced it is followed on' },
    {
      mapsTo: ['gone', 'hsb'],
      is: { kind: 'choose', among: ['online', 'hsb'] },
      because: 'each way is followed to its end',
    },
  ])('of a strand that maps to $mapsTo is $is.kind: $because', ({ mapsTo, is }) => {
    const old = eight.items.find((strand) => strand.code === 'wider-contextual')
    if (!old) throw new Error('The pack keeps its retired strand')
    const gone = { ...old, code: 'gone', mapsTo: ['online'] }
    const items = [...eight.items.filter((strand) => strand !== old), { ...old, mapsTo }, gone]
    expect(mapStrand('wider-contextual', { ...eight, items })).toEqual(is)
  })

  it('is none for a code that the newer list has never had', () => {
    expect(mapStrand('county-lines', seven)).toEqual({ kind: 'none' })
  })
})

describe('the strands of 2024-27', () => {
  it('are eight, three of them standing beneath criminal exploitation', () => {
    const tree = strandTree(eight)
    expect(tree).toHaveLength(8)
    const beneath = tree.flatMap(({ strand, beneath }) => beneath.map((each) => `${strand.code} › ${each.code}`))
    expect(beneath).toEqual(['cce › county-lines', 'cce › financial-exploitation', 'cce › organised-crime'])
  })
})
