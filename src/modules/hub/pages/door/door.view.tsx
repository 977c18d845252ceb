import type { VNode } from 'preact'
import { PublicLayout } from '../../../../web/public/public-layout.js'
import { addressOf, type Subject } from '../../domain/edition.js'
import type { Block, PageContent } from '../../domain/page-content.js'
import { CheckedOn, printAddress } from '../content/content.view.js'
import { BlockView } from '../parts/block.js'
import type { Door } from '../parts/door-list.js'
import { Inline } from '../parts/inline.js'
import { ServiceCard } from '../parts/service-card.js'
import { leadService } from '../parts/lead-service.js'
import type { Shown } from '../parts/shown.js'
import { editionsOf, trailOf } from '../parts/ways.js'
import { WhatsOn } from '../parts/whats-on.js'

/** A door: what to do first, then every page behind it. */
export function DoorPage({ page, shown }: { page: PageContent; shown: Shown }): VNode {
  const { strands, contexts } = shown.edition
  const behind = shown.edition.pages.filter(
    (each) => each.reader === page.reader && each.language === page.language && each.edition === page.edition,
  )
  const top = leadService(shown, page.reader)
  const blocks = page.blocks.map((block, index) => ({ block, id: `part-${index + 1}` }))
  const show = ({ block, id }: (typeof blocks)[number]) => <BlockView block={block} shown={shown} page={page} id={id} />
  return (
    <PublicLayout
      frame={shown.frame}
      title={page.windowTitle}
      language={page.language}
      breadcrumbs={trailOf(page, shown)}
      editions={editionsOf(page, shown)}
      footNote={<CheckedOn page={page} />}
      isForPrint={shown.isForPrint}
      noIndex={shown.isForPrint}
    >
      <div class="kith-cols kith-cols--main-side">
        <div>
          <h1 class="govuk-heading-xl">{page.title}</h1>
          <p class="govuk-body-l">
            <Inline words={page.lead} shown={shown} />
          </p>
          {blocks.filter(({ block }) => isFirst(block)).map(show)}
          <PageList heading="Start here" id="topics" pages={behind.filter((each) => each.kind === 'topic')} />
          <Tree
            heading="What it is and what to look for"
            id="strands"
            subjects={strands}
            pages={ofKind(behind, 'strand')}
          />
          <Tree heading="Where it happens" id="contexts" subjects={contexts} pages={ofKind(behind, 'context')} />
          {blocks.filter(({ block }) => !isFirst(block)).map(show)}
        </div>
        <div class="kith-stack">
          {top && <ServiceCard service={top} shown={shown} heading="h2" />}
          <section class="kith-helpnote" aria-labelledby="tell-someone">
            <h2 class="govuk-heading-s" id="tell-someone">
              Tell someone
            </h2>
            <p class="govuk-body">You don’t have to be sure.</p>
            <p class="govuk-body">
              <a class="govuk-link" href="/be-aware/tell">
                Tell us about a child, a place or something you know
              </a>
            </p>
          </section>
          <WhatsOn shown={shown} door={page.reader as Door} />
          <p class="kith-meta kith-noprint">
            <a class="govuk-link" href="/be-aware/library">
              Posters and guides
            </a>
            {' · '}
            <a class="govuk-link" href={printAddress(page)}>
              Print
            </a>
          </p>
        </div>
      </div>
    </PublicLayout>
  )
}

/** What comes before the lists: nobody should have to look for it. */
function isFirst({ type }: Block): boolean {
  return type === 'never' || type === 'call' || type === 'warning'
}

function ofKind(pages: readonly PageContent[], kind: PageContent['kind']): PageContent[] {
  return pages.filter((each) => each.kind === kind)
}

type ListProps = { heading: string; id: string; pages: readonly PageContent[] }

function PageList({ heading, id, pages }: ListProps) {
  if (pages.length === 0) return null
  return (
    <nav aria-labelledby={id}>
      <h2 class="govuk-heading-m" id={id}>
        {heading}
      </h2>
      <ul class="kith-kinds">
        {pages.map((each) => (
          <Entry page={each} />
        ))}
      </ul>
    </nav>
  )
}

function Entry({ page, children }: { page: PageContent; children?: VNode | false }) {
  return (
    <li>
      <a class="govuk-link" href={addressOf(page)}>
        {page.title}
      </a>
      <p class="kith-meta">{page.summary}</p>
      {children}
    </li>
  )
}

/** In the order of the local data, with the parts of a strand beneath it. */
function Tree({ heading, id, subjects, pages }: ListProps & { subjects: readonly Subject[] }) {
  const pageOf = (code: string) => pages.find((each) => each.subject === code)
  const tops = subjects.filter(({ parent }) => !parent)
  if (pages.length === 0) return null
  return (
    <nav aria-labelledby={id}>
      <h2 class="govuk-heading-m" id={id}>
        {heading}
      </h2>
      <ul class="kith-kinds">
        {tops.map(({ code }) => {
          const page = pageOf(code)
          const parts = subjects.flatMap((each) => (each.parent === code ? (pageOf(each.code) ?? []) : []))
          return (
            page && (
              <Entry page={page}>
                {parts.length > 0 && (
                  <ul class="kith-kinds kith-kinds--parts">
                    {parts.map((part) => (
                      <Entry page={part} />
                    ))}
                  </ul>
                )}
              </Entry>
            )
          )
        })}
      </ul>
    </nav>
  )
}
