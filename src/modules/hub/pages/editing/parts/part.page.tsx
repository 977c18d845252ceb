import { accept } from '../../../../../kernel/outcome.js'
import { textOf } from '../../../../../platform/http/body.js'
import type { PageRequest } from '../../../../../platform/http/page.js'
import { BLOCK_WORDS, linesOfBlock } from '../../../domain/block-words.js'
import type { Item } from '../../../domain/contents.js'
import type { ItemContent } from '../../../domain/item.js'
import type { Block, BlockType } from '../../../domain/page-content.js'
import { blockSlice, hasBlocks, indexOfBlock } from '../../../domain/page-slices.js'
import type { Slice } from '../../../domain/slice.js'
import { draftForm } from '../draft-form.js'
import { numberIn } from '../item-request.js'
import { BLOCK_FIELDS, valuesOfBlock } from './block-fields.js'
import { PartAside } from './part-aside.js'

/** One part of a page, a guide or a toolkit. Its address counts from one, and says of which type it is. */
export const partPage = draftForm<Block>({
  path: '/hub/:kind/:itemId/parts/:at/:type',
  audit: 'hub.part-form-viewed',
  slice: (request) => blockSlice(indexIn(request)) as unknown as Slice<ItemContent, Block>,
  find: (request, { content }: Item) => {
    if (!hasBlocks(content)) return undefined
    const found = content.blocks[indexOfBlock(content, textOf(request.body, 'was'), indexIn(request))]
    const block = found ?? content.blocks[indexIn(request)]
    return block?.type === request.params.type ? block : undefined
  },
  fields: ({ params }, { now }, choices) => {
    const type = blockTypeIn(params.type)
    return type && hasBlocks(now.content) ? BLOCK_FIELDS[type](choices) : undefined
  },
  valuesOf: valuesOfBlock,
  partFrom: (values, before) => accept({ type: before.type, ...values } as Block),
  linesOf: linesOfBlock,
  what: 'a part',
  heading: ({ params }) => {
    const type = blockTypeIn(params.type)
    return type ? BLOCK_WORDS[type].name : ''
  },
  aside: (item, block) => ({ title: 'How to write', children: <PartAside item={item} block={block} /> }),
})

/** Counted from nought; -1 for what is no number. */
export function indexIn({ params }: PageRequest): number {
  return (numberIn(params.at) ?? 0) - 1
}

export function blockTypeIn(text: string | undefined): BlockType | undefined {
  return text !== undefined && Object.hasOwn(BLOCK_FIELDS, text) ? (text as BlockType) : undefined
}
