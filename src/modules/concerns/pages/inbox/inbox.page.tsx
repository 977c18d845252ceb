import { dayOf } from '../../../../kernel/calendar-date.js'
import { definePage, show } from '../../../../platform/http/page.js'
import { dayWithWeekday, timeOfDay } from '../../../../web/format.js'
import { countLikelyJunk } from '../../../intake/index.js'
import { countInbox, INBOX_TABS, listInbox } from '../../queries/inbox.query.js'
import { MOST_COUNTED, readKey } from './inbox-key.js'
import { InboxView } from './inbox.view.js'

const ON_A_PAGE = 30

/** What waits for a decision, the soonest due first. */
export const inboxPage = definePage({
  path: '/concerns',
  permission: 'concerns:screen',
  audit: 'concerns.inbox-viewed',
  async get({ work, query, seat, now, may }) {
    const tab = INBOX_TABS.find((each) => each === query.show) ?? 'all'
    const after = readKey(query.after)
    const { page, counts, putAside } = await work.look('concerns.inbox-viewed', async (tx, by) => {
      const [listed, counted] = await Promise.all([
        listInbox(tx, by, { tab, after, limit: ON_A_PAGE }),
        countInbox(tx, by, MOST_COUNTED),
      ])
      const putAside = may('intake:review') ? await countLikelyJunk(tx, by, MOST_COUNTED) : undefined
      return { page: listed, counts: counted, putAside }
    })
    const moment = `${dayWithWeekday(dayOf(now))}, ${timeOfDay(now)}`
    return show(
      <InboxView
        page={page}
        counts={counts}
        tab={tab}
        isFirst={!after}
        seat={seat}
        now={now}
        moment={moment}
        putAside={putAside}
      />,
    )
  },
})
