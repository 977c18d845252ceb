import type { RecordId } from '../../../../kernel/ids.js'
import type { Outcome } from '../../../../kernel/outcome.js'
import {
  definePage,
  notFound,
  type PageDefinition,
  type PageRequest,
  type Reply,
  seeOther,
  show,
} from '../../../../platform/http/page.js'
import type { By, Tx } from '../../../../platform/work.js'
import { listItems, workingCalendar } from '../../../reference/index.js'
import type { ClockCommandRefusal } from '../../commands/find-clock.js'
import { explainBreach, pauseClock } from '../../commands/pause-clock.js'
import type { ClockId } from '../../data/tables.js'
import { describeClock } from '../../queries/clock-view.js'
import { findClock } from '../../queries/clocks.query.js'
import { clocksPath, fitsPlace, type Place } from '../clock-places.js'
import { NOTHING_TYPED, type ReasonFault, readReason, type TypedReason, typedReason } from './give-reason.form.js'
import { GiveReasonView } from './give-reason.view.js'

type Reasoned = { readonly recordId: RecordId; readonly clockId: ClockId; readonly reason: string }

type Asking = {
  readonly path: 'pause' | 'late'
  readonly audit: string
  readonly list: 'clock-pause-reasons' | 'clock-breach-reasons'
  readonly question: string
  readonly button: string
  readonly command: (tx: Tx, by: By, input: Reasoned) => Promise<Outcome<unknown, ClockCommandRefusal>>
}

const PAUSE: Asking = {
  path: 'pause',
  audit: 'clocks.pause-form-viewed',
  list: 'clock-pause-reasons',
  question: 'Why is this clock being paused?',
  button: 'Pause the clock',
  command: pauseClock,
}

const LATE: Asking = {
  path: 'late',
  audit: 'clocks.late-form-viewed',
  list: 'clock-breach-reasons',
  question: 'Why is this late?',
  button: 'Save the reason',
  command: explainBreach,
}

/** Stands a clock still, with a reason. */
export const pauseClockPage = (place: Place): PageDefinition => giveReasonPage(place, PAUSE)

/** Says why a duty is late, before it is done. */
export const explainBreachPage = (place: Place): PageDefinition => giveReasonPage(place, LATE)

function giveReasonPage(place: Place, asking: Asking): PageDefinition {
  return definePage({
    path: `${clocksPath(place, ':recordId')}/:clockId/${asking.path}`,
    permission: 'clocks:keep',
    audit: asking.audit,
    record: { param: 'recordId', part: 'clock', getLevel: 'work' },
    get: (request) => answer(request, place, asking, NOTHING_TYPED, []),
    async post(request) {
      const { work, body, once, params } = request
      if (!fitsPlace(request, place)) return notFound()
      const typed = typedReason(body)
      const ids = { recordId: params.recordId as RecordId, clockId: params.clockId as ClockId }
      const outcome = await work.change<unknown, ReasonFault | ClockCommandRefusal>(
        async (tx, by) => {
          const reason = readReason(typed, await listItems(tx, asking.list, by.now))
          return reason.ok ? asking.command(tx, by, { ...ids, reason: reason.value }) : reason
        },
        { once },
      )
      if (!outcome.ok) return answer(request, place, asking, typed, outcome.refusals)
      return seeOther(clocksPath(place, params.recordId))
    },
  })
}

async function answer(
  request: PageRequest,
  place: Place,
  asking: Asking,
  typed: TypedReason,
  refusals: readonly (ReasonFault | ClockCommandRefusal)[],
): Promise<Reply> {
  const { work, now, params } = request
  const found = await work.look(asking.audit, async (tx) => ({
    kept: await findClock(tx, params.recordId as RecordId, params.clockId as ClockId),
    reasons: await listItems(tx, asking.list, now),
    calendar: await workingCalendar(tx),
  }))
  if (!found.kept || !fitsPlace(request, place)) return notFound()
  const { name, text, below } = describeClock(found.kept, found.calendar, now)
  return show(
    <GiveReasonView
      question={asking.question}
      button={asking.button}
      about={`${name}: ${text}. ${below}.`}
      back={clocksPath(place, params.recordId)}
      reasons={found.reasons}
      typed={typed}
      refusals={refusals}
    />,
    refusals.length > 0 ? 400 : 200,
  )
}
