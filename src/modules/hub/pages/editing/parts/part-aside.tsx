import type { VNode } from 'preact'
import type { Block } from '../../../domain/page-content.js'
import { wordsOfBlock } from '../../../domain/plain-words.js'
import type { EditedItem } from '../../../queries/item.query.js'
import { reading } from '../reading.js'
import { WordsAside } from '../words-aside.js'

/** How hard this part is to read, beside the whole. */
export function PartAside({ item, block }: { item: Pick<EditedItem, 'now'>; block: Block | undefined }): VNode {
  const { kind, content } = item.now
  const readers = kind === 'page' ? [content.reader] : kind === 'download' ? content.readers : []
  const isEnglish = kind !== 'page' || content.language === 'en'
  const own = block && isEnglish && readers.length > 0 ? reading(wordsOfBlock(block), readers) : undefined
  return (
    <>
      {own && (
        <p class="govuk-body">
          This part by itself: reading age {own.age}
          {own.isTooHard && `, above ${own.oldest}`}.
        </p>
      )}
      <WordsAside item={item} />
    </>
  )
}
