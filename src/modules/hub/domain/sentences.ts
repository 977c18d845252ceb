import type { Block, PageContent } from './page-content.js'
import { plainWords, wordsOfBlock } from './plain-words.js'

/** The sentences of a text. A line without a full stop (a heading, an item of a list) is one. */
export function sentencesOf(lines: readonly string[]): string[] {
  return lines.flatMap((line) =>
    plainWords(line)
      .split(/(?<=[.!?]['”’"]?)\s+(?=["“‘']?[A-Z0-9])/)
      .map((sentence) => sentence.trim())
      .filter((sentence) => /\p{L}/u.test(sentence)),
  )
}

/** Blocks that are meant to be the same wherever they stand. */
const COMMON: ReadonlySet<Block['type']> = new Set(['never', 'call', 'services', 'links', 'elsewhere'])

/** The sentences a page does not share by design, as they are compared: small letters, no punctuation. */
export function ownSentences(page: Pick<PageContent, 'lead' | 'blocks'>): Set<string> {
  const own = page.blocks.filter((block) => !COMMON.has(block.type)).flatMap(withoutHeadings)
  return new Set(
    sentencesOf([page.lead, ...own])
      .map(compared)
      .filter((sentence) => sentence !== ''),
  )
}

function withoutHeadings(block: Block): string[] {
  const lines = wordsOfBlock(block)
  return 'heading' in block && block.heading ? lines.slice(1) : lines
}

function compared(sentence: string): string {
  return sentence
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The share of the smaller page’s own sentences that also stand on the other: 0 to 1. */
export function sharedSentences(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const smaller = Math.min(one.size, other.size)
  return smaller === 0 ? 0 : [...one].filter((sentence) => other.has(sentence)).length / smaller
}
