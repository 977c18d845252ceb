import type { VNode } from 'preact'
import type { Seat } from '../../../../kernel/actor.js'
import { Button } from '../../../../web/components/button.js'
import { ErrorSummary } from '../../../../web/components/error-summary.js'
import { Form } from '../../../../web/components/form.js'
import { Radios } from '../../../../web/components/radios.js'
import { list } from '../../../../web/format.js'
import { Layout, SignedOutLayout } from '../../../../web/layout.js'
import { ROLE_WORDS } from '../../domain/role-words.js'

type ChooseSeatViewProps = {
  seats: readonly Seat[]
  chosen: string | undefined
  isInside: boolean
  next: string
  error?: string | undefined
}

export function ChooseSeatView({ seats, chosen, isInside, next, error }: ChooseSeatViewProps): VNode {
  const Frame = isInside ? Layout : SignedOutLayout
  const severalPartnerships = new Set(seats.map((seat) => seat.partnershipId)).size > 1
  return (
    <Frame title="Where are you working from?" hasErrors={error !== undefined}>
      {error && <ErrorSummary errors={[{ text: error, href: '#seat' }]} />}
      <Form action="/seat" once={false}>
        <input type="hidden" name="next" value={next} />
        <Radios
          name="seat"
          legend="Where are you working from?"
          legendSize="l"
          legendIsHeading
          hint="What you can see and do depends on it. Everything you open is written down under the one you choose."
          value={chosen}
          error={error}
          items={seats.map((seat) => ({
            value: seat.id,
            text: `${seat.title}, ${seat.agencyName}`,
            hint: [ROLE_WORDS[seat.role], list(seat.teamNames), severalPartnerships && seat.partnershipName]
              .filter(Boolean)
              .join(' · '),
          }))}
        />
        <Button>{isInside ? 'Work from here' : 'Continue'}</Button>
      </Form>
    </Frame>
  )
}

export function NoSeatView(): VNode {
  return (
    <SignedOutLayout title="You have nowhere to work from">
      <h1 class="govuk-heading-l">You have nowhere to work from</h1>
      <p class="govuk-body">
        Your account is open, but no agency has given you a place in Kith, or the one you had has ended. Ring your
        agency’s Kith administrator.
      </p>
      <p class="govuk-body">
        If a child is in danger now, call{' '}
        <a class="govuk-link" href="tel:999">
          999
        </a>
        .
      </p>
      <Form action="/sign-out" once={false}>
        <Button variant="secondary">Sign out</Button>
      </Form>
    </SignedOutLayout>
  )
}
