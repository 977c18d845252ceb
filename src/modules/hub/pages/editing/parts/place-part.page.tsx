import { accept, type Outcome, type Refusal, refuse } from '../../../../../kernel/outcome.js'
import { textOf } from '../../../../../platform/http/body.js'
import {
  definePage,
  notFound,
  type PageRequest,
  type Reply,
  seeOther,
  show,
} from '../../../../../platform/http/page.js'
import { changeDraft } from '../../../commands/write-draft.js'
import { editPath } from '../../../domain/edit-place.js'
import type { ItemContent } from '../../../domain/item.js'
import type { Block } from '../../../domain/page-content.js'
import { fewestBlocks, hasBlocks, indexOfBlock, movedBlock } from '../../../domain/page-slices.js'
import { type ChangedMeanwhile, digestOf } from '../../../domain/slice.js'
import { itemIdIn, PERMISSION, withItem } from '../item-request.js'
import { indexIn } from './part.page.js'
import { RemovePartView } from './remove-part.view.js'

/** A part goes one place up or down. Where it was changed or taken out meanwhile, nothing is moved. */
export const movePartPage = definePage({
  path: '/hub/:kind/:itemId/parts/:at/move',
  permission: PERMISSION,
  audit: 'hub.part-moved',
  post: (request) => {
    const by = textOf(request.body, 'by') === 'down' ? 1 : -1
    return changeParts(request, 'the order of parts', (blocks, index) => movedBlock(blocks, index, by), by)
  },
})

/** Takes a part out, once its editor has seen again what it says. */
export const removePartPage = definePage({
  path: '/hub/:kind/:itemId/parts/:at/remove',
  permission: PERMISSION,
  audit: 'hub.part-remove-viewed',
  get: (request) =>
    withItem(request, { audit: 'hub.part-remove-viewed' }, (item) => {
      const { content } = item.now
      const block = hasBlocks(content) ? content.blocks[indexIn(request)] : undefined
      if (!block) return notFound()
      if (item.open?.state !== 'draft') return seeOther(editPath(item))
      return show(<RemovePartView item={item} block={block} was={digestOf(block)} />)
    }),
  post: (request) => changeParts(request, 'a part taken out', (blocks, index) => blocks.toSpliced(index, 1)),
})

/** Changes the order or the number of parts, then shows the item: with a sentence, where it could not be done. */
function changeParts(
  request: PageRequest,
  what: string,
  change: (blocks: readonly Block[], index: number) => Block[],
  leadsToPart?: -1 | 1,
): Promise<Reply> {
  const { work, body, once } = request
  const was = textOf(body, 'was')
  return withItem(request, { audit: 'hub.parts-viewed' }, async (item) => {
    if (!hasBlocks(item.now.content)) return notFound()
    const outcome = await work.change(
      (tx, by) =>
        changeDraft(tx, by, {
          itemId: itemIdIn(request),
          kind: item.kind,
          what,
          edit: (content) => withParts(content, was, indexIn(request), change),
        }),
      { once },
    )
    if (!outcome.ok) return seeOther(`${editPath(item)}?told=${outcome.refusals[0]?.code}`)
    return seeOther(leadsToPart ? `${editPath(item)}#part-${indexIn(request) + 1 + leadsToPart}` : editPath(item))
  })
}

type PartsRefusal = ChangedMeanwhile | (Refusal & { readonly code: 'last-part'; readonly field?: undefined })

function withParts(
  content: ItemContent,
  was: string,
  at: number,
  change: (blocks: readonly Block[], index: number) => Block[],
): Outcome<ItemContent, PartsRefusal> {
  const index = hasBlocks(content) ? indexOfBlock(content, was, at) : -1
  if (!hasBlocks(content) || index < 0) return refuse({ code: 'changed-meanwhile' })
  const blocks = change(content.blocks, index)
  if (blocks.length < fewestBlocks(content as Parameters<typeof fewestBlocks>[0])) return refuse({ code: 'last-part' })
  return accept({ ...content, blocks } as ItemContent)
}
