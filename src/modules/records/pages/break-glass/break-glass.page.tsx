import type { RecordId } from '../../../../kernel/ids.js'
import { textOf } from '../../../../platform/http/body.js'
import { definePage, type PageRequest, seeOther, show } from '../../../../platform/http/page.js'
import { breakGlass, holdOn } from '../../../access/index.js'
import { getNamedValue, intervals, listItems } from '../../../reference/index.js'
import { BreakGlassView, type BreakGlassError } from './break-glass.view.js'

const MOST = 2000

/** Opens a closed record for a limited time. Not a page of the record: it has to be reachable from outside. */
export const breakGlassPage = definePage({
  path: '/break-glass/:recordId',
  permission: 'records:break-glass',
  audit: 'records.break-glass-form-viewed',
  async get(request) {
    return show(
      <BreakGlassView
        {...(await choices(request))}
        recordId={request.params.recordId ?? ''}
        typed={{ code: '', reason: '' }}
        errors={[]}
      />,
    )
  },
  async post(request) {
    const { work, params, body, once, deps } = request
    const recordId = params.recordId as RecordId
    const typed = { code: textOf(body, 'code'), reason: textOf(body, 'reason') }
    const offered = await choices(request)
    const errors: BreakGlassError[] = []
    if (!offered.reasons.some((each) => each.code === typed.code))
      errors.push({ field: 'code', code: 'reason-not-chosen' })
    if (typed.reason.trim() === '') errors.push({ field: 'reason', code: 'reason-missing' })
    if (typed.reason.length > MOST) errors.push({ field: 'reason', code: 'reason-too-long' })
    if (errors.length > 0)
      return show(<BreakGlassView {...offered} recordId={recordId} typed={typed} errors={errors} />, 400)
    const outcome = await work.change(
      (tx, by) =>
        breakGlass(tx, by, { recordId, reasonCode: typed.code, reason: typed.reason, minutes: offered.minutes }),
      { once },
    )
    if (!outcome.ok)
      return show(
        <BreakGlassView
          {...offered}
          recordId={recordId}
          typed={typed}
          errors={[{ field: 'code', code: 'cannot-open' }]}
        />,
        400,
      )
    const hold = await work.look('records.break-glass-opened', (tx) => holdOn(tx, recordId))
    return seeOther(
      deps
        .provided('recordKind')
        .find((each) => each.kind === hold?.kind)
        ?.path(recordId) ?? '/',
    )
  },
})

async function choices({ work }: PageRequest) {
  return work.look('records.break-glass-form-viewed', async (tx, by) => {
    const [reasons, values] = await Promise.all([listItems(tx, 'break-glass-reasons', by.now), intervals(tx, by.now)])
    return { reasons, minutes: getNamedValue(values, 'break-glass').value }
  })
}
