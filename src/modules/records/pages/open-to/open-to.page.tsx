import { addDays, dayOf, momentOn, parseCalendarDate } from '../../../../kernel/calendar-date.js'
import type { RecordId, SeatId } from '../../../../kernel/ids.js'
import { accept } from '../../../../kernel/outcome.js'
import { textOf } from '../../../../platform/http/body.js'
import { closed, definePage, type PageRequest, seeOther, show } from '../../../../platform/http/page.js'
import {
  EVERY_PART,
  type GrantId,
  grantAccess,
  listColleagues,
  listHolders,
  revokeGrants,
} from '../../../access/index.js'
import { OpenToView, type OpenToCode, TakeBackView } from './open-to.view.js'

const SHOWN = 20
const MOST_DAYS = 366

/** Opens a record to one more person, to read, for a while or without an end. */
export const openToPage = definePage({
  path: '/records/:recordId/access/new',
  permission: 'records:grant',
  audit: 'records.open-to-form-viewed',
  record: { param: 'recordId', getLevel: 'work' },
  async get(request) {
    return show(
      <OpenToView
        {...(await people(request, request.query.name ?? ''))}
        recordId={request.params.recordId ?? ''}
        typed={NOTHING}
        codes={[]}
      />,
    )
  },
  async post(request) {
    const { work, params, body, once, now } = request
    const recordId = params.recordId as RecordId
    const typed = {
      seatId: textOf(body, 'seat'),
      parts: textOf(body, 'parts'),
      until: textOf(body, 'until'),
      reason: textOf(body, 'reason'),
    }
    const found = await people(request, textOf(body, 'name'))
    const chosen = found.colleagues.find((each) => each.seatId === (typed.seatId as SeatId))
    const until = typed.until === '' ? null : parseCalendarDate(typed.until)
    const codes: OpenToCode[] = []
    if (!chosen) codes.push('person-missing')
    if (typed.parts !== 'summary' && typed.parts !== 'everything') codes.push('parts-missing')
    if (until === undefined || (until && (until < dayOf(now) || until > addDays(dayOf(now), MOST_DAYS))))
      codes.push('until-not-usable')
    if (typed.reason.trim() === '' || typed.reason.length > 500) codes.push('reason-missing')
    if (codes.length > 0 || !chosen)
      return show(<OpenToView {...found} recordId={recordId} typed={typed} codes={codes} />, 400)
    await work.change(
      async (tx, by) => {
        const id = await grantAccess(tx, by, recordId, {
          toKind: 'person',
          toId: chosen.accountId,
          parts: typed.parts === 'everything' ? [EVERY_PART] : ['summary', 'level', 'clock', 'plan'],
          level: 'read',
          basis: typed.reason,
          untilAt: until ? momentOn(addDays(until, 1), 0) : null,
          sourceKind: 'given',
        })
        return accept({ id })
      },
      { once },
    )
    return seeOther(`/records/${recordId}/access`)
  },
})

const NOTHING = { seatId: '', parts: '', until: '', reason: '' }

async function people({ work }: PageRequest, name: string) {
  const colleagues =
    name.trim() === ''
      ? []
      : await work.look('records.open-to-form-viewed', (tx) => listColleagues(tx, { name: name.trim(), limit: SHOWN }))
  return { name, colleagues }
}

/** Takes one grant back. */
export const takeBackPage = definePage({
  path: '/records/:recordId/access/:grantId/end',
  permission: 'records:grant',
  audit: 'records.take-back-form-viewed',
  record: { param: 'recordId', getLevel: 'work' },
  async get(request) {
    const holder = await find(request)
    return holder
      ? show(<TakeBackView recordId={request.params.recordId ?? ''} holder={holder} reason="" error={undefined} />)
      : closed()
  },
  async post(request) {
    const { work, params, body, once } = request
    const holder = await find(request)
    if (!holder) return closed()
    const reason = textOf(body, 'reason')
    if (reason.trim() === '' || reason.length > 500)
      return show(
        <TakeBackView
          recordId={params.recordId ?? ''}
          holder={holder}
          reason={reason}
          error="Write why, in 500 characters or fewer"
        />,
        400,
      )
    await work.change(
      async (tx, by) => {
        await revokeGrants(tx, by, params.recordId as RecordId, [holder.grantId], reason)
        return accept()
      },
      { once },
    )
    return seeOther(`/records/${params.recordId}/access`)
  },
})

async function find({ work, params }: PageRequest) {
  const holders = await work.look('records.take-back-form-viewed', (tx, by) =>
    listHolders(tx, by, params.recordId as RecordId),
  )
  return holders.find((each) => each.grantId === (params.grantId as GrantId))
}
