import type { VNode } from 'preact'
import { Button } from '../../../../web/components/button.js'
import { ErrorSummary } from '../../../../web/components/error-summary.js'
import { Radios } from '../../../../web/components/radios.js'
import { TextInput } from '../../../../web/components/text-input.js'
import { count, sentence } from '../../../../web/format.js'
import { PublicLayout } from '../../../../web/public/public-layout.js'
import { errorFor, errorsFor } from '../../../../web/say-refusals.js'
import type { Found } from '../../domain/find-services.js'
import type { ServiceContent } from '../../domain/service-content.js'
import { addressOfService, ServiceCard } from '../parts/service-card.js'
import { stateWords } from '../parts/service-state.js'
import { leadService } from '../parts/lead-service.js'
import type { Shown } from '../parts/shown.js'
import type { FindRefusal, FindTyped } from './find.form.js'
import { NEED_WORDS, READER_WORDS } from './find-words.js'

const SAY: Record<FindRefusal['code'], string> = {
  'age-not-a-number': 'Write the age as a number, like 14. Or leave it empty.',
}

type Props = {
  shown: Shown
  typed: FindTyped
  found: Found
  /** Something was asked for: what fits stands first, and the questions after it. */
  isAnswer: boolean
  refusals?: readonly FindRefusal[]
}

/** The finder. What is asked for goes in the body of the form: no address and no title tells of it. */
export function FindPage({ shown, typed, found, isAnswer, refusals = [] }: Props): VNode {
  const total = found.open.length + found.unsure.length + found.closed.length
  return (
    <PublicLayout
      frame={shown.frame}
      title={isAnswer ? 'Who can help' : 'Find help'}
      breadcrumbs={[
        { href: '/be-aware', text: 'Be Aware' },
        ...(isAnswer ? [{ href: '/be-aware/services', text: 'Find help' }] : []),
      ]}
      hasErrors={refusals.length > 0}
      noIndex={isAnswer}
    >
      {refusals.length > 0 && <ErrorSummary errors={errorsFor(refusals, SAY)} />}
      <h1 class="govuk-heading-xl">{isAnswer ? 'Who can help' : 'Find help'}</h1>
      {isAnswer ? (
        <>
          <p class="govuk-body-l">
            {total === 0
              ? 'We know of no service that fits all of that. You can still talk to someone now.'
              : `${sentence(count(total, 'service'))} ${total === 1 ? 'fits' : 'fit'}. Those that are open now come first.`}
          </p>
          {total === 0 ? <TalkAnyway shown={shown} /> : <Groups found={found} shown={shown} />}
          <h2 class="govuk-heading-m kith-noprint">Change what you look for</h2>
          <Questions typed={typed} refusals={refusals} />
        </>
      ) : (
        <>
          <p class="govuk-body-l">
            Answer what you like, and leave out the rest. What you choose is not kept, and it does not show in the
            address.
          </p>
          <Questions typed={typed} refusals={refusals} />
          <h2 class="govuk-heading-m kith-gap">Everyone on our list</h2>
          <NameList services={[...found.open, ...found.unsure, ...found.closed]} shown={shown} />
        </>
      )}
      <p class="govuk-body kith-gap kith-noprint">
        <a class="govuk-link" href="/be-aware/tell">
          Tell us about a child, a place or something you know
        </a>
        {' · '}
        <a class="govuk-link" href="/be-aware/get-help">
          Get help now
        </a>
      </p>
    </PublicLayout>
  )
}

function Questions({ typed, refusals }: { typed: FindTyped; refusals: readonly FindRefusal[] }) {
  return (
    <form method="post" action="/be-aware/services" novalidate autocomplete="off" class="kith-noprint">
      <div class="kith-cols kith-cols--half">
        <Radios
          name="need"
          legend="What do you need?"
          legendSize="m"
          small
          value={typed.need}
          items={[
            ...Object.entries(NEED_WORDS).map(([value, text]) => ({ value, text })),
            { value: 'any', text: 'I’m not sure, show me all' },
          ]}
        />
        <div>
          <Radios
            name="reader"
            legend="Who are you?"
            legendSize="m"
            small
            value={typed.reader}
            items={Object.entries(READER_WORDS).map(([value, text]) => ({ value, text }))}
          />
          <TextInput
            name="age"
            label="How old is the young person?"
            labelSize="m"
            hint="If it is about you, your own age. Some services are for some ages only."
            width={3}
            inputmode="numeric"
            value={typed.age}
            error={errorFor(refusals, SAY, 'age')}
          />
          <Button>Show who can help</Button>
        </div>
      </div>
    </form>
  )
}

function Groups({ found, shown }: { found: Found; shown: Shown }) {
  return (
    <>
      <Group id="open-now" heading="Open now" services={found.open} shown={shown} />
      <Group id="not-sure" heading="We have not checked when they are open" services={found.unsure} shown={shown} />
      <Group id="closed-now" heading="Closed now" services={found.closed} shown={shown} />
    </>
  )
}

type GroupProps = { id: string; heading: string; services: readonly ServiceContent[]; shown: Shown }

function Group({ id, heading, services, shown }: GroupProps) {
  if (services.length === 0) return null
  return (
    <section aria-labelledby={id} class="kith-found">
      <h2 class="govuk-heading-m" id={id}>
        {heading}
      </h2>
      <div class="kith-found__cards">
        {services.map((service) => (
          <ServiceCard service={service} shown={shown} />
        ))}
      </div>
    </section>
  )
}

/** Short, for those who know whom they look for: what is open first. */
function NameList({ services, shown }: { services: readonly ServiceContent[]; shown: Shown }) {
  return (
    <ul class="kith-kinds">
      {services.map((service) => (
        <li>
          <a class="govuk-link" href={addressOfService(service)}>
            {service.name}
          </a>
          <p class="kith-meta">
            {service.whoFor}. {stateWords(service, shown)}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** Nothing fits: the service the partnership puts first, if it is known to be right; and the ways that are always there. */
function TalkAnyway({ shown }: { shown: Shown }) {
  const top = leadService(shown, 'everyone')
  return (
    <div class="kith-measure kith-stack">
      {top && <ServiceCard service={top} shown={shown} heading="h2" />}
      <p class="govuk-body">
        If a child is in danger now, call 999. If it is not an emergency, you can ring the police on 101. You can also{' '}
        <a class="govuk-link" href="/be-aware/tell">
          tell us
        </a>
        , or{' '}
        <a class="govuk-link" href="/be-aware/services">
          see everyone on our list
        </a>
        .
      </p>
    </div>
  )
}
