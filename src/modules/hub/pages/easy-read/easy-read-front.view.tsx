import type { VNode } from 'preact'
import { PublicLayout } from '../../../../web/public/public-layout.js'
import { addressOf } from '../../domain/edition.js'
import type { PageContent } from '../../domain/page-content.js'
import { CheckedOn, PrintLink } from '../content/content.view.js'
import { BlockView } from '../parts/block.js'
import { Inline } from '../parts/inline.js'
import type { Shown } from '../parts/shown.js'
import { editionsOf } from '../parts/ways.js'

/** The first page in easy read: what this is, then every other page there is in easy read. */
export function EasyReadFront({ page, shown }: { page: PageContent; shown: Shown }): VNode {
  const others = shown.edition.pages.filter(
    (each) => each.edition === 'easy-read' && each.language === page.language && each.slug !== '',
  )
  return (
    <PublicLayout
      frame={shown.frame}
      title={page.windowTitle}
      language={page.language}
      editions={editionsOf(page, shown)}
      footNote={<CheckedOn page={page} />}
      isForPrint={shown.isForPrint}
      noIndex={shown.isForPrint}
    >
      <div class="kith-measure">
        <h1 class="govuk-heading-xl">{page.title}</h1>
        <p class="govuk-body-l">
          <Inline words={page.lead} shown={shown} />
        </p>
        {page.blocks.map((block, index) => (
          <BlockView block={block} shown={shown} page={page} id={`part-${index + 1}`} />
        ))}
        <nav aria-labelledby="easy-pages">
          <h2 class="govuk-heading-m" id="easy-pages">
            More in easy read
          </h2>
          <ul class="kith-kinds">
            {others.map((each) => (
              <li>
                <a class="govuk-link" href={addressOf(each)}>
                  {each.title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p class="govuk-body kith-gap">
          <a class="govuk-link" href="/be-aware/tell">
            Tell someone
          </a>
          {' · '}
          <a class="govuk-link" href="/be-aware/services">
            Talk to someone
          </a>
        </p>
        {!shown.isForPrint && <PrintLink page={page} />}
      </div>
    </PublicLayout>
  )
}
