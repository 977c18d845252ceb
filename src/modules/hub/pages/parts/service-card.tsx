import type { VNode } from 'preact'
import { dayOf } from '../../../../kernel/calendar-date.js'
import { classes } from '../../../../web/components/props.js'
import { Shape } from '../../../../web/kith/shapes.js'
import { standingOf } from '../../domain/edition.js'
import type { ServiceContent } from '../../domain/service-content.js'
import { HeadlineNumber, headlineOf, OtherWays } from './service-contacts.js'
import { factsOf } from './service-facts.js'
import { CheckWarning, checkedWords, hoursWords, OpenLine } from './service-state.js'
import type { Shown } from './shown.js'

type Props = { service: ServiceContent; shown: Shown; heading?: 'h2' | 'h3' }

/** A service: its number is the headline. Left out on paper unless a person found it right and the check is not due. */
export function ServiceCard({ service, shown, heading: Heading = 'h3' }: Props): VNode | null {
  const isCurrent = standingOf(service, dayOf(shown.now)) === 'current'
  if (shown.isForPrint && !isCurrent) return null
  const hasEnded = service.status === 'inactive' || service.status === 'defunct'
  const number = headlineOf(service)
  return (
    <div class={classes('kith-help', !isCurrent && 'kith-noprint')}>
      <Heading class="govuk-heading-s kith-help__name">{service.name}</Heading>
      <OpenLine service={service} shown={shown} />
      <CheckWarning service={service} shown={shown} />
      {number && !hasEnded && <HeadlineNumber contact={number} />}
      {!hasEnded && <OtherWays service={service} />}
      <p>{service.does}</p>
      <Cannot service={service} />
      <Facts service={service} />
      <Small service={service} shown={shown} />
    </div>
  )
}

/** What it is not for: said before someone in need has rung in vain. */
export function Cannot({ service: { cannot } }: { service: ServiceContent }): VNode | null {
  if (!cannot) return null
  return (
    <p class="kith-help__not">
      <Shape name="cross" />
      <span>{cannot}</span>
    </p>
  )
}

export function Facts({ service }: { service: ServiceContent }): VNode | null {
  const facts = factsOf(service)
  if (facts.length === 0) return null
  return (
    <ul class="kith-help__facts">
      {facts.map((fact) => (
        <li>{fact}</li>
      ))}
    </ul>
  )
}

function Small({ service, shown }: { service: ServiceContent; shown: Shown }) {
  const hours = shown.isForPrint ? undefined : hoursWords(service)
  const lines = [service.confidentiality, hours, checkedWords(service)].filter((line) => line !== undefined)
  return (
    <>
      {lines.map((line) => (
        <p class="kith-meta">{line}</p>
      ))}
      {!shown.isForPrint && (
        <p class="kith-meta kith-noprint">
          <a class="govuk-link" href={addressOfService(service)}>
            More about {service.name}
          </a>
        </p>
      )}
    </>
  )
}

export function addressOfService({ key }: Pick<ServiceContent, 'key'>): string {
  return `/be-aware/services/${key}`
}
