import type { VNode } from 'preact'
import { Button } from '../../../../web/components/button.js'
import { SignedOutLayout } from '../../../../web/layout.js'
import { groupedCode } from '../../domain/recovery-code.js'

/** Ten codes, shown this once. The page holds no form: the browser has a new sign-in, and its forms need a new token. */
export function RecoveryCodesView({ codes, continueTo }: { codes: readonly string[]; continueTo: string }): VNode {
  return (
    <SignedOutLayout title="Keep your recovery codes">
      <h1 class="govuk-heading-l">Keep your recovery codes</h1>
      <p class="govuk-body">
        Your second factor is set up. These ten codes let you in when you do not have your phone. Each works once.
      </p>
      <ul class="govuk-list kith-num">
        {codes.map((code) => (
          <li>
            <code>{groupedCode(code)}</code>
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <b>They are not shown again.</b> Print this page or write them down, and keep them apart from your phone. Codes
        you had before no longer work.
      </p>
      <Button href={continueTo}>I have kept them: continue</Button>
    </SignedOutLayout>
  )
}
