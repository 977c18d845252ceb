import type { CalendarDate } from '../../../../kernel/calendar-date.js'
import { fullDay } from '../../../../web/format.js'
import { nextCheck } from '../../domain/edition.js'
import type { DownloadContent } from '../../domain/download-content.js'
import { INK, MARGIN, MUTED, type Paper } from './paper.js'
import type { Printing, Run } from './paper-words.js'

const bold = (text: string): Run[] => [{ text, isBold: true }]
const plain = (text: string): Run[] => [{ text, isBold: false }]

const BAND = 38

/** What stands at the foot of every paper: 999, whose paper it is, when it was checked. */
export function heightOfClosing({ edition }: Printing): number {
  return BAND + 34 + (edition.demonstration ? 14 : 0)
}

export function setClosing(paper: Paper, download: DownloadContent, printing: Printing): void {
  const { edition, hubAddress } = printing
  paper.box(BAND, { colour: INK, radius: 6 })
  paper.y += 11
  const inside = { size: 13, x: MARGIN + 14, width: paper.width - 28, colour: '#ffffff', gap: 0 }
  paper.say('P', bold('In danger now? Call 999. Can’t speak? Call 999, listen, then press 55.'), inside)
  paper.y += 18
  const small = { size: 9.5, colour: MUTED, gap: 1 }
  const next = nextCheck(download.lastChecked, download.checkEveryMonths)
  paper.say('P', plain(`${edition.partnershipName}. More at ${hubAddress}`), small)
  paper.say(
    'P',
    plain(`Checked on ${fullDay(download.lastChecked as CalendarDate)}. Don’t use it after ${fullDay(next)}.`),
    small,
  )
  if (edition.demonstration)
    paper.say(
      'P',
      bold('Demonstration: this partnership and its own numbers are invented. Don’t hand this out.'),
      small,
    )
}
