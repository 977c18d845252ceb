import { definePage, show } from '../../../../../platform/http/page.js'
import { PERMISSION, withItem } from '../item-request.js'
import { ItemView } from './item.view.js'

/** Something the hub publishes, for those who edit it: where it stands, what stops it, what it says. */
export const itemPage = definePage({
  path: '/hub/:kind/:itemId',
  permission: PERMISSION,
  audit: 'hub.item-viewed',
  get: (request) =>
    withItem(request, { audit: 'hub.item-viewed' }, (item) =>
      show(<ItemView item={item} seat={request.seat} now={request.now} told={request.query.told} />),
    ),
})
