import type { Block, PageContent } from './page-content.js'

const BOLD = /\*\*(.+?)\*\*/g
const LINK = /\[([^\]]+)\]\(([^)\s]+)\)/g
const PHONE = /\{phone:([a-z0-9-]+)\}/g

/** The words as they are read: without the marks of bold and links, with placeholders as a reader would say them. */
export function plainWords(words: string): string {
  return words
    .replace(BOLD, '$1')
    .replace(LINK, '$1')
    .replace(PHONE, 'the number')
    .replace(/\{partnership\}/g, 'the partnership')
    .replace(/\{area\}/g, 'here')
}

/** Where the words lead: each target of a link. */
export function linksIn(words: string): string[] {
  return [...words.matchAll(LINK)].map((match) => match[2] as string)
}

/** The services whose number stands in the words. */
export function phonesIn(words: string): string[] {
  return [...words.matchAll(PHONE)].map((match) => match[1] as string)
}

/**
 * What looks like a telephone number typed into words, where it would not be looked after: numbers belong to the
 * register. 999, 101, 111, 105 and 55 are never moved and may be written.
 */
export function typedNumbersIn(words: string): string[] {
  return [...plainWords(words).matchAll(/(?:\+?\d[\d\s()-]{4,}\d)/g)]
    .map((match) => match[0].trim())
    .filter((found) => found.replace(/\D/g, '').length >= 6)
}

/** Everything in a block that is read, in order, one entry for each paragraph, heading or item. */
export function wordsOfBlock(block: Block): string[] {
  const heading = 'heading' in block && block.heading ? [block.heading] : []
  switch (block.type) {
    case 'never':
    case 'call':
    case 'warning':
      return [block.text]
    case 'text':
      return [...heading, ...block.paragraphs]
    case 'steps':
      return [...heading, ...block.items.flatMap(({ lead, text }) => (text ? [lead, text] : [lead]))]
    case 'signs':
      return [
        ...heading,
        ...(block.intro ? [block.intro] : []),
        ...block.groups.flatMap((group) => [group.heading, ...group.items]),
      ]
    case 'list':
      return [...heading, ...(block.intro ? [block.intro] : []), ...block.items]
    case 'donts':
      return [...heading, ...block.items]
    case 'questions':
      return [...heading, ...block.items.flatMap(({ question, answer }) => [question, ...answer])]
    case 'voice':
      return [...heading, block.words]
    case 'services':
      return heading
    case 'links':
      return [...heading, ...block.items.flatMap(({ says }) => (says ? [says] : []))]
    case 'elsewhere':
      return [...heading, ...block.items.map(({ name }) => name)]
    case 'picture':
      return block.text
  }
}

/** Everything on a page that is its own: title, lead, then its blocks. */
export function wordsOfPage(page: Pick<PageContent, 'title' | 'lead' | 'blocks'>): string[] {
  return [page.title, page.lead, ...page.blocks.flatMap(wordsOfBlock)]
}
