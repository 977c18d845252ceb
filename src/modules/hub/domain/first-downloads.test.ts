import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type DownloadContent, downloadContentSchema } from './download-content.js'
import { READERS, pageContentSchema } from './page-content.js'
import { linksIn, phonesIn, typedNumbersIn, wordsOfBlock } from './plain-words.js'
import { OLDEST_READING_AGE, readingAge } from './reading-age.js'
import { ownSentences, sharedSentences } from './sentences.js'

const { downloads: raw } = JSON.parse(readFileSync('packs/be-aware/downloads.json', 'utf8')) as { downloads: unknown[] }
const downloads = raw.map((each) => downloadContentSchema.parse(each))
const papers = downloads.filter((each) => each.kind !== 'elsewhere')
const PAGES = 'packs/be-aware/pages/en'
const pages = readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .map((name) => pageContentSchema.parse(JSON.parse(readFileSync(join(PAGES, name), 'utf8'))))

type Paper = (typeof papers)[number]

function wordsOf(paper: Paper): string[] {
  return paper.kind === 'poster'
    ? [paper.headline, ...paper.lines, ...(paper.also ? [paper.also] : [])]
    : [paper.title, paper.lead, ...paper.blocks.flatMap(wordsOfBlock)]
}

function partsOf(paper: Paper) {
  return paper.kind === 'poster' ? { lead: wordsOf(paper).join(' '), blocks: [] } : paper
}

describe('the first library', () => {
  it('has posters, guides and toolkits of ours, and links to what others made, each under a key of its own', () => {
    const of = (kind: DownloadContent['kind']) => downloads.filter((each) => each.kind === kind).length
    expect([of('poster'), of('guide'), of('toolkit'), of('elsewhere')]).toEqual([5, 8, 2, 5])
    expect(new Set(downloads.map(({ key }) => key)).size).toBe(downloads.length)
  })

  it('has something of ours for every reader', () => {
    const readers = READERS.filter((reader) => reader !== 'everyone')
    expect(readers.filter((reader) => !papers.some((each) => each.readers.includes(reader)))).toEqual([])
  })

  it('is read with ease by the youngest whom it is for', () => {
    const ages = papers.map((paper) => ({ paper, age: readingAge(wordsOf(paper)) }))
    const hard = ages.filter(({ paper, age }) => paper.readers.some((reader) => age > OLDEST_READING_AGE[reader]))
    expect(hard.map(({ paper, age }) => `${paper.key} ${age.toFixed(1)}`)).toEqual([])
  })

  it('says it in words of its own: no paper shares a quarter of its sentences with a page or another paper', () => {
    const own = papers.map((paper) => ({ name: paper.key, sentences: ownSentences(partsOf(paper)) }))
    const others = [...own, ...pages.map((page) => ({ name: page.slug, sentences: ownSentences(page) }))]
    const alike = own.flatMap((one, index) =>
      others
        .slice(index + 1)
        .filter((other) => sharedSentences(one.sentences, other.sentences) >= 0.25)
        .map((other) => `${one.name} and ${other.name}`),
    )
    expect(alike).toEqual([])
  })

  it('types no telephone number, and leads to pages that are there', () => {
    const words = papers.flatMap(wordsOf)
    expect(words.flatMap(typedNumbersIn)).toEqual([])
    const known = new Set([...pages.map(({ slug }) => slug), 'tell', 'services', 'library', 'search'])
    expect(words.flatMap(linksIn).filter((to) => !known.has(to.replace(/^\/be-aware\/?/, '')))).toEqual([])
  })

  it('sends people to services that every partnership has', () => {
    const { services } = JSON.parse(readFileSync('packs/be-aware/services.json', 'utf8')) as {
      services: { key: string }[]
    }
    const known = new Set([...services.map(({ key }) => key), 'front-door', 'young-local', 'parents-local'])
    const named = papers.flatMap((paper) => [
      ...wordsOf(paper).flatMap(phonesIn),
      ...(paper.kind === 'poster' ? [paper.service] : []),
      ...(paper.kind === 'poster'
        ? []
        : paper.blocks.flatMap((block) =>
            block.type === 'services' ? block.services : block.type === 'call' ? [block.service] : [],
          )),
    ])
    expect(named.filter((name) => !known.has(name))).toEqual([])
  })
})
