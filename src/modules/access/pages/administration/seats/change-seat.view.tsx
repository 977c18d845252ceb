import type { VNode } from 'preact'
import { Button } from '../../../../../web/components/button.js'
import { Checkboxes } from '../../../../../web/components/checkboxes.js'
import { Form } from '../../../../../web/components/form.js'
import { TextInput } from '../../../../../web/components/text-input.js'
import { QuestionPage } from '../../../../../web/question-page.js'
import type { Team } from '../../../data/agency.store.js'
import { ROLE_WORDS } from '../../../domain/role-words.js'
import type { Person, PersonSeat } from '../../../queries/people.query.js'
import { SAY_SEAT, type SeatFieldRefusal } from './seat-fields.js'

export type ChangeSeatRefusal =
  | Extract<SeatFieldRefusal, { field: 'title' | 'teams' }>
  | { readonly code: 'own-seat'; readonly field?: undefined }

type ChangeSeatViewProps = {
  person: Person
  seat: PersonSeat
  teams: readonly Team[]
  title: string
  teamIds: readonly string[]
  refusal?: ChangeSeatRefusal | undefined
}

export function ChangeSeatView({ person, seat, teams, title, teamIds, refusal }: ChangeSeatViewProps): VNode {
  const text = refusal && (refusal.code === 'own-seat' ? OWN_SEAT : SAY_SEAT[refusal.code])
  const at = (field: 'title' | 'teams') => (refusal?.field === field ? text : undefined)
  return (
    <QuestionPage
      title="Change a seat"
      back={`/administration/people/${person.accountId}`}
      errors={text === undefined ? [] : [{ text, href: refusal?.field ? `#${refusal.field}` : undefined }]}
    >
      <h1 class="govuk-heading-l">Change the seat of {person.name}</h1>
      <p class="govuk-body">
        {ROLE_WORDS[seat.role]}, {seat.agencyName}. For another role or agency, add a seat and end this one: what was
        done from it keeps its name.
      </p>
      <Form>
        <TextInput name="title" label="Title" value={title} error={at('title')} />
        {teams.length > 0 && (
          <Checkboxes
            name="teams"
            legend="Teams"
            values={teamIds}
            error={at('teams')}
            items={teams.map((team) => ({ value: team.id, text: team.name }))}
          />
        )}
        <Button>Save seat</Button>
      </Form>
      <p class="govuk-body">
        <a class="govuk-link" href={`/administration/seats/${seat.id}/end`}>
          End this seat
        </a>
      </p>
    </QuestionPage>
  )
}

const OWN_SEAT = 'You cannot change your own seat. Ask another administrator.'
