import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type PageContent, pageContentSchema } from './page-content.js'
import { linksIn, typedNumbersIn, wordsOfPage } from './plain-words.js'
import { OLDEST_READING_AGE, readingAge } from './reading-age.js'
import { ownSentences, sharedSentences } from './sentences.js'

const FOLDER = 'packs/be-aware/pages'
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))
const read = files.map((name) => ({ name, raw: JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as unknown }))
const pages = read.flatMap(({ raw }) => {
  const page = pageContentSchema.safeParse(raw)
  return page.success ? [page.data] : []
})
const english = pages.filter(({ language }) => language === 'en')

describe('the first edition of the hub', () => {
  it.each(read)('$name is a page', ({ raw }) => {
    const page = pageContentSchema.safeParse(raw)
    expect(page.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? []).toEqual([])
  })

  it('is read with ease: no page asks for more than its reader’s age', () => {
    const ages = english.map((page) => ({ page, age: readingAge(wordsOfPage(page)) })).toSorted((a, b) => b.age - a.age)
    const worst = ages.slice(0, 10).map(({ page, age }) => `${age.toFixed(1)} ${page.edition} ${page.slug}`)
    console.log(`Reading age, Flesch–Kincaid grade + 5, the ten worst:\n${worst.join('\n')}`)
    expect(
      ages.filter(({ page, age }) => age > OLDEST_READING_AGE[page.reader]).map(({ page, age }) => [page.slug, age]),
    ).toEqual([])
  })

  it('says something of its own on every page: no two share a quarter of their sentences', () => {
    const own = english.map((page) => ({ page, sentences: ownSentences(page) }))
    const alike = own.flatMap((one, index) =>
      own.slice(index + 1).flatMap((other) => {
        const share = sharedSentences(one.sentences, other.sentences)
        return share >= 0.25 ? [`${nameOf(one.page)} and ${nameOf(other.page)}: ${Math.round(share * 100)} %`] : []
      }),
    )
    expect(alike).toEqual([])
  })

  it('is no filler: every page of a strand or a context says at least thirty things of its own', () => {
    const thin = english
      .filter(({ kind }) => kind === 'strand' || kind === 'context')
      .filter((page) => ownSentences(page).size < 30)
    expect(thin.map((page) => `${page.slug}: ${ownSentences(page).size}`)).toEqual([])
  })

  it('types no telephone number where nobody would look after it', () => {
    expect(pages.flatMap((page) => wordsOfPage(page).flatMap(typedNumbersIn))).toEqual([])
  })

  it('leads nowhere that is not there', () => {
    const known = new Set(english.map(({ slug }) => slug))
    for (const served of ['tell', 'tell/what-became-of-it', 'services', 'library', 'search', 'get-help'])
      known.add(served)
    const broken = pages.flatMap((page) =>
      targetsOf(page).flatMap((to) => (known.has(to) ? [] : [`${page.slug} → ${to}`])),
    )
    expect(broken).toEqual([])
  })
})

function nameOf(page: PageContent) {
  return page.edition === 'standard' ? page.slug : `${page.edition} ${page.slug}`
}

function targetsOf(page: PageContent): string[] {
  const inWords = wordsOfPage(page)
    .flatMap(linksIn)
    .map((to) => to.replace(/^\/be-aware\/?/, '').replace(/#.*$/, ''))
  const listed = page.blocks.flatMap((block) => (block.type === 'links' ? block.items.map(({ to }) => to) : []))
  return [...inWords, ...listed]
}
