import type { Item } from '../../domain/contents.js'
import type { Reader } from '../../domain/page-content.js'
import { wordsOfBlock, wordsOfPage } from '../../domain/plain-words.js'
import { OLDEST_READING_AGE, readingAge } from '../../domain/reading-age.js'

/** How hard a text is to read, beside how hard it may be for those it is for. */
export type Reading = { readonly age: number; readonly oldest: number; readonly isTooHard: boolean }

/** Of a page, a guide or a toolkit in English; undefined for what has no words of that kind. */
export function readingOf({ kind, content }: Item): Reading | undefined {
  if (kind === 'page') return content.language === 'en' ? reading(wordsOfPage(content), [content.reader]) : undefined
  if (kind === 'service')
    return reading(
      [content.does, content.cannot, content.doNotUseIf].flatMap((words) => words ?? []),
      content.readers,
    )
  if (kind !== 'download' || !('blocks' in content)) return undefined
  return reading([content.title, content.lead, ...content.blocks.flatMap(wordsOfBlock)], content.readers)
}

/** Of several readers the youngest counts. */
export function reading(lines: readonly string[], readers: readonly Reader[]): Reading {
  const age = Math.round(readingAge(lines) * 10) / 10
  const oldest = Math.min(...readers.map((reader) => OLDEST_READING_AGE[reader]))
  return { age, oldest, isTooHard: age > oldest }
}

export function sayReading({ age, oldest, isTooHard }: Reading): string {
  return isTooHard
    ? `Reading age ${age}: above ${oldest}, which its readers can be asked for. Shorter sentences and shorter words help`
    : `Reading age ${age}: at most ${oldest} is asked for`
}
