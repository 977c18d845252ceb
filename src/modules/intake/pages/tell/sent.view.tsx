import type { VNode } from 'preact'
import type { TellRoute } from '../../../hub/index.js'
import { type ReturnKey, sayReturnKey } from '../../domain/return-key.js'
import { type Shown, TellPage } from './tell-page.js'

type Props = {
  shown: Shown
  returnKey: ReturnKey
  route: Extract<TellRoute, { by: 'inbox' }>
  mayContact: boolean
}

/** It is sent: the key, what happens next and by when. */
export function SentView({ shown, returnKey, route, mayContact }: Props): VNode {
  return (
    <TellPage shown={shown} title="We have it">
      <h1 class="govuk-heading-l">Thank you. We have it.</h1>
      <h2 class="govuk-heading-m">Your key</h2>
      <p class="kith-never kith-key" id="key">
        {sayReturnKey(returnKey)}
      </p>
      <p class="govuk-body">
        With it you can come back and see what became of it, without an account. Learn it, or write it down where only
        you look. We can’t show it to you again once this page is closed, and nobody can look it up for you.
      </p>
      <h2 class="govuk-heading-m">What happens next</h2>
      <p class="govuk-body">
        It is read by {route.answeredBy} within {route.within}. They decide what to do, together with those who can
        help.{' '}
        {mayContact
          ? 'If we need to ask you something, we use only the way that you gave us.'
          : 'You stayed anonymous, so we will not contact you. Look with your key if we need to hear more.'}
      </p>
      <p class="govuk-body">If it gets worse, or someone is in danger, don’t wait for us. Call 999.</p>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href="/be-aware/tell/what-became-of-it">
            See what became of it
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/be-aware">
            Go to the first page
          </a>
        </li>
      </ul>
    </TellPage>
  )
}
