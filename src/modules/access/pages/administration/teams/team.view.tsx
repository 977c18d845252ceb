import { errorsFor } from '../../../../../web/say-refusals.js'
import type { VNode } from 'preact'
import { Button } from '../../../../../web/components/button.js'
import { Form } from '../../../../../web/components/form.js'
import { Select } from '../../../../../web/components/select.js'
import { TextInput } from '../../../../../web/components/text-input.js'
import { QuestionPage } from '../../../../../web/question-page.js'
import type { Agency } from '../../../data/agency.store.js'
import { LONGEST_NAME } from '../single-line.js'

export const SAY_TEAM = {
  'name-missing': 'Enter the team’s name',
  'name-too-long': `The team’s name must be ${LONGEST_NAME} characters or fewer`,
  'name-not-a-line': 'The team’s name must be one line of text',
  'name-taken': 'That agency has a team with that name already',
  'agency-missing': 'Select the team’s agency',
} as const
export type TeamRefusal = { readonly code: keyof typeof SAY_TEAM; readonly field: 'name' | 'agency' }

type TeamViewProps = {
  title: string
  button: string
  name: string
  /** To choose from, for a new team; a team stays with its agency. */
  agencies?: readonly Agency[] | undefined
  agencyId?: string | undefined
  refusals?: readonly TeamRefusal[] | undefined
  closeAt?: string | undefined
}

export function TeamView(props: TeamViewProps): VNode {
  const { title, refusals = [] } = props
  const at = (field: TeamRefusal['field']) => {
    const found = refusals.find((refusal) => refusal.field === field)
    return found && SAY_TEAM[found.code]
  }
  return (
    <QuestionPage title={title} back="/administration/teams" errors={errorsFor(refusals, SAY_TEAM)}>
      <h1 class="govuk-heading-l">{title}</h1>
      <Form>
        <TextInput name="name" label="Name of the team" value={props.name} error={at('name')} />
        {props.agencies && (
          <Select
            name="agency"
            label="Agency"
            value={props.agencyId}
            error={at('agency')}
            options={[
              { value: '', text: 'Select an agency' },
              ...props.agencies.map((agency) => ({ value: agency.id, text: agency.name })),
            ]}
          />
        )}
        <Button>{props.button}</Button>
      </Form>
      {props.closeAt && (
        <p class="govuk-body">
          <a class="govuk-link" href={props.closeAt}>
            Close this team
          </a>
        </p>
      )}
    </QuestionPage>
  )
}
