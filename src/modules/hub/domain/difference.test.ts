import { describe, expect, it } from 'vitest'
import { aPage, aService } from '../testing/editable-contents.js'
import { compareLines } from './compare-words.js'
import type { Item } from './contents.js'
import { differences, sayDifferences } from './difference.js'
import type { Block, PageContent } from './page-content.js'

const page = (changes: Partial<PageContent>): Item => ({ kind: 'page', content: aPage(changes) })
const text = (heading: string, ...paragraphs: string[]): Block => ({ type: 'text', heading, paragraphs })
const list = (heading: string, ...items: string[]): Block => ({ type: 'list', heading, items })
const said = (before: Item, after: Item) => sayDifferences(differences(before, after))

describe('the difference of two versions', () => {
  it('is nothing between a version and itself', () => {
    expect(said(page({}), page({}))).toEqual([])
  })

  it('names each field that changed', () => {
    expect(said(page({}), page({ title: 'My rights', summary: 'What you may ask for.' }))).toEqual([
      'Title: changed',
      'Summary: changed',
    ])
  })

  it.each([
    {
      what: 'a part that is changed',
      before: [text('One', 'a'), list('Two', 'b')],
      after: [text('One', 'a'), list('Two', 'c')],
      says: ['List: Two: changed'],
    },
    {
      what: 'a part that came between',
      before: [text('One', 'a'), text('Three', 'c')],
      after: [text('One', 'a'), text('Two', 'b'), text('Three', 'c')],
      says: ['Words: Two: new'],
    },
    {
      what: 'a part that was taken out',
      before: [text('One', 'a'), list('Two', 'b')],
      after: [text('One', 'a')],
      says: ['List: Two: taken out'],
    },
    {
      what: 'a part that moved, once',
      before: [text('One', 'a'), list('Two', 'b'), text('Three', 'c')],
      after: [list('Two', 'b'), text('Three', 'c'), text('One', 'a')],
      says: ['Words: One: moved'],
    },
    {
      what: 'a part that became one of another type',
      before: [text('One', 'a')],
      after: [list('One', 'a')],
      says: ['List: One: new', 'Words: One: taken out'],
    },
  ])('tells $what', ({ before, after, says }) => {
    expect(said(page({ blocks: before }), page({ blocks: after })).toSorted()).toEqual(says)
  })

  it('tells of a service what its number became', () => {
    const after = aService({ contacts: [{ kind: 'phone', number: '0808 157 0143' }], verified: null })
    const changes = differences({ kind: 'service', content: aService() }, { kind: 'service', content: after })
    expect(
      changes.filter(({ change }) => change !== 'same').map(({ label, before, after: now }) => [label, before, now]),
    ).toEqual([
      ['Ways to reach it', ['Phone: 0808 157 0142'], ['Phone: 0808 157 0143']],
      ['Verified', ['2026-02-02, by Ruth Ellison, partnership officer'], ['Not yet']],
    ])
  })
})

describe('two texts side by side', () => {
  const marked = (before: string[], after: string[]) =>
    compareLines(before, after).map((line) =>
      [line.before, line.after].map((side) =>
        side?.map(({ text: words, isChanged }) => (isChanged ? `[${words}]` : words)).join(''),
      ),
    )

  it('marks the words that differ, and no others', () => {
    expect(marked(['You can ask for help now.'], ['You can always ask for help.'])).toEqual([
      ['You can ask for [help now.]', 'You can [always ]ask for [help.]'],
    ])
  })

  it('sets a new line beside nothing', () => {
    expect(marked(['One.', 'Three.'], ['One.', 'Two.', 'Three.'])).toEqual([
      ['One.', 'One.'],
      [undefined, '[Two.]'],
      ['Three.', 'Three.'],
    ])
  })

  it('loses no word of either', () => {
    const [before, after] = [
      ['a b  c', 'd'],
      ['b c', '', 'e f'],
    ]
    const sides = compareLines(before, after)
    const joined = (side: 'before' | 'after') =>
      sides.flatMap((line) => line[side]?.map((piece) => piece.text).join('') ?? [])
    expect(joined('before')).toEqual(before)
    expect(joined('after')).toEqual(after)
  })
})
