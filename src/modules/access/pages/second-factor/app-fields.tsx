import type { VNode } from 'preact'
import { TextInput } from '../../../../web/components/text-input.js'
import type { Enrolment } from '../../commands/enrolment.js'
import { qrPath } from '../../domain/qr-path.js'
import { enrolmentOf } from '../../domain/time-code.js'

export const SAY_ENROLMENT = {
  'new-code-wrong': 'That code is not right. Enter the six digits that the app shows for Kith now.',
  'too-old': 'This page was open for too long. Take the old entry out of your app, then scan the new square.',
} as const

/** What an app scans, the same for typing, and the code it shows then. */
export function AppFields(props: { enrolment: Enrolment; email: string; error: string | undefined }): VNode {
  const { uri, typed } = enrolmentOf(props.enrolment.secret, props.email)
  const { size, path } = qrPath(uri)
  return (
    <>
      <input type="hidden" name="enrolment" value={props.enrolment.sealed} />
      <ol class="govuk-list govuk-list--number govuk-list--spaced">
        <li>
          Open your authenticator app and add an account by scanning this square.
          <p>
            <svg
              xmlns="http://www.w3.org/2000/svg"
              width="220"
              height="220"
              viewBox={`0 0 ${size} ${size}`}
              role="img"
              aria-label="A square to scan with an authenticator app. The same is written below."
              shape-rendering="crispEdges"
            >
              <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
              <path fill="#000" d={path} />
            </svg>
          </p>
          If you cannot scan it, type this key into the app: <b class="kith-num">{typed}</b>
        </li>
        <li>The app now shows six digits for Kith. Enter them here.</li>
      </ol>
      <TextInput
        name="newCode"
        label="Six digits from the app"
        error={props.error}
        width={10}
        inputmode="numeric"
        autocomplete="one-time-code"
        spellcheck={false}
        spaced
      />
    </>
  )
}
