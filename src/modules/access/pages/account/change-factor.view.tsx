import type { VNode } from 'preact'
import { Button } from '../../../../web/components/button.js'
import { Form } from '../../../../web/components/form.js'
import { PasswordInput } from '../../../../web/components/password-input.js'
import { TextInput } from '../../../../web/components/text-input.js'
import { QuestionPage } from '../../../../web/question-page.js'
import type { FactorRefusal } from '../../commands/check-factor.js'
import type { OwnPasswordRefusal } from '../../commands/check-own-password.js'
import type { Enrolment } from '../../commands/enrolment.js'
import type { OwnAccount } from '../../queries/account.query.js'
import { sayOwnPassword } from '../say-password.js'
import { AppFields, SAY_ENROLMENT } from '../second-factor/app-fields.js'
import { sayFactor } from '../second-factor/say-factor.js'

type Refusal =
  | FactorRefusal
  | OwnPasswordRefusal
  | { readonly code: keyof typeof SAY_ENROLMENT; readonly field: 'newCode' }

type ChangeFactorViewProps = { account: OwnAccount; enrolment: Enrolment; now: Date; refusal?: Refusal | undefined }

export function ChangeFactorView({ account, enrolment, now, refusal }: ChangeFactorViewProps): VNode {
  const error = refusal && { text: say(refusal, now), field: refusal.field }
  const at = (field: Refusal['field']) => (error?.field === field ? error.text : undefined)
  return (
    <QuestionPage
      title="Your second factor"
      back="/account"
      errors={error && [{ text: error.text, href: `#${error.field}` }]}
    >
      <h1 class="govuk-heading-l">{account.factorSince ? 'Use another app or phone' : 'Set up a second factor'}</h1>
      <Form once={false}>
        <PasswordInput name="current" label="Your password" error={at('current')} />
        {account.factorSince && (
          <TextInput
            name="code"
            label="Code from your present app, or a recovery code"
            error={at('code')}
            width={20}
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            spaced
          />
        )}
        <AppFields enrolment={enrolment} email={account.email} error={at('newCode')} />
        <Button>Save second factor</Button>
      </Form>
      <p class="govuk-body">
        You get ten new recovery codes, and are signed out everywhere but here. The present app and codes then stop
        working.
      </p>
    </QuestionPage>
  )
}

function say(refusal: Refusal, now: Date): string {
  if (refusal.field === 'newCode') return SAY_ENROLMENT[refusal.code]
  return refusal.field === 'current' ? sayOwnPassword(refusal, now) : sayFactor(refusal, now)
}
