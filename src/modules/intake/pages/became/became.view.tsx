import type { VNode } from 'preact'
import { InsetText } from '../../../../web/components/inset-text.js'
import { TextInput } from '../../../../web/components/text-input.js'
import type { ToldOutcome } from '../../domain/outcome.js'
import { OUTCOME_SENTENCES } from '../say-outcome.js'
import { type Shown, TellPage } from '../tell/tell-page.js'

type Props = {
  shown: Shown
  typed: string
  outcome: ToldOutcome | undefined
  error: string | undefined
}

/** What became of it: a key in, one of a fixed list of sentences out. */
export function BecameView({ shown, typed, outcome, error }: Props): VNode {
  return (
    <TellPage shown={shown} title="What became of it" errors={error ? [{ text: error, href: '#key' }] : []}>
      <h1 class="govuk-heading-l">What became of what you told us</h1>
      {outcome && (
        <InsetText>
          <p class="govuk-body-l">{OUTCOME_SENTENCES[outcome]}</p>
        </InsetText>
      )}
      <form method="post" action="/be-aware/tell/what-became-of-it" novalidate autocomplete="off">
        <TextInput
          name="key"
          label={outcome ? 'Look with another key' : 'Your key'}
          labelSize="s"
          hint="Four groups of four letters and numbers. We showed it to you when you sent it."
          width={20}
          spellcheck={false}
          autocomplete="off"
          value={outcome ? '' : typed}
          error={error}
        />
        <button type="submit" class="govuk-button">
          See what became of it
        </button>
      </form>
      <p class="govuk-body">
        We can only say a little, because it may be about a child. If you have lost the key, nobody can look it up.{' '}
        <a class="govuk-link" href="/be-aware/tell">
          You can tell us again
        </a>
        .
      </p>
    </TellPage>
  )
}
