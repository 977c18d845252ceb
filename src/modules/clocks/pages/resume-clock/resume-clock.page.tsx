import type { RecordId } from '../../../../kernel/ids.js'
import {
  definePage,
  notFound,
  type PageDefinition,
  type PageRequest,
  type Reply,
  seeOther,
  show,
} from '../../../../platform/http/page.js'
import { workingCalendar } from '../../../reference/index.js'
import type { ClockCommandRefusal } from '../../commands/find-clock.js'
import { resumeClock } from '../../commands/pause-clock.js'
import type { ClockId } from '../../data/tables.js'
import { describeClock } from '../../queries/clock-view.js'
import { findClock } from '../../queries/clocks.query.js'
import { clocksPath, fitsPlace, type Place } from '../clock-places.js'
import { ResumeClockView } from './resume-clock.view.js'

/** Sets a paused clock going again: its deadline moves by the pause. */
export function resumeClockPage(place: Place): PageDefinition {
  return definePage({
    path: `${clocksPath(place, ':recordId')}/:clockId/resume`,
    permission: 'clocks:keep',
    audit: 'clocks.resume-form-viewed',
    record: { param: 'recordId', part: 'clock', getLevel: 'work' },
    get: (request) => answer(request, place, []),
    async post(request) {
      const { work, once, params } = request
      if (!fitsPlace(request, place)) return notFound()
      const ids = { recordId: params.recordId as RecordId, clockId: params.clockId as ClockId }
      const outcome = await work.change((tx, by) => resumeClock(tx, by, ids), { once })
      if (!outcome.ok) return answer(request, place, outcome.refusals)
      return seeOther(clocksPath(place, params.recordId))
    },
  })
}

async function answer(request: PageRequest, place: Place, refusals: readonly ClockCommandRefusal[]): Promise<Reply> {
  const { work, now, params } = request
  const found = await work.look('clocks.resume-form-viewed', async (tx) => ({
    kept: await findClock(tx, params.recordId as RecordId, params.clockId as ClockId),
    calendar: await workingCalendar(tx),
  }))
  if (!found.kept || !fitsPlace(request, place)) return notFound()
  return show(
    <ResumeClockView
      clock={describeClock(found.kept, found.calendar, now)}
      back={clocksPath(place, params.recordId)}
      refusals={refusals}
    />,
    refusals.length > 0 ? 400 : 200,
  )
}
