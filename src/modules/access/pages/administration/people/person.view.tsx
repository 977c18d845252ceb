import type { VNode } from 'preact'
import { dayOf } from '../../../../../kernel/calendar-date.js'
import { Button } from '../../../../../web/components/button.js'
import { InsetText } from '../../../../../web/components/inset-text.js'
import { type RowAction, SummaryList } from '../../../../../web/components/summary-list.js'
import { fullDay, list } from '../../../../../web/format.js'
import { StackTable } from '../../../../../web/kith/stack-table.js'
import { ROLE_WORDS } from '../../../domain/role-words.js'
import type { Person, PersonSeat } from '../../../queries/people.query.js'
import { AdministrationFrame } from '../frame.view.js'

type PersonViewProps = { person: Person; isShared: boolean; isSelf: boolean; done: string | undefined }

export function PersonView({ person, isShared, isSelf, done }: PersonViewProps): VNode {
  const at = `/administration/people/${person.accountId}`
  const mayChange = !isShared && !isSelf
  const only = (condition: boolean, ...actions: RowAction[]) => (condition ? actions : undefined)
  return (
    <AdministrationFrame title="Person" back={{ href: '/administration/people', text: 'People' }} done={done}>
      <h1 class="govuk-heading-l">{person.name}</h1>
      {isShared && (
        <InsetText>
          {person.name} also works in another partnership. Their seats here can be changed and ended; the account itself
          cannot be changed by one partnership alone.
        </InsetText>
      )}
      <SummaryList
        rows={[
          {
            key: 'Name',
            value: person.name,
            actions: only(!isShared, { text: 'Change', about: 'name', href: `${at}/change` }),
          },
          {
            key: 'Email address',
            value: person.email,
            actions: only(!isShared, { text: 'Change', about: 'email address', href: `${at}/change` }),
          },
          {
            key: 'Account',
            value: person.isClosed ? 'Closed' : 'Open',
            actions: only(
              mayChange,
              person.isClosed
                ? { text: 'Open', about: 'the account again', href: `${at}/open` }
                : { text: 'Close', about: 'the account', href: `${at}/close` },
            ),
          },
          {
            key: 'Password',
            value: person.hasPassword ? 'Chosen' : 'Not chosen yet: the invitation has not been used',
            actions: only(!isShared && !person.isClosed, {
              text: person.hasPassword ? 'Send a link for a new one' : 'Send the invitation again',
              href: `${at}/link`,
            }),
          },
          {
            key: 'Second factor',
            value: person.hasFactor ? 'Set up' : 'Not set up',
            actions: only(mayChange && person.hasFactor, {
              text: 'Take away',
              about: 'the second factor',
              href: `${at}/second-factor`,
            }),
          },
          {
            key: 'Sign-ins',
            value: 'Wherever they are signed in',
            actions: only(mayChange, { text: 'Sign out', about: 'everywhere', href: `${at}/sign-out` }),
          },
        ]}
      />
      <h2 class="govuk-heading-m">Seats</h2>
      {!isSelf && <Button href={`${at}/seats/new`}>Add a seat</Button>}
      <StackTable
        caption="Seats"
        captionHidden
        columns={[
          { text: 'Title', isHeader: true },
          { text: 'Agency', phoneLabel: 'Agency' },
          { text: 'Role', phoneLabel: 'Role' },
          { text: 'Teams', phoneLabel: 'Teams' },
          { text: 'Ended', phoneLabel: 'Ended' },
          { text: 'Change' },
        ]}
        rows={person.seats.map((seat) => [
          seat.title,
          seat.agencyName,
          ROLE_WORDS[seat.role],
          list(seat.teamNames) || 'None',
          seat.endedAt ? fullDay(dayOf(seat.endedAt)) : 'No',
          seat.endedAt || isSelf ? '' : <SeatLinks seat={seat} />,
        ])}
      />
    </AdministrationFrame>
  )
}

function SeatLinks({ seat }: { seat: PersonSeat }) {
  const about = <span class="govuk-visually-hidden"> the seat {seat.title}</span>
  return (
    <>
      <a class="govuk-link" href={`/administration/seats/${seat.id}`}>
        Change{about}
      </a>{' '}
      <a class="govuk-link" href={`/administration/seats/${seat.id}/end`}>
        End{about}
      </a>
    </>
  )
}
