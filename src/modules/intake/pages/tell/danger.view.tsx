import type { VNode } from 'preact'
import { type Shown, TellForm, TellPage } from './tell-page.js'

/** Someone is in danger: the number, what to do for those who cannot speak, and the way on afterwards. */
export function DangerView({ shown, sealed }: { shown: Shown; sealed: string | undefined }): VNode {
  return (
    <TellPage shown={shown} title="Call 999">
      <h1 class="govuk-heading-xl">
        Call{' '}
        <a class="govuk-link" href="tel:999">
          999
        </a>{' '}
        now
      </h1>
      <p class="govuk-body-l">Ask for the police. Say where you are. It is free, and you do not need to be sure.</p>
      <h2 class="govuk-heading-m">If you can’t speak</h2>
      <p class="govuk-body">
        Call 999 from a mobile phone. Listen, and cough or tap the phone if you can. If nobody understands you, press
        55. Your call goes to the police. From a landline, stay on the line: if they hear only noise, they may put you
        through.
      </p>
      <h2 class="govuk-heading-m">If you are Deaf, or can’t use a voice call</h2>
      <p class="govuk-body">
        Use the 999 BSL app or website, or text 999 if your phone is signed up for it. To sign up, text “register” to
        999.
      </p>
      <h2 class="govuk-heading-m">If it is safe to move</h2>
      <p class="govuk-body">Go where other people are: an open shop, a station, a bus with its driver.</p>
      <h2 class="govuk-heading-m">When you have called</h2>
      <p class="govuk-body">
        You can tell us the rest here. We don’t see it at every minute of the day, so this does not replace your call.
      </p>
      <TellForm step="danger" sealed={sealed} button="Go on and tell us" hasBack={sealed !== undefined} />
    </TellPage>
  )
}
