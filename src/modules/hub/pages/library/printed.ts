import { type CalendarDate, dayOf } from '../../../../kernel/calendar-date.js'
import type { DownloadContent } from '../../domain/download-content.js'
import { type OpenEdition, standingOf } from '../../domain/edition.js'
import { phoneOf } from '../parts/inline.js'
import { printableService, type Printing } from './paper-words.js'
import { setGuide } from './set-guide.js'
import { setPoster } from './set-poster.js'

export type Ours = Exclude<DownloadContent, { kind: 'elsewhere' }>

/** A paper of ours: made, or not offered and why. */
export type Printed =
  | { readonly download: Ours; readonly content: Buffer; readonly pages: number }
  | { readonly download: Ours; readonly withheld: Withheld }

/** Why a poster is not offered: whatever is printed hangs for months. */
export type Withheld = { readonly reason: 'not-checked' | 'no-number'; readonly service: string }

type Made = { readonly day: CalendarDate; readonly papers: Promise<ReadonlyMap<string, Printed>> }

const made = new WeakMap<OpenEdition, Made>()

/** Every paper of an edition, made once for a day: a number that is due for its check leaves them by itself. */
export function papersOf(edition: OpenEdition, now: Date, hubAddress: string): Promise<ReadonlyMap<string, Printed>> {
  const day = dayOf(now)
  const known = made.get(edition)
  if (known?.day === day) return known.papers
  const papers = printAll({ edition, today: day, hubAddress })
  made.set(edition, { day, papers })
  papers.catch(() => made.delete(edition)) // whoever asks next tries again
  return papers
}

async function printAll(printing: Printing): Promise<ReadonlyMap<string, Printed>> {
  const papers = new Map<string, Printed>()
  for (const download of printing.edition.downloads)
    if (download.kind !== 'elsewhere') papers.set(download.key, await print(download, printing))
  return papers
}

async function print(download: Ours, printing: Printing): Promise<Printed> {
  if (download.kind !== 'poster') return { download, ...(await setGuide(download, printing)) }
  const printable = printableService(download.service, printing)
  if (printable) return { download, ...(await setPoster(download, printable, printing)) }
  return { download, withheld: whyWithheld(download.service, printing) }
}

function whyWithheld(name: string, { edition, today }: Printing): Withheld {
  const service = edition.serviceAt(name)
  if (!service) return { reason: 'no-number', service: name }
  const isUnchecked = standingOf(service, today) !== 'current' && phoneOf(service) !== undefined
  return { reason: isUnchecked ? 'not-checked' : 'no-number', service: service.name }
}
