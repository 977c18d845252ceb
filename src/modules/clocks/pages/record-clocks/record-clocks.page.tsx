import { definePage, notFound, type PageDefinition, show } from '../../../../platform/http/page.js'
import type { RecordId } from '../../../../kernel/ids.js'
import { workingCalendar } from '../../../reference/index.js'
import { listClocksOf } from '../../queries/clocks.query.js'
import { clocksPath, fitsPlace, type Place } from '../clock-places.js'
import { RecordClocksView } from './record-clocks.view.js'

/** Every clock of a record: what is owed, how it was worked out, what became of the rest. */
export function recordClocksPage(place: Place): PageDefinition {
  return definePage({
    path: clocksPath(place, ':recordId'),
    permission: 'clocks:read',
    audit: 'clocks.record-viewed',
    record: { param: 'recordId', part: 'clock' },
    async get(request) {
      const { work, now, params, hold, may } = request
      if (!fitsPlace(request, place)) return notFound()
      const found = await work.look('clocks.record-viewed', async (tx) => ({
        clocks: await listClocksOf(tx, [params.recordId as RecordId], { all: true }),
        calendar: await workingCalendar(tx),
      }))
      return show(
        <RecordClocksView
          {...found}
          now={now}
          back={`${place.base}/${params.recordId}`}
          path={clocksPath(place, params.recordId)}
          recordId={params.recordId ?? ''}
          mayKeep={may('clocks:keep') && hold?.level === 'work'}
        />,
      )
    },
  })
}
