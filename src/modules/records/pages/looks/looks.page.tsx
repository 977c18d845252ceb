import type { RecordId, SeatId } from '../../../../kernel/ids.js'
import { definePage, show } from '../../../../platform/http/page.js'
import { listEntriesOf } from '../../../audit/index.js'
import { mergedInto, nameSeats } from '../../../access/index.js'
import { auditWords, isLook } from '../../domain/audit-words.js'
import { namesOf } from '../../queries/today.query.js'
import { LooksView, type LookRow } from './looks.view.js'

const ON_A_PAGE = 50

export const looksPage = definePage({
  path: '/records/:recordId/looks',
  permission: 'records:looks',
  audit: 'records.looks-viewed',
  record: { param: 'recordId', part: 'summary' },
  async get({ work, deps, params, query }) {
    const recordId = params.recordId as RecordId
    const before = readMoment(query.before)
    const found = await work.look('records.looks-viewed', async (tx, by) => {
      const ids = [recordId, ...(await mergedInto(tx, recordId))]
      const [entries, names] = await Promise.all([
        listEntriesOf(tx, by, ids, { before, limit: ON_A_PAGE + 1 }),
        namesOf(deps, tx, by, [recordId]),
      ])
      const seats = await nameSeats(
        tx,
        by,
        entries.map((entry) => entry.seatId as SeatId),
      )
      return { entries, name: names.get(recordId), seats }
    })
    const shown = found.entries.slice(0, ON_A_PAGE)
    const rows = shown.map((entry): LookRow => {
      const seat = found.seats.get(entry.seatId)
      return {
        at: entry.at,
        who: seat?.name ?? 'A service',
        title: seat?.title ?? '',
        agencyName: seat?.agencyName ?? '',
        did: auditWords(entry.body.action),
        look: isLook(entry.body.action),
        purpose: entry.body.purpose,
      }
    })
    const last = shown.at(-1)
    const older =
      found.entries.length > ON_A_PAGE && last
        ? `/records/${recordId}/looks?before=${encodeURIComponent(last.at.toISOString())}`
        : undefined
    return show(
      <LooksView rows={rows} older={older} back={found.name?.path ?? '/'} name={found.name?.name ?? 'this record'} />,
    )
  },
})

function readMoment(text: string | undefined): Date | undefined {
  const moment = new Date(text ?? '')
  return text && !Number.isNaN(moment.getTime()) ? moment : undefined
}
