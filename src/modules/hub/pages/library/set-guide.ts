import type { DownloadContent } from '../../domain/download-content.js'
import { DOOR_NAMES } from '../parts/ways.js'
import { heightOfClosing, setClosing } from './closing.js'
import { INK, MARGIN, Paper, PINE } from './paper.js'
import type { Printing } from './paper-words.js'
import { runsOf } from './paper-words.js'
import { setBlock } from './set-block.js'

export type GuideContent = Extract<DownloadContent, { kind: 'guide' | 'toolkit' }>

/** Points. Clear print begins at twelve; a guide that does not fit its page at the first is set at the next. */
const SIZES = { guide: [13, 12.5, 12], toolkit: [12.5] } as const

/** A guide on one page, or a toolkit on as many as it takes. */
export async function setGuide(guide: GuideContent, printing: Printing) {
  const sizes: readonly number[] = SIZES[guide.kind]
  let paper = set(guide, printing, sizes[0] as number)
  for (const size of sizes.slice(1)) if (paper.pages > 1) paper = set(guide, printing, size)
  const { pages } = paper
  return { content: await paper.finish(), pages }
}

/** Its title stands in a title bar where others may see it: it names the reader, and no kind of harm. */
export function windowTitleOf({ kind, readers }: Pick<GuideContent, 'kind' | 'readers'>): string {
  const names = readers.flatMap((reader) => (reader === 'everyone' ? [] : [DOOR_NAMES[reader].toLowerCase()]))
  const whose = names.length > 0 ? names.join(', ') : 'everyone'
  return `Be Aware: a ${kind} for ${whose}`
}

function set(guide: GuideContent, printing: Printing, size: number): Paper {
  const { edition } = printing
  const paper = new Paper({
    title: windowTitleOf(guide),
    author: edition.partnershipName,
    checkedOn: guide.lastChecked,
  })
  paper.mark(MARGIN, MARGIN - 14, 26)
  paper.y = MARGIN - 8
  paper.say('P', [{ text: windowTitleOf(guide), isBold: true }], {
    size: 12,
    x: MARGIN + 42,
    width: paper.width - 42,
    colour: PINE,
  })
  paper.y = MARGIN + 24
  paper.say('H1', [{ text: guide.title, isBold: true }], {
    size: guide.kind === 'guide' ? 23 : 28,
    colour: PINE,
    gap: 0,
  })
  paper.y += size * 0.5
  paper.say('P', runsOf(guide.lead, printing), { size: size + 1, colour: INK })
  for (const block of guide.blocks) setBlock(paper, block, printing, size)
  const height = heightOfClosing(printing)
  paper.keep(height + size)
  paper.y = guide.kind === 'guide' ? paper.floor - height : paper.y + size * 1.5
  setClosing(paper, guide, printing)
  return paper
}
