import { textOf } from '../../../../../platform/http/body.js'
import { definePage, notFound, type PageRequest, seeOther, show } from '../../../../../platform/http/page.js'
import type { OnVersion } from '../../../commands/on-item.js'
import { discardDraft } from '../../../commands/write-draft.js'
import { editPath, listPath } from '../../../domain/edit-place.js'
import { itemIdIn, numberIn, PERMISSION, withItem } from '../item-request.js'
import { SAY_MOVE } from '../say-moves.js'
import { MoveQuestion } from './move-question.js'

const AUDIT = 'hub.discard-form-viewed'

/** A draft that is not wanted ends. */
export const discardPage = definePage({
  path: '/hub/:kind/:itemId/discard',
  permission: PERMISSION,
  audit: AUDIT,
  get: (request) => ask(request, []),
  post: (request) =>
    withItem(request, { audit: AUDIT }, async (item) => {
      const seen = numberIn(textOf(request.body, 'seen')) ?? 0
      const outcome = await request.work.change((tx, by) => discardDraft(tx, by, { itemId: itemIdIn(request), seen }), {
        once: request.once,
      })
      if (outcome.ok) return seeOther(item.live ? editPath(item) : listPath(item.kind))
      if (outcome.refusals[0]?.code === 'gone') return notFound()
      return ask(request, outcome.refusals)
    }),
})

function ask(request: PageRequest, refusals: readonly OnVersion[]) {
  return withItem(request, { audit: AUDIT }, (item) => {
    if (item.open?.state !== 'draft' && refusals.length === 0) return seeOther(editPath(item))
    const view = (
      <MoveQuestion
        item={item}
        heading="Discard this draft?"
        say={SAY_MOVE}
        refusals={refusals}
        button="Discard it"
        variant="warning"
        seen={item.open?.revision ?? 0}
      >
        <p class="govuk-body">
          {item.live
            ? 'What is published stays as it is. The draft is kept among the versions, and can be restored.'
            : 'Nothing of it is published. The draft is kept among the versions, and can be restored.'}
        </p>
      </MoveQuestion>
    )
    return show(view, refusals.length > 0 ? 400 : 200)
  })
}
