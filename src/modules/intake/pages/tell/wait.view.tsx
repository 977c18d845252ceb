import type { VNode } from 'preact'
import { type Shown, TellForm, TellPage } from './tell-page.js'

type Props = { shown: Shown; sealed: string; seconds: number }

/** The slower way to send, for a browser without scripts: said plainly, with what is left of it. */
export function WaitView({ shown, sealed, seconds }: Props): VNode {
  return (
    <TellPage shown={shown} title="Wait a moment, then send">
      <h1 class="govuk-heading-l">Wait {seconds === 1 ? 'a second' : `${seconds} seconds`}, then send it</h1>
      <p class="govuk-body">
        Nothing is sent yet, and nothing is lost. Your browser does not run our script, which does a small sum before it
        sends. So that machines can’t send us thousands of these, we ask you to wait instead.
      </p>
      <TellForm step="check" sealed={sealed} button="Send it" value="send" />
    </TellPage>
  )
}
