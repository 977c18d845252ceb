import type { VNode } from 'preact'
import type { CalendarDate } from '../../../../kernel/calendar-date.js'
import { PublicLayout } from '../../../../web/public/public-layout.js'
import { addressOf, nextCheck } from '../../domain/edition.js'
import type { Block, PageContent } from '../../domain/page-content.js'
import { AwaitsCheck } from '../parts/awaits-check.js'
import { BlockView } from '../parts/block.js'
import { editionsOf, trailOf } from '../parts/ways.js'
import { leadService } from '../parts/lead-service.js'
import type { Shown } from '../parts/shown.js'
import { Inline } from '../parts/inline.js'
import { pageWords } from '../parts/page-words.js'

/** A page of words: what it is, what to do, who helps. Beside it who helps and what is on it; on a phone in one column. */
export function ContentPage({
  page,
  shown,
  isPreview,
}: {
  page: PageContent
  shown: Shown
  isPreview?: boolean
}): VNode {
  const beside = page.blocks.filter((block) => block.type === 'services')
  const blocks = page.blocks.map((block, index) => ({ block, id: `part-${index + 1}` }))
  return (
    <PublicLayout
      frame={shown.frame}
      title={page.windowTitle}
      language={page.language}
      breadcrumbs={trailOf(page, shown)}
      editions={editionsOf(page, shown)}
      footNote={<CheckedOn page={page} />}
      noIndex={isPreview || shown.isForPrint}
      isForPrint={shown.isForPrint}
    >
      <div class={beside.length > 0 ? 'kith-cols kith-cols--main-side' : 'kith-measure'}>
        <div>
          <h1 class="govuk-heading-xl">{page.title}</h1>
          <AwaitsCheck page={page} />
          <p class="govuk-body-l">
            <Inline words={page.lead} shown={shown} />
          </p>
          {blocks
            .filter(({ block }) => block.type !== 'services')
            .map(({ block, id }) => (
              <BlockView block={block} shown={shown} page={page} id={id} />
            ))}
          <GoOn page={page} shown={shown} />
        </div>
        {beside.length > 0 && (
          <div class="kith-stack">
            {blocks
              .filter(({ block }) => block.type === 'services')
              .map(({ block, id }) => (
                <BlockView block={block} shown={shown} page={page} id={id} />
              ))}
            {!shown.isForPrint && <OnThisPage page={page} blocks={blocks} />}
          </div>
        )}
      </div>
    </PublicLayout>
  )
}

function OnThisPage({ page, blocks }: { page: PageContent; blocks: readonly { block: Block; id: string }[] }) {
  const headed = blocks.flatMap(({ block, id }) =>
    block.type !== 'services' && 'heading' in block && block.heading ? [{ heading: block.heading, id }] : [],
  )
  if (headed.length < 2) return null
  const { say, marked } = pageWords(page)
  return (
    <nav class="kith-contents kith-helpnote" aria-labelledby="on-this-page">
      <h2 class="govuk-heading-s" id="on-this-page" {...marked}>
        {say.onThisPage}
      </h2>
      <ol>
        {headed.map(({ heading, id }) => (
          <li>
            <a class="govuk-link" href={`#${id}`}>
              {heading}
            </a>
          </li>
        ))}
      </ol>
      <PrintLink page={page} />
    </nav>
  )
}

/** No page is a dead end: someone to talk to, and the way to tell. */
function GoOn({ page, shown }: { page: PageContent; shown: Shown }) {
  const { say, marked } = pageWords(page)
  if (shown.isForPrint)
    return (
      <>
        <p class="govuk-body kith-gap" {...marked}>
          {say.danger[0]}
          <a class="govuk-link" href="tel:999">
            999
          </a>
          {say.danger[1]}
        </p>
        <p class="govuk-body kith-noprint" {...marked}>
          <a class="govuk-link" href={addressOf(page)}>
            {say.back}
          </a>
        </p>
      </>
    )
  const lead = leadService(shown, page.reader)
  return (
    <p class="govuk-body kith-gap" {...marked}>
      <a class="govuk-link" href="/be-aware/tell">
        {say.tell}
      </a>
      {' · '}
      <a class="govuk-link" href={lead ? `/be-aware/services/${lead.key}` : '/be-aware/services'}>
        {say.talk}
      </a>
      {page.blocks.every((block) => block.type !== 'services') && (
        <>
          {' · '}
          <a class="govuk-link" href={printAddress(page)}>
            {say.print}
          </a>
        </>
      )}
    </p>
  )
}

export function PrintLink({ page }: { page: PageContent }) {
  const { say, marked } = pageWords(page)
  return (
    <p class="kith-meta kith-gap-s" {...marked}>
      <a class="govuk-link" href={printAddress(page)}>
        {say.print}
      </a>
    </p>
  )
}

export function printAddress(page: PageContent): string {
  return addressOf(page).replace('/be-aware', '/be-aware/print')
}

export function CheckedOn({ page }: { page: PageContent }): VNode {
  const { say, marked } = pageWords(page)
  const days = {
    last: page.lastChecked as CalendarDate,
    next: nextCheck(page.lastChecked, page.checkEveryMonths),
  }
  return <span {...marked}>{say.checked(page, days)}</span>
}
