import type { VNode } from 'preact'
import type { Seat } from '../../../../../kernel/actor.js'
import { Breadcrumbs } from '../../../../../web/components/breadcrumbs.js'
import { NotificationBanner } from '../../../../../web/components/notification-banner.js'
import { Layout } from '../../../../../web/layout.js'
import { addressOf } from '../../../domain/edition.js'
import { listPath } from '../../../domain/edit-place.js'
import { hasBlocks } from '../../../domain/page-slices.js'
import type { EditedItem } from '../../../queries/item.query.js'
import { EDITION_WORDS, KIND_WORDS, PAGE_KIND_WORDS, READER_WORDS } from '../words.js'
import { FactsSheet } from './facts-sheet.js'
import { NextStep } from './next-step.js'
import { PartsSheet } from './parts-sheet.js'
import { Standing } from './standing.js'
import { StopsSheet } from './stops-sheet.js'
import { toldIn } from './told.js'

export type ItemProps = { item: EditedItem; seat: Seat; now: Date }

export function ItemView({ item, seat, now, told }: ItemProps & { told: string | undefined }): VNode {
  const banner = toldIn(told)
  const isDraft = item.open?.state === 'draft'
  return (
    <Layout title="Edit Be Aware" before={<Trail item={item} />}>
      {banner && <NotificationBanner kind={banner.kind} text={banner.text} />}
      <span class="govuk-caption-l">{captionOf(item)}</span>
      <h1 class="govuk-heading-l">{item.title}</h1>
      <div class="kith-stack">
        <NextStep item={item} seat={seat} now={now} />
        <div class="kith-cols kith-cols--main-side">
          <div class="kith-stack">
            <StopsSheet item={item} />
            {hasBlocks(item.now.content) && (
              <PartsSheet item={item} blocks={item.now.content.blocks} isDraft={isDraft} />
            )}
            <FactsSheet item={item} isDraft={isDraft} />
          </div>
          <Standing item={item} now={now} />
        </div>
      </div>
    </Layout>
  )
}

function Trail({ item }: { item: EditedItem }) {
  const here = item.kind === 'settings' ? [] : [{ text: KIND_WORDS[item.kind].many, href: listPath(item.kind) }]
  return <Breadcrumbs items={[{ text: 'Be Aware', href: '/hub' }, ...here]} />
}

/** What it is: “Page for young people, a topic, at /be-aware/…”. */
export function captionOf({ now: { kind, content } }: Pick<EditedItem, 'now'>): string {
  switch (kind) {
    case 'page': {
      const language = content.language === 'en' ? [] : [`language ${content.language}`]
      const edition = content.edition === 'standard' ? [] : [EDITION_WORDS[content.edition].toLowerCase()]
      return [
        READER_WORDS[content.reader],
        PAGE_KIND_WORDS[content.kind],
        ...language,
        ...edition,
        addressOf(content),
      ].join(' · ')
    }
    case 'service':
      return `Service · ${content.organisation.name} · ${content.area.words}`
    case 'download':
      return `Download · ${content.readers.map((reader) => READER_WORDS[reader]).join(', ')}`
    case 'settings':
      return 'Settings'
  }
}
