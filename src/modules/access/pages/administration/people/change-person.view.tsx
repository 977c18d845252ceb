import type { VNode } from 'preact'
import type { AccountId } from '../../../../../kernel/ids.js'
import { Button } from '../../../../../web/components/button.js'
import { Form } from '../../../../../web/components/form.js'
import { QuestionPage } from '../../../../../web/question-page.js'
import type { PersonRefusal } from '../../../commands/people.js'
import type { PersonFieldRefusal, TypedPerson } from './person.form.js'
import { PersonFields, sayPersonField } from './person-fields.js'
import { SAY_PERSON_REFUSAL } from './say-person.js'

type Refusal = PersonFieldRefusal | PersonRefusal
type ChangePersonViewProps = { accountId: AccountId; typed: TypedPerson; refusals: readonly Refusal[] }

export function ChangePersonView({ accountId, typed, refusals }: ChangePersonViewProps): VNode {
  const inFields = refusals.filter((refusal): refusal is PersonFieldRefusal => refusal.field !== undefined)
  return (
    <QuestionPage
      title="Change a name or address"
      back={`/administration/people/${accountId}`}
      errors={refusals.map((refusal) =>
        refusal.field === undefined
          ? { text: SAY_PERSON_REFUSAL[refusal.code] }
          : { text: sayPersonField(refusal), href: `#${refusal.field}` },
      )}
    >
      <h1 class="govuk-heading-l">Change a name or address</h1>
      <p class="govuk-body">They sign in with the address. If it changes, the one before is told.</p>
      <Form>
        <PersonFields typed={typed} refusals={inFields} />
        <Button>Save</Button>
      </Form>
    </QuestionPage>
  )
}
