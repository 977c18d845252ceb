import { type Body, EMPTY_BODY, textOf } from '../../../../../platform/http/body.js'
import { definePage, notFound, type PageRequest, seeOther, show } from '../../../../../platform/http/page.js'
import { approve, sendBack } from '../../../commands/review.js'
import { drawingsAtHand } from '../../../data/drawings-at-hand.js'
import { editPath } from '../../../domain/edit-place.js'
import { moveFault } from '../../../domain/publication.js'
import { readItem } from '../../../queries/contents.query.js'
import { shelfOf } from '../../../queries/shelf.js'
import { itemIdIn, numberIn, PERMISSION, withItem } from '../item-request.js'
import { readDecision } from './review.form.js'
import { type ReviewRefusal, ReviewView } from './review.view.js'

const AUDIT = 'hub.review-form-viewed'

/** A second person reads what is different, and publishes it, now or at a time; or sends it back with words. */
export const reviewPage = definePage({
  path: '/hub/:kind/:itemId/review',
  permission: PERMISSION,
  audit: AUDIT,
  keepsDraft: true,
  get: (request) => ask(request, request.draft?.body ?? EMPTY_BODY, []),
  post: (request) =>
    withItem(request, { audit: AUDIT }, async (item) => {
      const { body, work, once, deps } = request
      const read = readDecision(body)
      if (!read.ok) return ask(request, body, read.refusals)
      const on = { itemId: itemIdIn(request), seen: numberIn(textOf(body, 'seen')) ?? 0 }
      const decision = read.value
      const outcome = await work.change<string, ReviewRefusal>(
        async (tx, by) => {
          if (decision.decision === 'send-back') {
            const sent = await sendBack(tx, by, { ...on, words: decision.words })
            return sent.ok ? { ok: true, value: 'sent-back' } : sent
          }
          const drawings = drawingsAtHand()
          const approved = await approve(tx, by, {
            ...on,
            words: '',
            drawings,
            ...(decision.at ? { at: decision.at } : {}),
          })
          if (!approved.ok) return approved
          return { ok: true, value: decision.at ? 'planned' : approved.value.isPublished ? 'published' : 'waits' }
        },
        { once },
      )
      if (!outcome.ok && outcome.refusals[0]?.code === 'gone') return notFound()
      if (!outcome.ok) return ask(request, body, outcome.refusals)
      if (outcome.value === 'published') await shelfOf(deps).refresh()
      return seeOther(`${editPath(item)}?told=${outcome.value}`)
    }),
})

function ask(request: PageRequest, typed: Body, refusals: readonly ReviewRefusal[]) {
  return withItem(request, { audit: AUDIT }, (item) => {
    const { open, live } = item
    const fault = open ? moveFault(open, 'approve', request.seat.accountId) : 'moved-on'
    if (!open || (fault && refusals.length === 0)) return seeOther(`${editPath(item)}?told=${fault}`)
    const view = (
      <ReviewView
        item={item}
        open={open}
        before={live && { version: live, says: readItem(item.kind, live.content) }}
        typed={typed}
        refusals={refusals}
        autosave={request.autosave}
        savedAt={request.draft?.savedAt}
      />
    )
    return show(view, refusals.length > 0 ? 400 : 200)
  })
}
