import type { VNode } from 'preact'
import { Button } from '../../../../web/components/button.js'
import { Form } from '../../../../web/components/form.js'
import { InsetText } from '../../../../web/components/inset-text.js'
import { Empty } from '../../../../web/kith/empty.js'
import { PageHeading, Sheet } from '../../../../web/kith/sheet.js'
import { Layout } from '../../../../web/layout.js'
import type { Elsewhere } from '../../queries/elsewhere.query.js'
import type { SearchResult } from '../../queries/search.query.js'
import { ChildResults } from '../child-results.js'

type Props = { text: string; page: number; result: SearchResult | undefined; mayCreate: boolean }

export function FindView({ text, page, result, mayCreate }: Props): VNode {
  const found = result?.found ?? []
  return (
    <Layout title="Find a child">
      <PageHeading beside="You find only children whose records are open to you.">Find a child</PageHeading>
      <Form class="kith-gap-s" action="/find" once={false}>
        <div class="govuk-form-group">
          <label class="govuk-label" for="find-q">
            Name, date of birth or number
          </label>
          <div class="govuk-hint" id="find-q-hint">
            Spelling does not have to be right. For example: Calum Thorsby, or Cal 3 3 2012, or an NHS number.
          </div>
          <input
            class="govuk-input govuk-!-width-two-thirds"
            id="find-q"
            name="q"
            type="search"
            value={text}
            aria-describedby="find-q-hint"
            autocomplete="off"
            spellcheck={false}
          />
        </div>
        <button class="govuk-button" type="submit">
          Find
        </button>
      </Form>
      {result?.elsewhere && <AskElsewhere elsewhere={result.elsewhere} />}
      {result && found.length === 0 && (
        <Empty title={page > 1 ? 'That was the last of them.' : 'You can see nobody like that.'}>
          {page === 1 && ' Try another spelling, fewer words, or the date of birth alone.'}
          {page === 1 && mayCreate && (
            <>
              {' '}
              <a class="govuk-link" href="/children/new">
                Open a record for a child
              </a>
            </>
          )}
        </Empty>
      )}
      {found.length > 0 && (
        <Sheet id="found" title="Most likely first">
          <ChildResults found={found} href={(line) => `/children/${line.recordId}`} headingLevel={3} />
        </Sheet>
      )}
      {(page > 1 || result?.hasMore) && (
        <div class="kith-actions">
          {page > 1 && <PageButton text={text} page={page - 1} says="More likely ones" />}
          {result?.hasMore && <PageButton text={text} page={page + 1} says="Less likely ones" />}
        </div>
      )}
    </Layout>
  )
}

function PageButton({ text, page, says }: { text: string; page: number; says: string }): VNode {
  return (
    <Form action="/find" once={false}>
      <input type="hidden" name="q" value={text} />
      <input type="hidden" name="page" value={page} />
      <Button variant="secondary">{says}</Button>
    </Form>
  )
}

/** Someone at a desk typed an exact number that another agency holds. Asking is written down, and so is this. */
export function AskElsewhere({ elsewhere }: { elsewhere: Elsewhere }): VNode {
  return (
    <InsetText>
      Another agency holds something about this number.{' '}
      {elsewhere.askAgencyName ? `Ask the desk at ${elsewhere.askAgencyName}.` : 'Ask the screening desk.'} That you
      were told this is written down.
    </InsetText>
  )
}
