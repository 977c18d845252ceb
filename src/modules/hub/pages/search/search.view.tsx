import type { VNode } from 'preact'
import { Button } from '../../../../web/components/button.js'
import { TextInput } from '../../../../web/components/text-input.js'
import { PublicLayout } from '../../../../web/public/public-layout.js'
import { addressOf } from '../../domain/edition.js'
import type { Found } from '../../domain/search-index.js'
import type { Shown } from '../parts/shown.js'
import { DOOR_NAMES } from '../parts/ways.js'

type Props = { shown: Shown; question?: string; found?: readonly Found[] | undefined }

/** Ask in your own words. Nothing found still leads to someone to talk to. */
export function SearchPage({ shown, question = '', found }: Props): VNode {
  return (
    <PublicLayout frame={shown.frame} title="Search" breadcrumbs={[{ href: '/be-aware', text: 'Be Aware' }]} noIndex>
      <div class="kith-measure">
        <h1 class="govuk-heading-xl">Search</h1>
        <form method="post" action="/be-aware/search" novalidate role="search">
          <TextInput
            name="q"
            label="What is worrying you?"
            hint="Use your own words. Spelling does not matter, and nobody keeps what you type."
            value={question}
            attributes={{ autocomplete: 'off', spellcheck: false, maxlength: 300 }}
          />
          <Button>Search</Button>
        </form>
        {found && <Results found={found} />}
        {!found && question === '' && <Elsewhere />}
      </div>
    </PublicLayout>
  )
}

function Results({ found }: { found: readonly Found[] }) {
  return (
    <>
      <h2 class="govuk-heading-m">
        {found.length === 0 ? 'We found no page for that' : found.length === 1 ? 'One page' : `${found.length} pages`}
      </h2>
      {found.length > 0 && (
        <ol class="kith-kinds">
          {found.map((page) => (
            <li>
              <a class="govuk-link" href={addressOf(page)}>
                {page.title}
              </a>
              <p class="kith-meta">
                {page.reader !== 'everyone' && <b>{DOOR_NAMES[page.reader]}. </b>}
                {page.summary}
              </p>
            </li>
          ))}
        </ol>
      )}
      <Elsewhere />
    </>
  )
}

function Elsewhere() {
  return (
    <p class="govuk-body kith-gap">
      Not what you need?{' '}
      <a class="govuk-link" href="/be-aware/get-help">
        Get help
      </a>
      ,{' '}
      <a class="govuk-link" href="/be-aware/services">
        find someone to talk to
      </a>
      , or{' '}
      <a class="govuk-link" href="/be-aware/tell">
        tell us
      </a>
      .
    </p>
  )
}
