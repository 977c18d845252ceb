import { errorsFor } from '../../../../../web/say-refusals.js'
import type { VNode } from 'preact'
import { Button } from '../../../../../web/components/button.js'
import { Form } from '../../../../../web/components/form.js'
import { QuestionPage } from '../../../../../web/question-page.js'
import type { Agency, Team } from '../../../data/agency.store.js'
import type { Person } from '../../../queries/people.query.js'
import type { TypedSeat } from './seat.form.js'
import { SAY_SEAT, type SeatFieldRefusal, SeatFields } from './seat-fields.js'

type AddSeatViewProps = {
  person: Person
  agencies: readonly Agency[]
  teams: readonly Team[]
  typed: TypedSeat
  refusals?: readonly SeatFieldRefusal[] | undefined
}

export function AddSeatView({ person, typed, agencies, teams, refusals = [] }: AddSeatViewProps): VNode {
  return (
    <QuestionPage
      title="Add a seat"
      back={`/administration/people/${person.accountId}`}
      errors={errorsFor(refusals, SAY_SEAT)}
    >
      <h1 class="govuk-heading-l">Add a seat for {person.name}</h1>
      <Form>
        <SeatFields typed={typed} refusals={refusals} agencies={agencies} teams={teams} />
        <Button>Add seat</Button>
      </Form>
    </QuestionPage>
  )
}
