import type { Block, BlockOf, BlockType } from '../../domain/page-content.js'
import { SERVED } from '../../domain/served.js'
import { INK, MARGIN, MULBERRY, MUTED, type Paper, PINE, TINT } from './paper.js'
import { printableService, type Printing, type Run, runsOf } from './paper-words.js'

type Setting = { paper: Paper; printing: Printing; size: number }
type Set<Type extends BlockType> = (block: BlockOf<Type>, setting: Setting) => void

const bold = (text: string): Run[] => [{ text, isBold: true }]
const plain = (text: string): Run[] => [{ text, isBold: false }]

const SETS: { [Type in BlockType]: Set<Type> } = {
  never: ({ text }, { paper, printing, size }) => boxed(paper, runsOf(text, printing, true), size, PINE),
  warning: ({ text }, { paper, printing, size }) => boxed(paper, runsOf(text, printing, true), size, INK),
  call: ({ service, text }, { paper, printing, size }) => {
    const found = printableService(service, printing)
    if (!found) return
    boxed(paper, [...bold(`${found.service.name}: ${found.number}. `), ...runsOf(text, printing)], size, INK)
  },
  text: ({ heading, paragraphs }, setting) => {
    head(heading, paragraphs[0], setting)
    for (const words of paragraphs) paragraph(words, setting)
  },
  steps: ({ heading, items }, setting) => {
    const { printing } = setting
    head(heading, items[0]?.lead, setting)
    listed(
      items.map(({ lead, text }, index) => ({
        label: `${index + 1}.`,
        runs: [...runsOf(lead, printing, true), ...(text ? [...plain(' '), ...runsOf(text, printing)] : [])],
      })),
      setting,
    )
  },
  signs: ({ heading, intro, groups }, setting) => {
    head(heading, intro, setting)
    paragraph('**One sign is not proof. A change matters most.**', setting)
    if (intro) paragraph(intro, setting)
    for (const group of groups) {
      head(group.heading, group.items[0], setting, 'H3')
      bullets(group.items, setting)
    }
  },
  list: ({ heading, intro, items }, setting) => {
    head(heading, intro ?? items[0], setting)
    if (intro) paragraph(intro, setting)
    bullets(items, setting)
  },
  donts: ({ heading, items }, setting) => {
    head(heading, items[0], setting)
    bullets(items, setting)
  },
  questions: ({ heading, items }, setting) => {
    head(heading, items[0] && `${items[0].question}\n\n${items[0].answer[0]}`, setting)
    for (const { question, answer } of items) {
      head(question, answer[0], setting, heading ? 'H3' : 'H2')
      for (const words of answer) paragraph(words, setting)
    }
  },
  voice: ({ heading, words, who }, setting) => {
    const { paper, size } = setting
    head(heading, words, setting)
    paper.keep(paper.heightOf(plain(words), { size: size + 1 }) + size * 2)
    paper.say('BlockQuote', plain(words), { size: size + 1 })
    paper.say('P', plain(`${who}, who chose to share this`), { size: size - 1, colour: MUTED })
  },
  services: ({ heading, services }, setting) => {
    const { printing } = setting
    const found = services.flatMap((name) => printableService(name, printing) ?? [])
    if (found.length === 0) return
    head(heading, found[0]?.service.does, setting)
    listed(
      found.map(({ service, number }) => ({
        label: '•',
        runs: [...bold(`${service.name}: ${number}. `), ...plain(service.does)],
      })),
      setting,
    )
  },
  links: ({ heading, items }, setting) => {
    const { edition } = setting.printing
    const named = items.flatMap(({ to, says }) => {
      const title = edition.pageAt({ language: 'en', edition: 'standard', slug: to })?.title ?? SERVED[to]
      return title ? [says ? `**${title}** ${says}` : title] : []
    })
    if (named.length === 0) return
    head(heading, named[0], setting)
    bullets(named, setting)
  },
  elsewhere: ({ heading, items }, setting) => {
    head(heading, items[0]?.name, setting)
    bullets(
      items.map(({ name, owner, url }) => `**${name}** ${owner}: ${url}`),
      setting,
    )
  },
  picture: ({ text }, setting) => {
    for (const words of text) paragraph(words, setting)
  },
}

/** One typed block on paper, in the order in which it is read. */
export function setBlock(paper: Paper, block: Block, printing: Printing, size: number): void {
  const set = SETS[block.type] as Set<BlockType>
  set(block, { paper, printing, size })
}

/** A heading never stands alone at the end of a page: what comes first below it goes with it. */
function head(text: string | undefined, first: string | undefined, setting: Setting, tag: 'H2' | 'H3' = 'H2'): void {
  const { paper, printing, size } = setting
  paper.y += size * 0.55
  if (!text) return
  const look = { size: tag === 'H2' ? size + 3 : size + 0.5, colour: tag === 'H2' ? MULBERRY : INK, gap: 1 }
  const below = first ? paper.heightOf(runsOf(first, printing), { size }) : 0
  paper.keep(paper.heightOf(bold(text), look) + below + size)
  paper.say(tag, bold(text), look)
  paper.y += size * 0.15
}

function paragraph(words: string, { paper, printing, size }: Setting): void {
  const runs = runsOf(words, printing)
  paper.keep(paper.heightOf(runs, { size }))
  paper.say('P', runs, { size })
  paper.y += size * 0.3
}

function bullets(items: readonly string[], setting: Setting): void {
  listed(
    items.map((words) => ({ label: '•', runs: runsOf(words, setting.printing) })),
    setting,
  )
}

function listed(items: readonly { label: string; runs: readonly Run[] }[], { paper, size }: Setting): void {
  paper.list(items, { size })
}

/** What must not be missed, in a box of its own. */
function boxed(paper: Paper, runs: readonly Run[], size: number, colour: string): void {
  const inside = { size, x: MARGIN + 12, width: paper.width - 24, colour }
  const height = paper.heightOf(runs, inside) + 14
  paper.y += size * 0.6
  paper.keep(height)
  const top = paper.y
  paper.box(height, { colour: TINT })
  paper.y = top + 8
  paper.say('P', runs, inside)
  paper.y = top + height
}
