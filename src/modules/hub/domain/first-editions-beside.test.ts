import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type PageContent, pageContentSchema } from './page-content.js'
import { linksIn, phonesIn, plainWords, wordsOfPage } from './plain-words.js'
import { readingAge } from './reading-age.js'
import { sentencesOf } from './sentences.js'

const PAGES = 'packs/be-aware/pages'
const DRAWINGS = 'packs/be-aware/drawings'

const pages = readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .map((name) => pageContentSchema.parse(JSON.parse(readFileSync(join(PAGES, name), 'utf8'))))
const standard = new Map(
  pages.filter(({ language, edition }) => language === 'en' && edition === 'standard').map((page) => [page.slug, page]),
)
const easyRead = pages.filter(({ edition }) => edition === 'easy-read')
const translated = pages.filter(({ language }) => language !== 'en')

/** The pages that matter most to someone who reads little, or little English. */
const OFFERED = [
  '',
  'get-help',
  'young-people/county-lines',
  'young-people/images-shared-online',
  'young-people/sexual-exploitation',
  'young-people/what-happens-if-i-tell',
]

/** In years. Easy read is for adults and children with a learning disability too. */
const OLDEST_FOR_EASY_READ = 9
const LONGEST_SENTENCE = 14

describe('the first edition beside the standard English one', () => {
  it('is there in easy read and in a second language', () => {
    const slugs = (of: readonly PageContent[]) => of.map(({ slug }) => slug).toSorted()
    expect(slugs(easyRead)).toEqual(OFFERED)
    expect(slugs(translated.filter(({ language }) => language === 'pl'))).toEqual(OFFERED)
  })

  it('has a standard English page for each, for the same reader and about the same', () => {
    const odd = [...easyRead, ...translated].filter((page) => {
      const { reader, kind, subject } = standard.get(page.slug) ?? {}
      return reader !== page.reader || kind !== page.kind || subject !== page.subject
    })
    expect(odd.map(nameOf)).toEqual([])
  })
})

describe('easy read', () => {
  it('is read at nine', () => {
    const ages = easyRead.map((page) => ({ page, age: readingAge(wordsOfPage(page)) }))
    console.log(ages.map(({ page, age }) => `${age.toFixed(1)} ${nameOf(page)}`).join('\n'))
    expect(ages.filter(({ age }) => age > OLDEST_FOR_EASY_READ).map(({ page }) => nameOf(page))).toEqual([])
  })

  it('says one short thing at a time', () => {
    const long = easyRead.flatMap((page) =>
      sentencesOf(wordsOfPage(page)).filter((sentence) => plainWords(sentence).split(/\s+/).length > LONGEST_SENTENCE),
    )
    expect(long).toEqual([])
  })

  it('has a drawing beside most of what it says, and draws nothing that is not there', () => {
    const there = new Set(readdirSync(DRAWINGS).map((name) => name.replace(/\.svg$/, '')))
    const drawn = pages.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === 'picture' ? block.drawing : [])),
    )
    expect(drawn.filter((name) => !there.has(name))).toEqual([])
    const bare = easyRead.filter(
      ({ blocks }) => blocks.filter(({ type }) => type === 'picture').length < blocks.length / 2,
    )
    expect(bare.map(nameOf)).toEqual([])
  })
})

describe('a translation', () => {
  it('says that no speaker has checked it', () => {
    expect(translated.filter((page) => page.awaitsHumanCheck !== true).map(nameOf)).toEqual([])
  })

  it('has the blocks, the services, the links and the numbers of the English page', () => {
    const bones = (page: PageContent) => ({
      blocks: page.blocks.map((block) => [
        block.type,
        'items' in block ? block.items.length : 0,
        'groups' in block ? block.groups.map(({ items }) => items.length) : [],
        'paragraphs' in block ? block.paragraphs.length : 0,
        'services' in block ? block.services : 'service' in block ? block.service : [],
        block.type === 'links' ? block.items.map(({ to }) => to) : [],
      ]),
      links: wordsOfPage(page).flatMap(linksIn),
      phones: wordsOfPage(page).flatMap(phonesIn),
    })
    for (const page of translated) {
      const english = standard.get(page.slug)
      expect({ page: nameOf(page), ...bones(page) }).toEqual({
        page: nameOf(page),
        ...(english ? bones(english) : {}),
      })
    }
  })

  it('leaves nothing in English but names and what one says to an English operator', () => {
    const english = /\b(you|your|with|what|are|the (?!mix|number))\b/i
    const left = translated.flatMap((page) => wordsOfPage(page).filter((words) => english.test(plainWords(words))))
    expect(left).toEqual([])
  })
})

describe('a drawing', () => {
  const drawings = readdirSync(DRAWINGS).map((name) => ({ name, svg: readFileSync(join(DRAWINGS, name), 'utf8') }))

  it.each(drawings)('$name is small, square and shapes alone', ({ svg }) => {
    expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 160">')).toBe(true)
    expect(Buffer.byteLength(svg)).toBeLessThanOrEqual(3_000)
    const elements = new Set([...svg.matchAll(/<([a-z]+)/gi)].map(([, element]) => element))
    const shapes = new Set(['svg', 'g', 'path', 'circle', 'ellipse', 'rect'])
    expect([...elements].filter((element) => !shapes.has(element ?? ''))).toEqual([])
    expect(svg).not.toMatch(/href|url\(|style=|on[a-z]+=|NaN|undefined/i)
  })

  it('is used by a page, but for a few that editors may want', () => {
    const used = new Set(
      pages.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.type === 'picture' ? `${block.drawing}.svg` : [])),
      ),
    )
    expect(drawings.length - used.size).toBeLessThanOrEqual(3)
  })
})

function nameOf({ language, edition, slug }: PageContent): string {
  return `${language} ${edition} ${slug === '' ? 'front' : slug}`
}
