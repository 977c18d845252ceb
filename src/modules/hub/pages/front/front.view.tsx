import type { VNode } from 'preact'
import { PublicLayout } from '../../../../web/public/public-layout.js'
import { wordsIn } from '../../../../web/public/public-words.js'
import { addressOf } from '../../domain/edition.js'
import type { PageContent } from '../../domain/page-content.js'
import { AwaitsCheck } from '../parts/awaits-check.js'
import { PrintLink } from '../content/content.view.js'
import { BlockView } from '../parts/block.js'
import { type Door, DoorList, DOORS } from '../parts/door-list.js'
import { ServiceCard } from '../parts/service-card.js'
import { leadService } from '../parts/lead-service.js'
import type { Shown } from '../parts/shown.js'
import { editionsOf } from '../parts/ways.js'
import { WhatsOn } from '../parts/whats-on.js'
import { Street } from './street.js'
import { wordsFor } from './front-words.js'

/** The first page: four doors, three ways to tell, someone to talk to today. */
export function FrontPage({ page, shown }: { page: PageContent; shown: Shown }): VNode {
  const says = wordsFor(page.language)
  const top = leadService(shown, 'everyone')
  return (
    <PublicLayout
      frame={shown.frame}
      title={page.windowTitle}
      language={page.language}
      editions={editionsOf(page, shown)}
      isForPrint={shown.isForPrint}
      noIndex={shown.isForPrint}
      isWide
    >
      <div class="kith-hero">
        <div class="govuk-width-container kith-hero__in">
          <div class="kith-measure">
            <h1 class="govuk-heading-xl">{page.title}</h1>
            <AwaitsCheck page={page} />
            <p class="govuk-body-l">{page.lead}</p>
          </div>
        </div>
        <Street />
      </div>
      <div class="kith-band kith-band--doors">
        <div class="govuk-width-container">
          <h2 class="govuk-heading-m">{says.whichDoor}</h2>
          <DoorList doors={doorsIn(page, shown)} />
        </div>
      </div>
      <div class="kith-band kith-band--paper">
        <div class="govuk-width-container">
          <h2 class="govuk-heading-m">{says.tellSomeone}</h2>
          <ul class="kith-tell">
            {says.ways.map(({ name, text }) => (
              <li>
                <a class="govuk-link" href="/be-aware/tell">
                  {name}
                </a>
                <p>{text}</p>
              </li>
            ))}
          </ul>
        </div>
      </div>
      <div class="kith-band">
        <div class="govuk-width-container">
          <div class="kith-cols kith-cols--half">
            <div>
              <h2 class="govuk-heading-m">{says.talkToday}</h2>
              {top ? (
                <div {...wordsIn('en', page.language)}>
                  <ServiceCard service={top} shown={shown} />
                </div>
              ) : (
                <p class="govuk-body">
                  <a class="govuk-link" href="/be-aware/services">
                    {says.findHelp}
                  </a>
                </p>
              )}
            </div>
            <div>
              {page.blocks.map((block, index) => (
                <BlockView block={block} shown={shown} page={page} id={`part-${index + 1}`} isShort />
              ))}
              {page.language === 'en' && <WhatsOn shown={shown} />}
              {!shown.isForPrint && <PrintLink page={page} />}
            </div>
          </div>
        </div>
      </div>
    </PublicLayout>
  )
}

/** The doors of the page’s own language where they are published in it, else the English ones. */
function doorsIn({ language }: PageContent, { edition }: Shown) {
  return (Object.keys(DOORS) as Door[]).flatMap((door) => {
    const own = edition.pageAt({ language, edition: 'standard', slug: door })
    const page = own ?? edition.pageAt({ language: 'en', edition: 'standard', slug: door })
    const { name, says } = wordsFor(language).doors?.[door] ?? DOORS[door]
    return page ? [{ door, href: addressOf(page), name, says }] : []
  })
}
