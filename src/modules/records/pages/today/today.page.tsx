import { dayOf } from '../../../../kernel/calendar-date.js'
import { isId } from '../../../../kernel/ids.js'
import { definePage, show } from '../../../../platform/http/page.js'
import { dayWithWeekday } from '../../../../web/format.js'
import type { DutyKey, Whose } from '../../../clocks/index.js'
import { readToday } from '../../queries/today.query.js'
import { TodayView } from './today.view.js'

export const todayPage = definePage({
  path: '/',
  permission: 'records:today',
  audit: 'records.today-viewed',
  async get({ work, deps, may, query, seat, now }) {
    const whose: Whose = query.whose === 'team' || query.whose === 'agency' ? query.whose : 'mine'
    const after = readKey(query.after)
    const today = await work.look('records.today-viewed', (tx, by) => readToday({ deps, tx, by, may, whose, after }))
    return show(
      <TodayView today={today} whose={whose} isFirstPage={!after} seat={seat} dayWords={dayWithWeekday(dayOf(now))} />,
    )
  },
})

function readKey(text: string | undefined): DutyKey | undefined {
  const [at, id] = (text ?? '').split('_')
  const dueAt = new Date(at ?? '')
  return id && isId(id) && !Number.isNaN(dueAt.getTime()) ? { dueAt, clockId: id as DutyKey['clockId'] } : undefined
}
