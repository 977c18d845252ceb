import { definePage, notFound, show } from '../../../../../platform/http/page.js'
import { readItem } from '../../../queries/contents.query.js'
import { numberIn, PERMISSION, withItem } from '../item-request.js'
import { CompareView } from './compare.view.js'
import { VersionsView } from './versions.view.js'

/** Every version there was of an item: who wrote it, who reviewed it, when the public read it. */
export const versionsPage = definePage({
  path: '/hub/:kind/:itemId/versions',
  permission: PERMISSION,
  audit: 'hub.versions-viewed',
  get: (request) =>
    withItem(request, { audit: 'hub.versions-viewed' }, (item) => show(<VersionsView item={item} now={request.now} />)),
})

/** Any two versions of an item, side by side. */
export const comparePage = definePage({
  path: '/hub/:kind/:itemId/compare',
  permission: PERMISSION,
  audit: 'hub.versions-compared',
  get: (request) =>
    withItem(request, { audit: 'hub.versions-compared' }, (item) => {
      const [newest, before = newest] = item.versions
      const numbered = (text: string | undefined) => item.versions.find(({ number }) => number === numberIn(text))
      const from = numbered(request.query.from) ?? before
      const to = numbered(request.query.to) ?? newest
      if (!from || !to) return notFound()
      return show(
        <CompareView
          item={item}
          from={{ version: from, says: readItem(item.kind, from.content) }}
          to={{ version: to, says: readItem(item.kind, to.content) }}
        />,
      )
    }),
})
