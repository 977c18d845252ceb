import type { VNode } from 'preact'
import { Button } from '../../../../../web/components/button.js'
import { Pagination } from '../../../../../web/components/pagination.js'
import { Tag } from '../../../../../web/components/tag.js'
import { TextInput } from '../../../../../web/components/text-input.js'
import { Empty } from '../../../../../web/kith/empty.js'
import { StackTable } from '../../../../../web/kith/stack-table.js'
import type { Person } from '../../../queries/people.query.js'
import { AdministrationFrame } from '../frame.view.js'

type PeopleViewProps = {
  people: readonly Person[]
  hasMore: boolean
  text: string
  page: number
  done: string | undefined
}

export function PeopleView({ people, hasMore, text, page, done }: PeopleViewProps): VNode {
  const to = (wanted: number) => `/administration/people?name=${encodeURIComponent(text)}&page=${wanted}`
  return (
    <AdministrationFrame title="People" back={{ href: '/administration', text: 'Administration' }} done={done}>
      <h1 class="govuk-heading-l">People who sign in</h1>
      <Button href="/administration/people/invite">Invite someone</Button>
      <form method="get" action="/administration/people">
        <TextInput name="name" label="Name or email address" value={text} width={20} />
        <Button variant="secondary">Find</Button>
      </form>
      {people.length === 0 ? (
        <Empty title="Nobody is called that here." />
      ) : (
        <StackTable
          caption="People who sign in"
          captionHidden
          columns={[
            { text: 'Name', isHeader: true },
            { text: 'Email address', phoneLabel: 'Email address' },
            { text: 'Seats', phoneLabel: 'Seats' },
            { text: 'State', phoneLabel: 'State' },
            { text: 'Change' },
          ]}
          rows={people.map((person) => [
            person.name,
            person.email,
            seatsOf(person),
            stateOf(person),
            <a class="govuk-link" href={`/administration/people/${person.accountId}`}>
              Change<span class="govuk-visually-hidden"> {person.name}</span>
            </a>,
          ])}
        />
      )}
      {(hasMore || page > 1) && (
        <Pagination
          label="More people"
          previous={page > 1 ? { href: to(page - 1) } : undefined}
          next={hasMore ? { href: to(page + 1) } : undefined}
        />
      )}
    </AdministrationFrame>
  )
}

function seatsOf({ seats }: Person): string {
  const open = seats.filter((seat) => !seat.endedAt)
  return open.length === 0 ? 'None' : open.map((seat) => `${seat.title}, ${seat.agencyName}`).join('; ')
}

function stateOf(person: Person) {
  if (person.isClosed) return <Tag colour="grey">Closed</Tag>
  return person.hasPassword ? 'Open' : <Tag colour="blue">Invited</Tag>
}
