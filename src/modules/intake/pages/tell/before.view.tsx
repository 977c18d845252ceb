import type { VNode } from 'preact'
import type { TellRoute } from '../../../hub/index.js'
import { type Shown, TellForm, TellPage } from './tell-page.js'

type Props = { shown: Shown; sealed: string; route: Extract<TellRoute, { by: 'inbox' }> }

/** Before the first question: how to leave fast, what becomes of what is typed, and who reads it. */
export function BeforeView({ shown, sealed, route }: Props): VNode {
  return (
    <TellPage shown={shown} title="Before you start">
      <h1 class="govuk-heading-l">Before you start</h1>
      <h2 class="govuk-heading-m">You can leave fast</h2>
      <p class="govuk-body">
        Press <b>Exit this page</b> at the top, or the Shift key three times. The screen goes blank and another website
        opens. It does not clear the history of this browser.{' '}
        <a class="govuk-link" href="/be-aware/staying-safe-on-this-site">
          How to stay safe on this site
        </a>
      </p>
      <h2 class="govuk-heading-m">What happens to what you type</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>It goes with you from question to question. We keep nothing, and nobody reads it, until you press Send.</li>
        <li>If you leave or close the page first, it is gone, and nobody can bring it back.</li>
        <li>Take the time you need. If two hours go by, we ask you to look at it once more.</li>
        <li>Your browser may ask to save a name or a number. Say no.</li>
      </ul>
      <h2 class="govuk-heading-m">Who reads it</h2>
      <p class="govuk-body">{route.says}</p>
      <p class="govuk-body">
        It is read by {route.answeredBy} within {route.within}. There are a few short questions, and you can leave most
        of them empty.
      </p>
      <TellForm step="before" sealed={sealed} button="Start" />
    </TellPage>
  )
}
