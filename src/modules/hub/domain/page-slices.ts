import type { DownloadContent } from './download-content.js'
import type { Block, PageContent } from './page-content.js'
import { digestOf, type Slice } from './slice.js'

export type WithBlocks = { readonly blocks: readonly Block[] }

/** What has parts: a page, a guide, a toolkit. */
export function hasBlocks(content: object): content is WithBlocks {
  return 'blocks' in content
}

/** The most parts that a page, a guide or a toolkit has. */
export function mostBlocks(content: PageContent | DownloadContent): number {
  return content.kind === 'guide' ? 20 : content.kind === 'toolkit' ? 40 : 30
}

/** A guide or a toolkit without parts is none. */
export function fewestBlocks(content: PageContent | DownloadContent): number {
  return content.kind === 'guide' || content.kind === 'toolkit' ? 1 : 0
}

/** Everything that a page says beside its parts. */
export type PageFacts = Omit<PageContent, 'blocks'>

export const PAGE_FACTS: Slice<PageContent, PageFacts> = {
  pick: (content) => {
    const { blocks: _blocks, ...facts } = content
    return facts
  },
  put: ({ blocks }, facts) => ({ ...facts, blocks }),
}

/** The part that said this when it was last seen, wherever it stands now; of several that say the same, the one here. */
export function indexOfBlock({ blocks }: WithBlocks, was: string, at: number): number {
  const here = blocks[at]
  if (here && digestOf(here) === was) return at
  return blocks.findIndex((block) => digestOf(block) === was)
}

/** One part, found by what it said. */
export function blockSlice<Content extends WithBlocks>(at: number): Slice<Content, Block> {
  return {
    pick: (content, was) => content.blocks[indexOfBlock(content, was, at)],
    put: (content, block, was) => ({
      ...content,
      blocks: content.blocks.with(indexOfBlock(content, was, at), block),
    }),
  }
}

/** The parts with one of them a place further up (-1) or down (1); as they are where it stands at the end. */
export function movedBlock(blocks: readonly Block[], index: number, by: -1 | 1): Block[] {
  const [one, other] = [blocks[index], blocks[index + by]]
  return one && other ? blocks.with(index, other).with(index + by, one) : [...blocks]
}
