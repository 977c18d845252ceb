import type { RecordId, SeatId } from '../../../../kernel/ids.js'
import { isId } from '../../../../kernel/ids.js'
import { textOf } from '../../../../platform/http/body.js'
import { closed, definePage, type PageRequest, show } from '../../../../platform/http/page.js'
import { seeOther } from '../../../../platform/http/page.js'
import { type TakeRefusal, takeConcern } from '../../commands/take-concern.js'
import { findAtDesk } from '../../queries/desk-view.query.js'
import { ScreenView } from './screen.view.js'

/** The concern, and beside it what each agency at the desk adds. Posting says who has it. */
export const screenPage = definePage({
  path: '/concerns/:recordId/screen',
  permission: 'concerns:screen',
  audit: 'concerns.screen-viewed',
  record: { param: 'recordId', part: 'concern' },
  get: (request) => shown(request, undefined),
  async post(request) {
    const recordId = request.params.recordId as RecordId
    const seen = textOf(request.body, 'seenWith')
    const taken = await request.work.change(
      (tx, by) =>
        takeConcern(tx, by, {
          recordId,
          seenWith: isId(seen) ? (seen as SeatId) : null,
          handBack: textOf(request.body, 'button') === 'hand-back',
        }),
      { once: request.once },
    )
    return taken.ok ? seeOther(`/concerns/${recordId}/screen`) : shown(request, taken.refusals[0]?.code)
  },
})

async function shown(request: PageRequest, refusal: TakeRefusal['code'] | undefined) {
  const { work, params, seat, now, hold } = request
  const atDesk = await work.look('concerns.screen-viewed', (tx, by) => findAtDesk(tx, by, params.recordId as RecordId))
  if (!atDesk || !hold) return closed()
  return show(<ScreenView atDesk={atDesk} seat={seat} now={now} hold={hold} refusal={refusal} />, refusal ? 400 : 200)
}
