import type { VNode } from 'preact'
import { Button } from '../../../../web/components/button.js'
import { Details } from '../../../../web/components/details.js'
import { ErrorSummary } from '../../../../web/components/error-summary.js'
import { Form } from '../../../../web/components/form.js'
import { TextInput } from '../../../../web/components/text-input.js'
import { SignedOutLayout } from '../../../../web/layout.js'
import type { FactorRefusal } from '../../commands/check-factor.js'
import { sayFactor } from './say-factor.js'

export function SecondFactorView(props: { next: string; now: Date; refusal?: FactorRefusal | undefined }): VNode {
  const error = props.refusal && sayFactor(props.refusal, props.now)
  return (
    <SignedOutLayout title="Enter your code" hasErrors={error !== undefined}>
      {error && <ErrorSummary errors={[{ text: error, href: '#code' }]} />}
      <Form action="/second-factor" once={false}>
        <input type="hidden" name="next" value={props.next} />
        <TextInput
          name="code"
          label="Enter your code"
          labelSize="l"
          labelIsHeading
          hint="The six digits that your authenticator app shows for Kith now."
          error={error}
          width={20}
          inputmode="text"
          autocomplete="one-time-code"
          autocapitalize="none"
          spellcheck={false}
          spaced
        />
        <Button>Continue</Button>
      </Form>
      <Details summary="You do not have your phone">
        <p class="govuk-body">
          Enter one of the recovery codes you were given when you set up your app. Each works once.
        </p>
        <p class="govuk-body">
          If you have neither, ring your Kith administrator. They will make sure that it is you, then let you set up an
          app again.
        </p>
      </Details>
      <Form action="/sign-out" once={false}>
        <Button variant="secondary">Sign out</Button>
      </Form>
    </SignedOutLayout>
  )
}
