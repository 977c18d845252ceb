import type { VNode } from 'preact'
import { BackLink } from '../../../../../web/components/back-link.js'
import { Layout } from '../../../../../web/layout.js'
import { editPath } from '../../../domain/edit-place.js'
import type { EditedItem } from '../../../queries/item.query.js'

type Why = 'nothing-around' | 'no-front' | 'paper-withheld' | 'not-a-paper'

const SAYS: Readonly<Record<Why, string>> = {
  'nothing-around':
    'A preview stands among what is published: the settings and the services come first. Publish those, then come back.',
  'no-front': 'The settings are seen on the front page, and that is not published yet.',
  'paper-withheld':
    'Nobody would be given this paper as it is: its number is not verified, or due for a check. Ring it, then come back.',
  'not-a-paper': 'This is a link to a paper of someone else. Open its address to see it.',
}

/** Why there is nothing to see yet. */
export function NoPreviewView({ item, why }: { item: EditedItem; why: Why }): VNode {
  return (
    <Layout title="Preview, Be Aware" before={<BackLink href={editPath(item)}>Back to {item.title}</BackLink>}>
      <h1 class="govuk-heading-l">There is nothing to see yet</h1>
      <p class="govuk-body">{SAYS[why]}</p>
    </Layout>
  )
}
