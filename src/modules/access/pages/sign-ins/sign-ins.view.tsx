import type { VNode } from 'preact'
import { Button } from '../../../../web/components/button.js'
import { ErrorSummary } from '../../../../web/components/error-summary.js'
import { Form } from '../../../../web/components/form.js'
import { PasswordInput } from '../../../../web/components/password-input.js'
import { Tag } from '../../../../web/components/tag.js'
import { relativeMoment, sentence } from '../../../../web/format.js'
import { StackTable } from '../../../../web/kith/stack-table.js'
import { Layout } from '../../../../web/layout.js'
import type { OwnPasswordRefusal } from '../../commands/check-own-password.js'
import type { OwnSignIn } from '../../queries/own-sign-ins.query.js'
import { sayOwnPassword } from '../say-password.js'
import { BackTo } from '../back-to.js'

type SignInsViewProps = { signIns: readonly OwnSignIn[]; now: Date; refusal?: OwnPasswordRefusal | undefined }

export function SignInsView({ signIns, now, refusal }: SignInsViewProps): VNode {
  const error = refusal && sayOwnPassword(refusal, now)
  return (
    <Layout
      title="Your sign-ins"
      hasErrors={error !== undefined}
      before={<BackTo href="/account" text="Back to your account" />}
    >
      {error && <ErrorSummary errors={[{ text: error, href: '#current' }]} />}
      <h1 class="govuk-heading-l">Your sign-ins</h1>
      <p class="govuk-body">If one of these was not you, sign out everywhere, then choose a new password.</p>
      <StackTable
        caption="Your sign-ins, open ones first"
        captionHidden
        columns={[
          { text: 'Browser', isHeader: true },
          { text: 'Working from', phoneLabel: 'Working from' },
          { text: 'Began', phoneLabel: 'Began' },
          { text: 'Last used', phoneLabel: 'Last used' },
          { text: 'State', phoneLabel: 'State' },
        ]}
        rows={signIns.map((signIn) => [
          signIn.browser,
          signIn.workingFrom ?? 'Nowhere yet',
          sentence(relativeMoment(now, signIn.startedAt)),
          sentence(relativeMoment(now, signIn.lastSeenAt)),
          stateOf(signIn),
        ])}
      />
      <h2 class="govuk-heading-m kith-gap">Sign out everywhere</h2>
      <Form once={false}>
        <PasswordInput name="current" label="Your password" hint="So that we know it is you." error={error} />
        <Button variant="secondary">Sign out everywhere</Button>
      </Form>
      <p class="govuk-body">
        <a class="govuk-link" href="/account/password">
          Change your password
        </a>
      </p>
    </Layout>
  )
}

function stateOf({ isCurrent, isOpen }: OwnSignIn) {
  if (isCurrent) return <Tag>This one</Tag>
  return isOpen ? <Tag colour="blue">Open</Tag> : 'Ended'
}
