import type { RecordId } from '../../../../kernel/ids.js'
import { type Body, EMPTY_BODY } from '../../../../platform/http/body.js'
import {
  definePage,
  type PageDefinition,
  type PageRequest,
  type Reply,
  seeOther,
  show,
} from '../../../../platform/http/page.js'
import { describeClock } from '../../../clocks/index.js'
import { childHeader } from '../../../people/index.js'
import { workingCalendar } from '../../../reference/index.js'
import { findOwed, sayOutside } from '../../commands/say-outside.js'
import { draftState } from '../child-question.js'
import type { FormRefusal } from '../say-refusal.js'
import type { OutsideDuty } from './outside-duties.js'
import { outsidePath } from './outside-duties.js'
import { readOutside } from './outside.form.js'
import { OutsideView } from './outside.view.js'

const AUDIT = 'allocations.outside-viewed'

/** What became of a duty that is done outside Kith: done on a day, or not owed any more and why. */
export function outsidePage(duty: OutsideDuty): PageDefinition {
  return definePage({
    path: outsidePath(duty, ':recordId'),
    permission: 'allocations:say',
    audit: AUDIT,
    record: { param: 'recordId', part: 'clock', getLevel: 'work' },
    keepsDraft: true,
    get: (request) => showForm(request, duty, request.draft?.body ?? EMPTY_BODY, []),
    async post(request) {
      const { work, body, once } = request
      const recordId = request.params.recordId as RecordId
      const form = readOutside(body, recordId, duty)
      if (!form.ok) return showForm(request, duty, body, form.refusals)
      const outcome = await work.change((tx, by) => sayOutside(tx, by, form.value), { once })
      if (!outcome.ok) return showForm(request, duty, body, outcome.refusals)
      return seeOther(`/children/${recordId}`)
    },
  })
}

async function showForm(
  request: PageRequest,
  duty: OutsideDuty,
  body: Body,
  refusals: readonly FormRefusal[],
): Promise<Reply> {
  const recordId = request.params.recordId as RecordId
  const found = await request.work.look(AUDIT, async (tx, by) => ({
    child: await childHeader(tx, by, recordId),
    owed: await findOwed(tx, recordId, duty.rule),
    calendar: await workingCalendar(tx),
  }))
  const { child, owed } = found
  if (!owed && refusals.length === 0) return seeOther(`/children/${recordId}/clocks`)
  return show(
    <OutsideView
      duty={duty}
      recordId={recordId}
      child={child}
      clock={owed && describeClock(owed, found.calendar, request.now)}
      body={body}
      refusals={refusals}
      draft={draftState(request)}
    />,
    refusals.length > 0 ? 400 : 200,
  )
}
