import { definePage, notFound, show } from '../../../../../platform/http/page.js'
import { openEdition } from '../../../domain/edition.js'
import { editPath } from '../../../domain/edit-place.js'
import { pageKey, type VersionState } from '../../../domain/item.js'
import { readItem } from '../../../queries/contents.query.js'
import { shelfOf } from '../../../queries/shelf.js'
import { frameOf } from '../../parts/shown.js'
import { drawPage } from '../../published/draw-page.js'
import { numberIn, PERMISSION, withItem } from '../item-request.js'
import { NothingAroundView } from './nothing-around.view.js'

const AUDIT = 'hub.page-previewed'

/** A version of a page as the public would read it, among what is published now. Clearly marked. */
export const previewPage = definePage({
  path: '/hub/pages/:itemId/preview/:number',
  permission: PERMISSION,
  audit: AUDIT,
  get: (request) =>
    withItem(request, { audit: AUDIT, kind: 'page' }, async (item) => {
      const version = item.versions.find(({ number }) => number === numberIn(request.params.number))
      const says = version && readItem('page', version.content)
      if (!version || says?.kind !== 'page') return notFound()
      const published = await shelfOf(request.deps).ready()
      if (!published) return show(<NothingAroundView item={item} />)
      const page = says.content
      const others = published.pages.filter((each) => pageKey(each) !== pageKey(page))
      const edition = openEdition({ ...published, pages: [...others, page] })
      const preview = { says: `${SAYS[version.state]} (version ${version.number}).`, backTo: editPath(item) }
      const frame = { ...frameOf(edition), preview }
      return show(drawPage(page, { edition, now: request.now, frame }, { isPreview: true }))
    }),
})

const SAYS: Readonly<Record<VersionState, string>> = {
  draft: 'A draft that only officers see',
  'in-review': 'Waits for review: only officers see it',
  approved: 'Approved: the public will read it',
  published: 'The public reads this now',
  superseded: 'The public read this before',
  discarded: 'A draft that was discarded',
}
