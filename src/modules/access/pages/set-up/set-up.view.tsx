import type { VNode } from 'preact'
import { Button } from '../../../../web/components/button.js'
import { ErrorSummary, type PageError } from '../../../../web/components/error-summary.js'
import { Form } from '../../../../web/components/form.js'
import type { Content } from '../../../../web/components/props.js'
import { TextInput } from '../../../../web/components/text-input.js'
import { SignedOutLayout } from '../../../../web/layout.js'

export function SetUpCodeView({ error }: { error?: string | undefined }): VNode {
  return (
    <SetUpPage
      title="Set up Kith"
      action="/set-up"
      button="Continue"
      errors={error ? [{ text: error, href: '#code' }] : []}
    >
      <p class="govuk-body">
        This Kith is new and empty. Setting it up takes five minutes: your partnership’s name, the first agency, and you
        as its first administrator. Have a phone with an authenticator app at hand.
      </p>
      <TextInput
        name="code"
        label="Set-up code"
        hint="It stands on the console where Kith was started, so that only whoever started it can set it up."
        error={error}
        width={20}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
      />
    </SetUpPage>
  )
}

type SetUpPageProps = {
  title: string
  action: string
  button: string
  errors: readonly PageError[]
  /** What was answered before, sealed. */
  sealed?: string | undefined
  step?: string | undefined
  children: Content
}

export function SetUpPage({ title, action, button, errors, sealed, step, children }: SetUpPageProps): VNode {
  return (
    <SignedOutLayout title={title} hasErrors={errors.length > 0}>
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      {step && <p class="govuk-caption-l">{step}</p>}
      <h1 class="govuk-heading-l">{title}</h1>
      <Form action={action} once={false}>
        {sealed && <input type="hidden" name="soFar" value={sealed} />}
        {children}
        <Button>{button}</Button>
      </Form>
    </SignedOutLayout>
  )
}
