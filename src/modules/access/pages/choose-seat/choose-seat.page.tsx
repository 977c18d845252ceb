import { textOf } from '../../../../platform/http/body.js'
import { defineDoorway, type DoorwayRequest } from '../../../../platform/http/doorway.js'
import { seeOther, show } from '../../../../platform/http/page.js'
import { listSeats } from '../../data/account-seat.store.js'
import { findLastSeatId } from '../../data/sign-in-write.store.js'
import { localPath } from '../../domain/local-path.js'
import { findStep } from '../../queries/sign-in-step.query.js'
import { enter, wayTo, withNext } from '../way-in.js'
import { ChooseSeatView, NoSeatView } from './choose-seat.view.js'

/** Where to work from: the last step of signing in for people with several seats, and a change at any time after. */
export const chooseSeatDoorway = defineDoorway({
  path: '/seat',
  async get(request) {
    const next = localPath(request.query.next)
    const step = await findStep(request.deps, request.visitor)
    if (step.kind === 'no-seat') return show(<NoSeatView />, 403)
    if (step.kind !== 'choose-seat' && step.kind !== 'inside') return wayTo(step, next)
    return show(await view(request, next))
  },
  async post(request) {
    const { deps, visitor } = request
    const next = localPath(textOf(request.body, 'next'))
    const step = await findStep(deps, visitor)
    if (!visitor || (step.kind !== 'choose-seat' && step.kind !== 'inside')) return wayTo(step, next)
    const seatId = textOf(request.body, 'seat')
    if (step.kind === 'inside' && seatId === step.seat.id) return seeOther(next)
    const outcome = await enter(request, visitor, seatId)
    if (!outcome.ok) {
      const [refusal] = outcome.refusals
      if (refusal?.code === 'over') return seeOther(withNext('/sign-in', next))
      // Someone inside a demonstration who was given a seat in a real partnership.
      if (refusal?.code === 'second-factor-first') return seeOther(withNext('/second-factor', next))
      return show(await view(request, next, 'Choose where you are working from'), 400)
    }
    return seeOther(next)
  },
})

async function view({ deps, visitor }: DoorwayRequest, next: string, error?: string) {
  if (!visitor) throw new Error('Nobody is here to choose a seat')
  const seats = await listSeats(deps.db, visitor.accountId)
  const last = visitor.seat?.id ?? (await findLastSeatId(deps.db, visitor.accountId))
  return <ChooseSeatView seats={seats} chosen={last} isInside={visitor.seat !== undefined} next={next} error={error} />
}
