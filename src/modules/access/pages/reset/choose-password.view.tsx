import type { VNode } from 'preact'
import { Button } from '../../../../web/components/button.js'
import { ErrorSummary } from '../../../../web/components/error-summary.js'
import { Form } from '../../../../web/components/form.js'
import { PasswordInput } from '../../../../web/components/password-input.js'
import { SignedOutLayout } from '../../../../web/layout.js'
import { PASSWORD_HINT } from '../say-password.js'

export function ChoosePasswordView({ token, error }: { token: string; error?: string | undefined }): VNode {
  return (
    <SignedOutLayout title="Choose your password" hasErrors={error !== undefined}>
      {error && <ErrorSummary errors={[{ text: error, href: '#password' }]} />}
      <h1 class="govuk-heading-l">Choose your password</h1>
      <Form action="/reset/choose" once={false}>
        <input type="hidden" name="token" value={token} />
        <PasswordInput
          name="password"
          label="New password"
          hint={PASSWORD_HINT}
          autocomplete="new-password"
          error={error}
        />
        <Button>Save password</Button>
      </Form>
      <p class="govuk-body">You are signed out everywhere, and then sign in with the new one.</p>
    </SignedOutLayout>
  )
}

export function LinkOverView(): VNode {
  return (
    <SignedOutLayout title="This link no longer works">
      <h1 class="govuk-heading-l">This link no longer works</h1>
      <p class="govuk-body">
        It was used, its time is over, or a newer one was sent. If you have an account with a password,{' '}
        <a class="govuk-link" href="/reset">
          ask for another
        </a>
        . If it was an invitation, ask your Kith administrator to send it again.
      </p>
    </SignedOutLayout>
  )
}
