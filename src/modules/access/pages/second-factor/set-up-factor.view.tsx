import type { VNode } from 'preact'
import { Button } from '../../../../web/components/button.js'
import { ErrorSummary } from '../../../../web/components/error-summary.js'
import { Form } from '../../../../web/components/form.js'
import { SignedOutLayout } from '../../../../web/layout.js'
import type { Enrolment } from '../../commands/enrolment.js'
import { AppFields, SAY_ENROLMENT } from './app-fields.js'

type SetUpFactorViewProps = {
  next: string
  email: string
  enrolment: Enrolment
  refusal?: keyof typeof SAY_ENROLMENT | undefined
}

export function SetUpFactorView({ next, email, enrolment, refusal }: SetUpFactorViewProps): VNode {
  const error = refusal && SAY_ENROLMENT[refusal]
  return (
    <SignedOutLayout title="Set up your second factor" hasErrors={error !== undefined}>
      {error && <ErrorSummary errors={[{ text: error, href: '#newCode' }]} />}
      <h1 class="govuk-heading-l">Set up your second factor</h1>
      <p class="govuk-body">
        A password can be stolen. Kith asks for a second thing that only you have: a code that your phone shows and that
        changes every 30 seconds. You need an authenticator app. Your agency may have given you one; any will do.
      </p>
      <Form action="/second-factor/set-up" once={false}>
        <input type="hidden" name="next" value={next} />
        <AppFields enrolment={enrolment} email={email} error={error} />
        <Button>Continue</Button>
      </Form>
      <Form action="/sign-out" once={false}>
        <Button variant="secondary">Sign out</Button>
      </Form>
    </SignedOutLayout>
  )
}
