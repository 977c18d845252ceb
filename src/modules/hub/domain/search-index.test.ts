import { describe, expect, it } from 'vitest'
import { readFirstEdition } from '../data/first-edition-files.js'
import questions from './everyday-questions.json' with { type: 'json' }
import type { PageContent } from './page-content.js'
import { searchIndex } from './search-index.js'

const pages = readFirstEdition('packs', 'northmoor').flatMap(({ kind, content }) =>
  kind === 'page' ? [content as PageContent] : [],
)
const index = searchIndex(pages)
const firstThree = (question: string) =>
  index
    .find(question)
    .slice(0, 3)
    .map(({ slug }) => slug)

describe('search over the hub', () => {
  it('finds a right page among the first three for at least 54 of sixty everyday questions', () => {
    expect(questions).toHaveLength(60)
    const missed = questions.filter(({ question, right }) => !firstThree(question).some((slug) => right.includes(slug)))
    console.log(
      `Search: ${60 - missed.length} of 60 everyday questions find a right page among the first three. Missed:\n${missed
        .map(({ question, right }) => `  ${question} → ${firstThree(question).join(', ')} (right: ${right.join(', ')})`)
        .join('\n')}`,
    )
    expect(60 - missed.length).toBeGreaterThanOrEqual(54)
  })
})
