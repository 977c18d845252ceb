import { textOf } from '../../../../../platform/http/body.js'
import { definePage, notFound, seeOther } from '../../../../../platform/http/page.js'
import { withdraw } from '../../../commands/review.js'
import { startDraft } from '../../../commands/write-draft.js'
import { editPath, kindAt } from '../../../domain/edit-place.js'
import { itemIdIn, numberIn, PERMISSION } from '../item-request.js'

/** A draft of what is published, to change it. Where someone began one already, that is shown. */
export const startPage = definePage({
  path: '/hub/:kind/:itemId/start',
  permission: PERMISSION,
  audit: 'hub.draft-started',
  async post(request) {
    const [kind, id] = [kindAt(request.params.kind), itemIdIn(request)]
    if (!kind) return notFound()
    const outcome = await request.work.change((tx, by) => startDraft(tx, by, { itemId: id }), { once: request.once })
    if (outcome.ok) return seeOther(editPath({ kind, id }))
    const [refusal] = outcome.refusals
    return refusal?.code === 'gone' ? notFound() : seeOther(`${editPath({ kind, id })}?told=${refusal?.code}`)
  },
})

/** An old version again, as a draft. */
export const restorePage = definePage({
  path: '/hub/:kind/:itemId/restore',
  permission: PERMISSION,
  audit: 'hub.version-restored',
  async post(request) {
    const [kind, id] = [kindAt(request.params.kind), itemIdIn(request)]
    const from = numberIn(textOf(request.body, 'number'))
    if (!kind) return notFound()
    const outcome = await request.work.change((tx, by) => startDraft(tx, by, { itemId: id, from: from ?? 0 }), {
      once: request.once,
    })
    const code = outcome.ok ? 'restored' : outcome.refusals[0]?.code
    return code === 'gone' ? notFound() : seeOther(`${editPath({ kind, id })}?told=${code}`)
  },
})

/** What was sent or approved is a draft again. */
export const withdrawPage = definePage({
  path: '/hub/:kind/:itemId/withdraw',
  permission: PERMISSION,
  audit: 'hub.version-withdrawn',
  async post(request) {
    const [kind, id] = [kindAt(request.params.kind), itemIdIn(request)]
    if (!kind) return notFound()
    const seen = numberIn(textOf(request.body, 'seen')) ?? 0
    const outcome = await request.work.change((tx, by) => withdraw(tx, by, { itemId: id, seen }), {
      once: request.once,
    })
    const code = outcome.ok ? 'withdrawn' : outcome.refusals[0]?.code
    return code === 'gone' ? notFound() : seeOther(`${editPath({ kind, id })}?told=${code}`)
  },
})
