import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import type { Reader } from './page-content.js'
import { plainWords } from './plain-words.js'
import { sentencesOf } from './sentences.js'

/** The oldest reading age that a reader’s pages may ask for, in years. */
export const OLDEST_READING_AGE: Readonly<Record<Reader, number>> = {
  'young-people': 11,
  'parents-carers': 13,
  communities: 13,
  professionals: 13,
  everyone: 13,
}

/**
 * The age in years at which a text is read with ease: the Flesch–Kincaid grade level (J. P. Kincaid and others, 1975:
 * 0.39 × words per sentence + 11.8 × syllables per word − 15.59) and five. English only.
 */
export function readingAge(lines: readonly string[]): number {
  const sentences = sentencesOf(lines)
  const words = sentences.flatMap((sentence) => plainWords(sentence).match(/[\p{L}\p{N}’'-]+/gu) ?? [])
  if (sentences.length === 0 || words.length === 0) return 0
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0)
  return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables }) + 5
}
