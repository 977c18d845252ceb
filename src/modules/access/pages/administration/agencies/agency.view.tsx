import { errorsFor } from '../../../../../web/say-refusals.js'
import type { VNode } from 'preact'
import { AGENCY_KINDS } from '../../../../../kernel/actor.js'
import { Button } from '../../../../../web/components/button.js'
import { Checkboxes } from '../../../../../web/components/checkboxes.js'
import { Form } from '../../../../../web/components/form.js'
import { Select } from '../../../../../web/components/select.js'
import { TextInput } from '../../../../../web/components/text-input.js'
import { QuestionPage } from '../../../../../web/question-page.js'
import { AGENCY_KIND_WORDS } from '../../../domain/role-words.js'
import { LONGEST_NAME } from '../single-line.js'
import type { AgencyFormRefusal, TypedAgency } from './agency.form.js'

type Refusal = AgencyFormRefusal | { readonly code: 'name-taken'; readonly field: 'name' }
export const SAY_AGENCY: Record<Refusal['code'], string> = {
  'name-missing': 'Enter the agency’s name',
  'name-too-long': `The agency’s name must be ${LONGEST_NAME} characters or fewer`,
  'name-not-a-line': 'The agency’s name must be one line of text',
  'short-name-missing': 'Enter a short name',
  'short-name-too-long': `The short name must be ${LONGEST_NAME} characters or fewer`,
  'short-name-not-a-line': 'The short name must be one line of text',
  'kind-missing': 'Select what kind of agency it is',
  'name-taken': 'There is an agency with that name already. Use another name, or change that one.',
}

type AgencyViewProps = {
  title: string
  button: string
  typed: TypedAgency
  refusals?: readonly Refusal[] | undefined
  /** Where to close it; left out for one that is new or closed. */
  closeAt?: string | undefined
}

export function AgencyView({ title, button, typed, refusals = [], closeAt }: AgencyViewProps): VNode {
  const at = (field: Refusal['field']) => {
    const found = refusals.find((refusal) => refusal.field === field)
    return found && SAY_AGENCY[found.code]
  }
  return (
    <QuestionPage title={title} back="/administration/agencies" errors={errorsFor(refusals, SAY_AGENCY)}>
      <h1 class="govuk-heading-l">{title}</h1>
      <Form>
        <TextInput
          name="name"
          label="Name"
          hint="As the agency writes it. Each school is one of its own."
          value={typed.name}
          error={at('name')}
        />
        <TextInput
          name="shortName"
          label="Short name (optional)"
          hint="For lists and labels, for example “Police”."
          value={typed.shortName}
          error={at('shortName')}
          width={20}
        />
        <Select
          name="kind"
          label="Kind of agency"
          value={typed.kind}
          error={at('kind')}
          options={[
            { value: '', text: 'Select a kind' },
            ...AGENCY_KINDS.map((kind) => ({ value: kind, text: AGENCY_KIND_WORDS[kind] })),
          ]}
        />
        <Checkboxes
          name="onScreeningDesk"
          values={typed.onScreeningDesk ? ['yes'] : []}
          items={[
            {
              value: 'yes',
              text: 'Has a place at the multi-agency screening desk',
              hint: 'Its screeners see every concern that is sent, and add what the agency holds.',
            },
          ]}
        />
        <Button>{button}</Button>
      </Form>
      {closeAt && (
        <p class="govuk-body">
          <a class="govuk-link" href={closeAt}>
            Close this agency
          </a>
        </p>
      )}
    </QuestionPage>
  )
}
