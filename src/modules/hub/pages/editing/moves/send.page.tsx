import { type Body, EMPTY_BODY, textOf } from '../../../../../platform/http/body.js'
import { definePage, notFound, type PageRequest, seeOther, show } from '../../../../../platform/http/page.js'
import { wordsIn } from '../../../../../platform/http/typed.js'
import { sendForReview } from '../../../commands/review.js'
import { editPath } from '../../../domain/edit-place.js'
import { itemIdIn, numberIn, PERMISSION, withItem } from '../item-request.js'
import { type SendRefusal, SendView } from './send.view.js'

const AUDIT = 'hub.send-form-viewed'

/** A draft goes to a second person, with what was changed. */
export const sendPage = definePage({
  path: '/hub/:kind/:itemId/send',
  permission: PERMISSION,
  audit: AUDIT,
  keepsDraft: true,
  get: (request) => ask(request, request.draft?.body ?? EMPTY_BODY, []),
  post: (request) =>
    withItem(request, { audit: AUDIT }, async (item) => {
      const { body, work, once } = request
      const sent = {
        itemId: itemIdIn(request),
        seen: numberIn(textOf(body, 'seen')) ?? 0,
        note: wordsIn(body, 'note').trim(),
        isChecked: textOf(body, 'isChecked') === 'yes',
      }
      const outcome = await work.change((tx, by) => sendForReview(tx, by, sent), { once })
      if (outcome.ok) return seeOther(`${editPath(item)}?told=sent`)
      if (outcome.refusals[0]?.code === 'gone') return notFound()
      return ask(request, body, outcome.refusals)
    }),
})

function ask(request: PageRequest, typed: Body, refusals: readonly SendRefusal[]) {
  return withItem(request, { audit: AUDIT }, (item) => {
    if (item.open?.state !== 'draft' && refusals.length === 0) return seeOther(editPath(item))
    const view = (
      <SendView
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
