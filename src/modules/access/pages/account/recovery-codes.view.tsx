import type { VNode } from 'preact'
import { Button } from '../../../../web/components/button.js'
import { Form } from '../../../../web/components/form.js'
import { PasswordInput } from '../../../../web/components/password-input.js'
import { count } from '../../../../web/format.js'
import { QuestionPage } from '../../../../web/question-page.js'
import type { OwnPasswordRefusal } from '../../commands/check-own-password.js'
import { sayOwnPassword } from '../say-password.js'

type MakeCodesViewProps = { left: number; now: Date; refusal?: OwnPasswordRefusal | undefined }

export function MakeCodesView({ left, now, refusal }: MakeCodesViewProps): VNode {
  const error = refusal && sayOwnPassword(refusal, now)
  return (
    <QuestionPage
      title="Make new recovery codes"
      back="/account"
      errors={error === undefined ? [] : [{ text: error, href: '#current' }]}
    >
      <h1 class="govuk-heading-l">Make new recovery codes</h1>
      <p class="govuk-body">You have {count(left, 'code')} left. Ten new ones take their place.</p>
      <Form once={false}>
        <PasswordInput name="current" label="Your password" error={error} />
        <Button>Make new codes</Button>
      </Form>
    </QuestionPage>
  )
}
