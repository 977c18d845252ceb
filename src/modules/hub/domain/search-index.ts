import MiniSearch from 'minisearch'
import { stemmer } from 'stemmer'
import { EMPTY_WORDS, EVERYDAY_WORDS, SPEAKERS } from './everyday-words.js'
import type { PageContent } from './page-content.js'
import { plainWords, wordsOfPage } from './plain-words.js'

export type Found = Pick<PageContent, 'slug' | 'language' | 'edition' | 'title' | 'summary' | 'reader'>

export type SearchIndex = { find(question: string): readonly Found[] }

/** A title says most of what a page is about, then the words by which its editors say it should be found. */
const WEIGHTS = { title: 3, searchWords: 4, summary: 2, lead: 1.5, body: 1 }
/** How much a word counts that the question did not have, beside one that it had. */
const BROUGHT_ALONG = 0.4
const MOST_FOUND = 20
/** Where a question does not say who asks: the hub is first of all for young people and those who care for them. */
const READ_BY: Readonly<Record<Found['reader'], number>> = {
  'young-people': 1.15,
  'parents-carers': 1.1,
  everyone: 1,
  communities: 0.85,
  professionals: 0.8,
}

/** Words as they are compared: small letters, no marks, the stem (M. F. Porter, 1980). */
function term(word: string): string | null {
  const plain = word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’']/g, '')
    .toLowerCase()
  return plain.length < 2 || EMPTY_WORDS.has(plain) ? null : stemmer(plain)
}

const tokenize = (text: string): string[] => text.split(/[^\p{L}\p{N}’'&]+/u).filter((word) => word !== '')

/**
 * An index over the standard pages in one language, in memory: a question never leaves the process. Finds by whole words,
 * by their beginnings, by what is spelt almost so, and by what everyday words mean.
 */
export function searchIndex(pages: readonly PageContent[], language = 'en'): SearchIndex {
  const searched = pages.filter(
    (page) => page.language === language && page.edition === 'standard' && page.kind !== 'front',
  )
  const index = new MiniSearch<Found & Record<keyof typeof WEIGHTS, string>>({
    idField: 'slug',
    fields: Object.keys(WEIGHTS),
    storeFields: ['slug', 'language', 'edition', 'title', 'summary', 'reader'],
    tokenize,
    processTerm: term,
  })
  index.addAll(
    searched.map((page) => ({
      ...page,
      searchWords: page.searchWords.join(' . '),
      body: wordsOfPage(page).map(plainWords).join(' . '),
    })),
  )
  return {
    find(question) {
      const { asked, brought } = termsOf(question)
      if (asked.length === 0) return []
      const speaker = SPEAKERS.find(({ says }) => says.test(question))?.reader
      return index
        .search([...asked, ...brought].join(' '), {
          tokenize: (text) => text.split(' '),
          processTerm: (each) => each,
          boost: WEIGHTS,
          prefix: (each) => each.length > 4,
          fuzzy: (each) => (each.length > 7 ? 2 : each.length > 3 ? 1 : false),
          weights: { fuzzy: 0.35, prefix: 0.5 },
          boostTerm: (each) => (asked.includes(each) ? 1 : BROUGHT_ALONG),
          boostDocument: (_id, _term, stored) => weightFor(stored?.reader as Found['reader'], speaker),
        })
        .slice(0, MOST_FOUND)
        .map(({ slug, language: of, edition, title, summary, reader }) => ({
          slug,
          language: of,
          edition,
          title,
          summary,
          reader,
        }))
    },
  }
}

function termsOf(question: string): { asked: string[]; brought: string[] } {
  const words = tokenize(question.slice(0, 300))
  const asked = [...new Set(words.flatMap((word) => term(word) ?? []))]
  const brought = words.flatMap((word) => {
    const meant = EVERYDAY_WORDS[word.toLowerCase().replace(/[’']/g, '')] ?? []
    return meant.flatMap((each) => term(each) ?? [])
  })
  return { asked, brought: [...new Set(brought)].filter((each) => !asked.includes(each)) }
}

function weightFor(reader: Found['reader'], speaker: Found['reader'] | undefined): number {
  if (speaker === undefined) return READ_BY[reader]
  if (reader === speaker) return 1.8
  return reader === 'everyone' ? 1 : 0.7
}
