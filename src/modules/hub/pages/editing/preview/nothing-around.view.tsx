import type { VNode } from 'preact'
import { BackLink } from '../../../../../web/components/back-link.js'
import { Layout } from '../../../../../web/layout.js'
import { editPath } from '../../../domain/edit-place.js'
import type { EditedItem } from '../../../queries/item.query.js'

/** While nothing is published there is no frame to see a page in. */
export function NothingAroundView({ item }: { item: EditedItem }): VNode {
  return (
    <Layout title="Preview, Be Aware" before={<BackLink href={editPath(item)}>Back to {item.title}</BackLink>}>
      <h1 class="govuk-heading-l">There is nothing to see it in yet</h1>
      <p class="govuk-body">
        A preview stands among what is published: the settings and the services come first. Publish those, then come
        back.
      </p>
    </Layout>
  )
}
