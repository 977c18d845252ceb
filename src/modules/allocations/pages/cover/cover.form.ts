import { dayIn, seatIn, wordsIn } from '../../../../platform/http/typed.js'
import type { CalendarDate } from '../../../../kernel/calendar-date.js'
import type { SeatId } from '../../../../kernel/ids.js'
import { accept, type Outcome, refuseAll } from '../../../../kernel/outcome.js'
import type { Body } from '../../../../platform/http/body.js'
import type { FormRefusal } from '../say-refusal.js'

export type CoverForm = {
  readonly workerSeatId: SeatId | undefined
  readonly fromOn: CalendarDate
  readonly untilOn: CalendarDate
  readonly note: string
}

export function readCoverForm(body: Body): Outcome<CoverForm, FormRefusal> {
  const wrong: FormRefusal[] = []
  const workerSeatId = seatIn(body, 'worker')
  if (!workerSeatId) wrong.push({ code: 'worker-missing', field: 'worker' })
  const [fromOn, untilOn] = [dayIn(body, 'fromOn'), dayIn(body, 'untilOn')]
  if (!fromOn) wrong.push({ code: fromOn === null ? 'from-missing' : 'from-not-real', field: 'fromOn' })
  if (!untilOn) wrong.push({ code: untilOn === null ? 'until-missing' : 'until-not-real', field: 'untilOn' })
  if (!fromOn || !untilOn || wrong.length > 0) return refuseAll(wrong)
  return accept({ workerSeatId, fromOn, untilOn, note: wordsIn(body, 'note') })
}
