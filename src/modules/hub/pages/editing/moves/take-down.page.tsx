import { type Body, EMPTY_BODY } from '../../../../../platform/http/body.js'
import { definePage, notFound, type PageRequest, seeOther, show } from '../../../../../platform/http/page.js'
import { wordsIn } from '../../../../../platform/http/typed.js'
import { takeDown, type TakeDownRefusal } from '../../../commands/take-down.js'
import { drawingsAtHand } from '../../../data/drawings-at-hand.js'
import { editPath } from '../../../domain/edit-place.js'
import { shelfOf } from '../../../queries/shelf.js'
import { itemIdIn, PERMISSION, withItem } from '../item-request.js'
import { TakeDownView } from './take-down.view.js'

const AUDIT = 'hub.take-down-form-viewed'

/** Takes something out of the hub, with the reason. */
export const takeDownPage = definePage({
  path: '/hub/:kind/:itemId/take-down',
  permission: PERMISSION,
  audit: AUDIT,
  keepsDraft: true,
  get: (request) => ask(request, request.draft?.body ?? EMPTY_BODY, []),
  post: (request) =>
    withItem(request, { audit: AUDIT }, async (item) => {
      const { body, work, once, deps } = request
      const wanted = {
        itemId: itemIdIn(request),
        words: wordsIn(body, 'words').trim(),
        drawings: drawingsAtHand(),
      }
      const outcome = await work.change((tx, by) => takeDown(tx, by, wanted), { once })
      if (!outcome.ok && outcome.refusals[0]?.code === 'gone') return notFound()
      if (!outcome.ok) return ask(request, body, outcome.refusals)
      await shelfOf(deps).refresh()
      return seeOther(`${editPath(item)}?told=taken-down`)
    }),
})

function ask(request: PageRequest, typed: Body, refusals: readonly TakeDownRefusal[]) {
  return withItem(request, { audit: AUDIT }, (item) => {
    if ((!item.live || item.kind === 'settings') && refusals.length === 0) return seeOther(editPath(item))
    const view = (
      <TakeDownView
        item={item}
        typed={typed}
        refusals={refusals}
        autosave={request.autosave}
        savedAt={request.draft?.savedAt}
      />
    )
    return show(view, refusals.length > 0 ? 400 : 200)
  })
}
