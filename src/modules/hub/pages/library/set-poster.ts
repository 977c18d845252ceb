import type { CalendarDate } from '../../../../kernel/calendar-date.js'
import { fullDay } from '../../../../web/format.js'
import type { DownloadContent } from '../../domain/download-content.js'
import { heightOfClosing, setClosing } from './closing.js'
import { INK, MARGIN, MULBERRY, MUTED, Paper, PINE, TINT } from './paper.js'
import { artefact, drawStreet } from './paper-drawings.js'
import { type Printable, type Printing, type Run, runsOf } from './paper-words.js'

export type PosterContent = Extract<DownloadContent, { kind: 'poster' }>

const plain = (text: string, isBold = false): Run[] => [{ text, isBold }]

/** Points that the street is high at full size. */
const STREET = 138

/** One A4 page to hang up: a headline, a few lines, the number to ring. */
export async function setPoster(poster: PosterContent, { service, number }: Printable, printing: Printing) {
  const paper = new Paper({
    title: poster.title,
    author: printing.edition.partnershipName,
    checkedOn: poster.lastChecked,
  })
  const { doc, width } = paper
  paper.mark(MARGIN, MARGIN - 6, 40)
  paper.y = MARGIN + 2
  paper.say('P', plain('Be Aware', true), { size: 22, x: MARGIN + 62, width: width - 62, colour: PINE })
  paper.y = MARGIN + 56
  const headline = plain(poster.headline, true)
  const size = [64, 56, 48, 40].find((each) => paper.heightOf(headline, { size: each, gap: 0 }) <= each * 2.6) ?? 40
  paper.say('H1', headline, { size, colour: PINE, gap: 0 })
  paper.y += 18
  const lines = poster.lines.map((line) => ({ label: '•', runs: runsOf(line, printing) }))
  paper.list(lines, { size: 20, gap: 3, after: 7 })
  paper.y += 12
  setNumber(paper, { service, number })
  if (poster.also) {
    paper.y += 14
    paper.say('P', runsOf(poster.also, printing), { size: 17, colour: INK })
  }
  const closing = paper.floor - heightOfClosing(printing)
  const ground = closing - 6
  const scale = Math.min(1, (ground - paper.y - 12) / STREET)
  if (scale > 0.4) artefact(doc, () => drawStreet(doc, { ground, scale }))
  paper.y = closing
  setClosing(paper, poster, printing)
  const { pages } = paper
  return { content: await paper.finish(), pages }
}

function setNumber(paper: Paper, { service, number }: Printable): void {
  const inside = { x: MARGIN + 20, width: paper.width - 40 }
  const checked = service.verified ? `Number checked on ${fullDay(service.verified.on as CalendarDate)}.` : ''
  const hours = plain(`${service.hours.words} ${checked}`.trim())
  const height = 16 + 24 + 58 + paper.heightOf(hours, { size: 13, ...inside }) + 14
  const top = paper.y
  paper.box(height, { colour: TINT, radius: 14 })
  paper.y = top + 16
  paper.say('P', plain(service.name, true), { size: 18, ...inside, colour: INK })
  paper.say('P', plain(number, true), { size: 46, ...inside, colour: MULBERRY, gap: 0 })
  paper.say('P', hours, { size: 13, ...inside, colour: MUTED })
  paper.y = top + height
}
