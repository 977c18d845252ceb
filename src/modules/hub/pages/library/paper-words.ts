import type { CalendarDate } from '../../../../kernel/calendar-date.js'
import { type OpenEdition, mayLead } from '../../domain/edition.js'
import type { ServiceContent } from '../../domain/service-content.js'
import { phoneOf } from '../parts/inline.js'

/** A stretch of words in one weight. */
export type Run = { readonly text: string; readonly isBold: boolean }

export type Printing = { readonly edition: OpenEdition; readonly today: CalendarDate; readonly hubAddress: string }

const MARKS = /\*\*(.+?)\*\*|\[([^\]]+)\]\([^)\s]+\)|\{phone:([a-z0-9-]+)\}|\{(partnership|area)\}/g

/** An editor’s words as they stand on paper: a link is its words, a number stands only if a person found it right. */
export function runsOf(words: string, printing: Printing, isBold = false): Run[] {
  const runs: Run[] = []
  const say = (text: string, bold = isBold) => {
    if (text !== '') runs.push({ text, isBold: bold })
  }
  let at = 0
  for (const match of words.matchAll(MARKS)) {
    say(words.slice(at, match.index))
    const [whole, bold, linked, phone, local] = match
    if (bold !== undefined) runs.push(...runsOf(bold, printing, true))
    else if (linked !== undefined) say(linked)
    else if (phone !== undefined) say(numberOrName(phone, printing), true)
    else say(local === 'area' ? printing.edition.settings.area : printing.edition.partnershipName)
    at = match.index + whole.length
  }
  say(words.slice(at))
  return runs
}

function numberOrName(name: string, printing: Printing): string {
  const printable = printableService(name, printing)
  return printable?.number ?? printing.edition.serviceAt(name)?.name ?? printing.edition.partnershipName
}

export type Printable = { readonly service: ServiceContent; readonly number: string }

/** A service whose number may be printed: it is there, a person found it right, and the next check is not due. */
export function printableService(name: string, { edition, today }: Printing): Printable | undefined {
  const service = edition.serviceAt(name)
  if (!service || !mayLead(service, today)) return undefined
  const number = phoneOf(service)
  // A number must not be broken at the end of a line.
  return number ? { service, number: number.replaceAll(' ', '\u00a0') } : undefined
}
