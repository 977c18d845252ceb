import type { VNode } from 'preact'
import { dayOf } from '../../../../kernel/calendar-date.js'
import { mayLead } from '../../domain/edition.js'
import type { ServiceContent } from '../../domain/service-content.js'
import type { Shown } from './shown.js'

const MARKS = /\*\*(.+?)\*\*|\[([^\]]+)\]\(([^)\s]+)\)|\{phone:([a-z0-9-]+)\}|\{(partnership|area)\}/g

type Piece = string | VNode

/** Words of an editor: bold, links of the hub, numbers from the register, the partnership’s name. Nothing else is markup. */
export function Inline({ words, shown }: { words: string; shown: Shown }): VNode {
  const pieces: Piece[] = []
  let at = 0
  for (const match of words.matchAll(MARKS)) {
    if (match.index > at) pieces.push(words.slice(at, match.index))
    pieces.push(piece(match, shown))
    at = match.index + match[0].length
  }
  if (at < words.length) pieces.push(words.slice(at))
  return <>{pieces}</>
}

function piece([, bold, linked, to, phone, local]: RegExpMatchArray, shown: Shown): Piece {
  if (bold !== undefined)
    return (
      <b>
        <Inline words={bold} shown={shown} />
      </b>
    )
  if (linked !== undefined && to !== undefined)
    return (
      <a class="govuk-link" href={to}>
        {linked}
      </a>
    )
  if (phone !== undefined) return <ServiceNumber name={phone} shown={shown} />
  return local === 'area' ? shown.edition.settings.area : shown.edition.partnershipName
}

/** A number that a person found right, to ring; otherwise the service’s name, which leads to what is known of it. */
function ServiceNumber({ name, shown }: { name: string; shown: Shown }) {
  const service = shown.edition.serviceAt(name)
  if (!service) return <>the number of {shown.edition.partnershipName}</>
  const number = phoneOf(service)
  if (number && mayLead(service, dayOf(shown.now))) return <PhoneLink number={number} />
  return (
    <a class="govuk-link" href={`/be-aware/services/${service.key}`}>
      {service.name}
    </a>
  )
}

export function phoneOf({ contacts }: ServiceContent): string | undefined {
  return contacts.find((each) => each.kind === 'phone')?.number
}

export function PhoneLink({ number }: { number: string }): VNode {
  return (
    <a class="govuk-link kith-nowrap" href={`tel:${number.replaceAll(' ', '')}`}>
      {number.replaceAll(' ', '\u00a0')}
    </a>
  )
}
