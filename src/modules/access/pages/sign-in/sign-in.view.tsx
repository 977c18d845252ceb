import type { VNode } from 'preact'
import { Button } from '../../../../web/components/button.js'
import { ErrorSummary } from '../../../../web/components/error-summary.js'
import { Form } from '../../../../web/components/form.js'
import { InsetText } from '../../../../web/components/inset-text.js'
import { PasswordInput } from '../../../../web/components/password-input.js'
import { TextInput } from '../../../../web/components/text-input.js'
import { count } from '../../../../web/format.js'
import { SignedOutLayout } from '../../../../web/layout.js'
import type { SignInRefusal } from '../../commands/sign-in.js'
import type { SignInEnd } from '../../queries/sign-in-end.query.js'
import { waitWords } from '../wait-words.js'

type Refused = SignInRefusal | { readonly code: 'email-missing' | 'password-missing' }

/** Why someone is at the door: how their sign-in ended, or what they have just done. */
export type SignInBecause = SignInEnd | 'signed-out-everywhere' | 'password-chosen'

type SignInViewProps = {
  next: string
  email?: string | undefined
  refusals?: readonly Refused[] | undefined
  because: SignInBecause | undefined
  now: Date
  limits: { readonly idleMinutes: number; readonly signInHours: number }
}

export function SignInView({ next, email, refusals = [], because, now, limits }: SignInViewProps): VNode {
  const errors = refusals.map((refusal) => ({ text: say(refusal, now), href: hrefOf(refusal) }))
  const missing = (code: Refused['code']) => errors[refusals.findIndex((refusal) => refusal.code === code)]?.text
  return (
    <SignedOutLayout title="Sign in" hasErrors={errors.length > 0}>
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      <h1 class="govuk-heading-l">Sign in</h1>
      {because && <InsetText>{BECAUSE[because](limits)}</InsetText>}
      <Form action="/sign-in" once={false}>
        <input type="hidden" name="next" value={next} />
        <TextInput
          name="email"
          label="Email address"
          type="email"
          autocomplete="username"
          spellcheck={false}
          value={email}
          error={missing('email-missing')}
        />
        <PasswordInput name="password" label="Password" error={missing('password-missing')} />
        <Button>Sign in</Button>
      </Form>
      <p class="govuk-body">
        <a class="govuk-link" href="/reset">
          Choose a new password
        </a>{' '}
        if you have forgotten yours.
      </p>
    </SignedOutLayout>
  )
}

function say(refusal: Refused, now: Date): string {
  switch (refusal.code) {
    case 'email-missing':
      return 'Enter your email address'
    case 'password-missing':
      return 'Enter your password'
    case 'wrong':
      return 'The email address or the password is not right. Check both and try again.'
    case 'wait':
      return `There were too many wrong tries from here. Wait ${waitWords(now, refusal.until)}, then try again, or choose a new password.`
  }
}

function hrefOf({ code }: Refused): string {
  return code === 'password-missing' ? '#password' : '#email'
}

const BECAUSE: Record<SignInBecause, (limits: SignInViewProps['limits']) => string> = {
  idle: ({ idleMinutes }) =>
    `You were signed out because nothing happened for ${count(idleMinutes, 'minute')}. What you typed is kept.`,
  'too-long': ({ signInHours }) =>
    `You were signed out because you had been signed in for ${count(signInHours, 'hour')}. What you typed is kept.`,
  'signed-out': () => 'You are signed out.',
  'signed-out-everywhere': () => 'You are signed out everywhere.',
  'password-chosen': () => 'Your password is saved. Sign in with it.',
  'signed-out-elsewhere': () =>
    'You were signed out from another browser. If that was not you, choose a new password now.',
  'password-changed': () =>
    'You were signed out because your password was changed. If that was not you, choose a new one now.',
  'factor-changed': () =>
    'You were signed out because your second factor was changed. If that was not you, ring your Kith administrator.',
  'seat-ended': () => 'You were signed out because the place you were working from has ended.',
  'account-disabled': () => 'Your account is closed. Ring your Kith administrator.',
  'signed-in-again': () => 'You were signed out because someone signed in again in this browser.',
}
