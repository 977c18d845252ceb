import type { VNode } from 'preact'
import { dayOf, type CalendarDate } from '../../../../kernel/calendar-date.js'
import { SummaryList, type SummaryRow } from '../../../../web/components/summary-list.js'
import { fullDay } from '../../../../web/format.js'
import { PublicLayout } from '../../../../web/public/public-layout.js'
import { nextCheck, standingOf } from '../../domain/edition.js'
import type { ServiceContent } from '../../domain/service-content.js'
import { Cannot, Facts } from '../parts/service-card.js'
import { HeadlineNumber, headlineOf, OtherWays } from '../parts/service-contacts.js'
import { CheckWarning, OpenLine } from '../parts/service-state.js'
import type { Shown } from '../parts/shown.js'

/** Everything we know about one service. Its name may tell of harm, so that the title of the window does not say it. */
export function ServicePage({ service, shown }: { service: ServiceContent; shown: Shown }): VNode {
  const isCurrent = standingOf(service, dayOf(shown.now)) === 'current'
  const hasEnded = service.status === 'inactive' || service.status === 'defunct'
  const number = headlineOf(service)
  return (
    <PublicLayout
      frame={shown.frame}
      title="Who can help"
      breadcrumbs={[
        { href: '/be-aware', text: 'Be Aware' },
        { href: '/be-aware/services', text: 'Find help' },
      ]}
      footNote={checkNote(service, isCurrent)}
    >
      <div class="kith-measure">
        <h1 class="govuk-heading-xl">{service.name}</h1>
        <p class="govuk-body-l">{service.does}</p>
        <div class={isCurrent ? 'kith-help' : 'kith-help kith-noprint'}>
          <OpenLine service={service} shown={shown} />
          <CheckWarning service={service} shown={shown} />
          {number && !hasEnded && <HeadlineNumber contact={number} />}
          {!hasEnded && <OtherWays service={service} />}
          <Cannot service={service} />
          <Facts service={service} />
        </div>
        {!isCurrent && (
          <p class="govuk-body kith-print-only">Nobody has checked its number of late, so it is not printed here.</p>
        )}
        <SummaryList class="kith-gap" rows={rowsOf(service)} />
        <h2 class="govuk-heading-m kith-noprint">Not the right one?</h2>
        <p class="govuk-body kith-noprint">
          <a class="govuk-link" href="/be-aware/services">
            Find other help
          </a>
          {' · '}
          <a class="govuk-link" href="/be-aware/tell">
            Tell someone
          </a>
          {' · '}
          <a class="govuk-link" href="/be-aware/get-help">
            Get help now
          </a>
        </p>
      </div>
    </PublicLayout>
  )
}

function rowsOf(service: ServiceContent): SummaryRow[] {
  const { organisation, signLanguage } = service
  const rows: (SummaryRow | false | undefined | '')[] = [
    { key: 'Who it is for', value: service.whoFor },
    { key: 'When it is open', value: hoursWith(service) },
    service.confidentiality && { key: 'What stays private', value: service.confidentiality },
    service.doNotUseIf && { key: 'When not to use it', value: service.doNotUseIf },
    service.takesReportsFromThoseHarmed === true && {
      key: 'If you have been hurt',
      value: 'You can tell it what happened to you.',
    },
    service.kind === 'place' && { key: 'Where to go', value: <Visit visit={service.visit} /> },
    signLanguage.offered === true &&
      signLanguage.url && {
        key: 'British Sign Language',
        value: (
          <a class="govuk-link" href={signLanguage.url} rel="noreferrer">
            Use it in British Sign Language
          </a>
        ),
      },
    service.kind !== 'refuge' && { key: 'Area', value: service.area.words },
    {
      key: 'Who runs it',
      value: organisation.url ? (
        <a class="govuk-link" href={organisation.url} rel="noreferrer">
          {organisation.name}
        </a>
      ) : (
        organisation.name
      ),
    },
  ]
  return rows.filter((row) => typeof row === 'object')
}

const ON_BANK_HOLIDAYS = {
  'as-usual': 'On bank holidays too.',
  closed: 'Closed on bank holidays.',
  unknown: 'We have not checked its hours on bank holidays.',
} as const

function hoursWith({ hours }: ServiceContent): string {
  return hours.kind === 'weekly' ? `${hours.words} ${ON_BANK_HOLIDAYS[hours.bankHolidays]}` : hours.words
}

function Visit({ visit }: Pick<Extract<ServiceContent, { kind: 'place' }>, 'visit'>) {
  return (
    <>
      {[visit.name, ...visit.address, visit.postcode].map((line) => (
        <>
          {line}
          <br />
        </>
      ))}
      {visit.access}
    </>
  )
}

function checkNote(service: ServiceContent, isCurrent: boolean): string {
  if (!service.verified) return 'Nobody of ours has opened this number or page yet to see whether it is right.'
  const checked = `This service was last checked on ${fullDay(service.verified.on as CalendarDate)}.`
  const next = fullDay(nextCheck(service.verified.on, service.checkEveryMonths))
  return isCurrent ? `${checked} Next check: ${next}.` : `${checked} It was due for a check on ${next}.`
}
