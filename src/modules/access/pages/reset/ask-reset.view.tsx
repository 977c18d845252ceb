import type { VNode } from 'preact'
import { Button } from '../../../../web/components/button.js'
import { ErrorSummary } from '../../../../web/components/error-summary.js'
import { Form } from '../../../../web/components/form.js'
import { TextInput } from '../../../../web/components/text-input.js'
import { SignedOutLayout } from '../../../../web/layout.js'
import { LINK_MINUTES } from '../../data/mailed-link.store.js'

export function AskResetView({ email, error }: { email: string; error?: string | undefined }): VNode {
  return (
    <SignedOutLayout title="Choose a new password" hasErrors={error !== undefined}>
      {error && <ErrorSummary errors={[{ text: error, href: '#email' }]} />}
      <h1 class="govuk-heading-l">Choose a new password</h1>
      <p class="govuk-body">We send a link to your email address. It works once, for {LINK_MINUTES.reset} minutes.</p>
      <Form action="/reset" once={false}>
        <TextInput
          name="email"
          label="Email address you sign in with"
          type="email"
          autocomplete="username"
          spellcheck={false}
          value={email}
          error={error}
        />
        <Button>Send the link</Button>
      </Form>
      <p class="govuk-body">
        <a class="govuk-link" href="/sign-in">
          Go back to signing in
        </a>
      </p>
    </SignedOutLayout>
  )
}

export function ResetSentView(): VNode {
  return (
    <SignedOutLayout title="Check your email">
      <h1 class="govuk-heading-l">Check your email</h1>
      <p class="govuk-body">
        If there is an account with that address, a link is on its way to it. Open it within {LINK_MINUTES.reset}{' '}
        minutes.
      </p>
      <p class="govuk-body">
        Nothing has come after five minutes? Look among unwanted mail, check the address and ask again, or ring your
        Kith administrator.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="/sign-in">
          Go back to signing in
        </a>
      </p>
    </SignedOutLayout>
  )
}
