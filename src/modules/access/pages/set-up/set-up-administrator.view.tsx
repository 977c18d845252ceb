import { errorsFor } from '../../../../web/say-refusals.js'
import type { VNode } from 'preact'
import { PasswordInput } from '../../../../web/components/password-input.js'
import { TextInput } from '../../../../web/components/text-input.js'
import type { PasswordRefusal } from '../../domain/password-rules.js'
import { type PersonFormRefusal, SAY_PERSON, type TypedPerson } from '../administration/people/person.form.js'
import { PASSWORD_HINT, SAY_PASSWORD } from '../say-password.js'
import { SetUpPage } from './set-up.view.js'

export type AdministratorRefusal = PersonFormRefusal | PasswordRefusal
const SAY = {
  ...SAY_PERSON,
  ...SAY_PASSWORD,
  'name-missing': 'Enter your name',
  'email-missing': 'Enter your email address',
}

type SetUpAdministratorViewProps = {
  sealed: string
  typed: TypedPerson
  refusals: readonly AdministratorRefusal[]
}

export function SetUpAdministratorView({ sealed, typed, refusals }: SetUpAdministratorViewProps): VNode {
  const at = (field: AdministratorRefusal['field']) => {
    const found = refusals.find((refusal) => refusal.field === field)
    return found && SAY[found.code]
  }
  return (
    <SetUpPage
      title="You, the first administrator"
      action="/set-up/administrator"
      button="Set up Kith"
      step="Step 3 of 3"
      sealed={sealed}
      errors={errorsFor(refusals, SAY)}
    >
      <p class="govuk-body">
        An administrator adds agencies and people, and sees no child’s record. If you also work with children, another
        administrator gives you a second seat for that.
      </p>
      <TextInput
        name="name"
        label="Your name"
        value={typed.name}
        error={at('name')}
        autocomplete="name"
        spellcheck={false}
      />
      <TextInput
        name="email"
        label="Your work email address"
        hint="You sign in with it."
        type="email"
        value={typed.email}
        error={at('email')}
        autocomplete="username"
        spellcheck={false}
      />
      <PasswordInput
        name="password"
        label="Password"
        hint={PASSWORD_HINT}
        autocomplete="new-password"
        error={at('password')}
      />
    </SetUpPage>
  )
}
