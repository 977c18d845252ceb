import type { VNode } from 'preact'
import { Button } from '../../../../web/components/button.js'
import { Form } from '../../../../web/components/form.js'
import { PasswordInput } from '../../../../web/components/password-input.js'
import { QuestionPage } from '../../../../web/question-page.js'
import type { ChangePasswordRefusal } from '../../commands/change-password.js'
import { PASSWORD_HINT, SAY_PASSWORD, sayOwnPassword } from '../say-password.js'

type Refusal = Exclude<ChangePasswordRefusal, { code: 'over' }>

export function ChangePasswordView({ refusal, now }: { refusal?: Refusal | undefined; now: Date }): VNode {
  const error = refusal && { text: say(refusal, now), field: refusal.field }
  const at = (field: Refusal['field']) => (error?.field === field ? error.text : undefined)
  return (
    <QuestionPage
      title="Change your password"
      back="/account"
      errors={error && [{ text: error.text, href: `#${error.field}` }]}
    >
      <h1 class="govuk-heading-l">Change your password</h1>
      <Form once={false}>
        <PasswordInput name="current" label="Your present password" error={at('current')} />
        <PasswordInput
          name="password"
          label="New password"
          hint={PASSWORD_HINT}
          autocomplete="new-password"
          error={at('password')}
        />
        <Button>Save password</Button>
      </Form>
      <p class="govuk-body">You are then signed out everywhere but here.</p>
    </QuestionPage>
  )
}

function say(refusal: Refusal, now: Date): string {
  if (refusal.code === 'password-same') return 'That is your present password. Choose another one.'
  if (refusal.field === 'current') return sayOwnPassword(refusal, now)
  return SAY_PASSWORD[refusal.code]
}
