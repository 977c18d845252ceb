import type { VNode } from 'preact'
import { BackLink } from '../../../../../web/components/back-link.js'
import { Layout } from '../../../../../web/layout.js'
import type { KeptVersion } from '../../../data/item.store.js'
import type { Item } from '../../../domain/contents.js'
import { editPath } from '../../../domain/edit-place.js'
import type { EditedItem } from '../../../queries/item.query.js'
import { STATE_WORDS } from '../words.js'
import { ChooseVersions } from './choose-versions.js'
import { DifferenceView } from './difference-view.js'

type Compared = { version: KeptVersion; says: Item }

export function CompareView({ item, from, to }: { item: EditedItem; from: Compared; to: Compared }): VNode {
  return (
    <Layout title="Compare versions, Be Aware" before={<BackLink href={editPath(item)}>Back to {item.title}</BackLink>}>
      <span class="govuk-caption-l">{item.title}</span>
      <h1 class="govuk-heading-l">
        Version {from.version.number} and version {to.version.number}
      </h1>
      <div class="kith-stack">
        <ChooseVersions item={item} from={from.version.number} to={to.version.number} />
        <DifferenceView
          before={from.says}
          after={to.says}
          names={{ before: nameOf(from.version), after: nameOf(to.version) }}
        />
      </div>
    </Layout>
  )
}

function nameOf({ number, state }: KeptVersion): string {
  return `Version ${number}, ${STATE_WORDS[state].toLowerCase()}`
}
