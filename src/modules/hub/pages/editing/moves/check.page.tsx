import { textOf } from '../../../../../platform/http/body.js'
import { definePage, notFound, type PageRequest, seeOther, show } from '../../../../../platform/http/page.js'
import { confirmChecked, type ConfirmRefusal } from '../../../commands/confirm.js'
import { editPath } from '../../../domain/edit-place.js'
import { shelfOf } from '../../../queries/shelf.js'
import { itemIdIn, numberIn, PERMISSION, withItem } from '../item-request.js'
import { CheckView } from './check.view.js'

const AUDIT = 'hub.check-form-viewed'

/** “I rang it, and it is right.” Or, of a page: “I read all of it, and it is right.” */
export const checkPage = definePage({
  path: '/hub/:kind/:itemId/check',
  permission: PERMISSION,
  audit: AUDIT,
  get: (request) => ask(request, []),
  post: (request) =>
    withItem(request, { audit: AUDIT }, async (item) => {
      const { body, work, once, deps } = request
      if (textOf(body, 'isRight') !== 'yes') return ask(request, [{ code: 'not-said', field: 'isRight' }])
      const checked = {
        itemId: itemIdIn(request),
        seenNumber: numberIn(textOf(body, 'seenNumber')) ?? 0,
        seenRevision: numberIn(textOf(body, 'seen')) ?? 0,
      }
      const outcome = await work.change((tx, by) => confirmChecked(tx, by, checked), { once })
      if (!outcome.ok && outcome.refusals[0]?.code === 'gone') return notFound()
      if (!outcome.ok) return ask(request, outcome.refusals)
      await shelfOf(deps).refresh()
      return seeOther(`${editPath(item)}?told=checked`)
    }),
})

export type CheckRefusal = ConfirmRefusal | { readonly code: 'not-said'; readonly field: 'isRight' }

function ask(request: PageRequest, refusals: readonly CheckRefusal[]) {
  return withItem(request, { audit: AUDIT }, (item) => {
    const seen = item.live ?? item.open
    if (!seen || item.kind === 'settings') return seeOther(editPath(item))
    return show(<CheckView item={item} seen={seen} refusals={refusals} />, refusals.length > 0 ? 400 : 200)
  })
}
