import type { VNode } from 'preact'
import { SummaryList } from '../../../../../web/components/summary-list.js'
import { Sheet } from '../../../../../web/kith/sheet.js'
import { describeContent } from '../../../domain/describe-content.js'
import { editPath } from '../../../domain/edit-place.js'
import type { ItemKind } from '../../../domain/item.js'
import type { EditedItem } from '../../../queries/item.query.js'
import { withDays } from '../words.js'

/** Everything that it says beside its parts. */
export function FactsSheet({ item, isDraft }: { item: EditedItem; isDraft: boolean }): VNode {
  const facts = describeContent(item.now).filter(({ isPart }) => !isPart)
  return (
    <Sheet id="facts" title={TITLES[item.kind]} beside={isDraft ? <ChangeLinks item={item} /> : undefined}>
      <SummaryList
        rows={facts.map(({ label, lines }) => ({
          key: label,
          value: lines.map((line) => <div class="kith-typed">{withDays(line)}</div>),
        }))}
      />
    </Sheet>
  )
}

const TITLES = {
  page: 'About this page',
  service: 'What the register says',
  download: 'About this download',
  settings: 'The settings',
} as const

/** The forms that change it, each for a part of what it says. */
const FORMS: Readonly<Record<ItemKind, readonly (readonly [step: string, text: string])[]>> = {
  page: [['facts', 'Change']],
  download: [['edit', 'Change']],
  service: [
    ['edit', 'Change what it is'],
    ['reach', 'Change how to reach it'],
    ['hours', 'Change its hours'],
    ['upkeep', 'Change its checks and sources'],
  ],
  settings: [
    ['edit', 'Change the settings'],
    ['tell', 'Change the ways to tell'],
    ['notices', 'Change what is on'],
  ],
}

function ChangeLinks({ item }: { item: EditedItem }) {
  return (
    <ul class="kith-changes">
      {FORMS[item.kind].map(([step, text]) => (
        <li>
          <a class="govuk-link" href={editPath(item, step)}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  )
}
