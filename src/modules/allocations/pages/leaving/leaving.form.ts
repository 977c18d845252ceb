import { seatIn, wordsIn } from '../../../../platform/http/typed.js'
import { isId, type SeatId } from '../../../../kernel/ids.js'
import { type Body, textOf } from '../../../../platform/http/body.js'
import type { LeaversMoves } from '../../commands/move-leavers-work.js'
import type { LeaversWork } from '../../queries/leaver.query.js'

/** What stands in a leaver's name, by the ids in the form. */
type Work = {
  readonly children: readonly Pick<LeaversWork['children'][number], 'recordId' | 'allocationId'>[]
  readonly duties: readonly Pick<LeaversWork['duties'][number], 'recordId' | 'clockId'>[]
}

/**
 * Who gets what: each line's own choice, or the one for all; “leave” leaves it. Only what the page listed is moved: a
 * child who came to the leaver meanwhile stays for another look.
 */
export function readLeavingForm(body: Body, work: Work): LeaversMoves {
  const all = seatIn(body, 'all')
  const to = (id: string): SeatId | undefined => {
    const own = textOf(body, `to-${id}`)
    if (own === 'leave' || !isListed(body, id)) return undefined
    return isId(own) ? (own as SeatId) : all
  }
  return {
    children: work.children.flatMap(({ recordId, allocationId }) => {
      const seat = to(allocationId)
      return seat ? [{ recordId, from: allocationId, to: seat }] : []
    }),
    duties: work.duties.flatMap(({ recordId, clockId }) => {
      const seat = to(clockId)
      return seat ? [{ recordId, clockId, to: seat }] : []
    }),
    reason: wordsIn(body, 'reason'),
    note: wordsIn(body, 'note'),
  }
}

function isListed(body: Body, id: string): boolean {
  return Object.hasOwn(body.fields, `to-${id}`)
}
