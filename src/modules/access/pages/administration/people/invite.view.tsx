import type { VNode } from 'preact'
import { Button } from '../../../../../web/components/button.js'
import { Form } from '../../../../../web/components/form.js'
import { QuestionPage } from '../../../../../web/question-page.js'
import type { Agency, Team } from '../../../data/agency.store.js'
import type { TypedSeat } from '../seats/seat.form.js'
import { SeatFields } from '../seats/seat-fields.js'
import type { PersonFieldRefusal, TypedPerson } from './person.form.js'
import { PersonFields, sayPersonField } from './person-fields.js'

type InviteViewProps = {
  person: TypedPerson
  seat: TypedSeat
  agencies: readonly Agency[]
  teams: readonly Team[]
  refusals: readonly PersonFieldRefusal[]
}

export function InviteView({ person, seat, agencies, teams, refusals }: InviteViewProps): VNode {
  return (
    <QuestionPage
      title="Invite someone"
      back="/administration/people"
      errors={refusals.map((refusal) => ({ text: sayPersonField(refusal), href: `#${refusal.field}` }))}
    >
      <h1 class="govuk-heading-l">Invite someone</h1>
      <p class="govuk-body">
        They get a mail with a link, choose a password themselves and set up a second factor. The link works for seven
        days.
      </p>
      <Form>
        <PersonFields typed={person} refusals={refusals} />
        <SeatFields typed={seat} refusals={refusals} agencies={agencies} teams={teams} />
        <Button>Send invitation</Button>
      </Form>
    </QuestionPage>
  )
}
