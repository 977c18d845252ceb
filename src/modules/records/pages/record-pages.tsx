import { dayOf } from '../../../kernel/calendar-date.js'
import { closed, definePage, type PageDefinition, type PageRequest, show } from '../../../platform/http/page.js'
import { fullDay, timeOfDay } from '../../../web/format.js'
import { chronologyKinds, readChronology } from '../queries/chronology.query.js'
import { recordHead, recordSummary } from '../queries/record-page.query.js'
import { ChronologyView } from './chronology/chronology.view.js'
import { SummaryView } from './summary/summary.view.js'

type Kind = { readonly recordKind: string; readonly basePath: string; readonly permission: string }

const ON_THE_SUMMARY = 12
const ON_A_PAGE = 50

/** The summary and the chronology of a kind of record: the module that owns the kind adds them to its pages. */
export function defineRecordPages({ recordKind, basePath, permission }: Kind): PageDefinition[] {
  const isKind = ({ hold }: PageRequest) => hold?.kind === recordKind
  return [
    definePage({
      path: `${basePath}/:recordId`,
      permission,
      audit: 'records.summary-viewed',
      record: { param: 'recordId', part: 'summary' },
      async get(request) {
        const { work, deps, hold, may, now } = request
        if (!hold || !isKind(request)) return closed()
        const found = await work.look('records.summary-viewed', async (tx, by) => {
          const summary = await recordSummary({ deps, tx, by, hold, may })
          return (
            summary && {
              summary,
              chronology: await readChronology(
                { deps, tx, by, hold },
                { kinds: [], before: undefined, limit: ON_THE_SUMMARY },
              ),
            }
          )
        })
        return found
          ? show(<SummaryView {...found} basePath={basePath} printLine={printLine(request)} now={now} />)
          : closed()
      },
    }),
    definePage({
      path: `${basePath}/:recordId/chronology`,
      permission,
      audit: 'records.chronology-viewed',
      record: { param: 'recordId', part: 'summary' },
      async get(request) {
        const { work, deps, hold, may, query, now } = request
        if (!hold || !isKind(request)) return closed()
        const kinds = chronologyKinds(deps, hold)
        const chosen = (query.kind ?? '').split(',').filter((kind) => Object.hasOwn(kinds, kind))
        const found = await work.look('records.chronology-viewed', async (tx, by) => {
          const head = await recordHead({ deps, tx, by, hold, may })
          return (
            head && {
              head,
              chronology: await readChronology(
                { deps, tx, by, hold },
                { kinds: chosen, before: query.before, limit: ON_A_PAGE },
              ),
            }
          )
        })
        return found
          ? show(
              <ChronologyView
                {...found}
                basePath={basePath}
                kinds={kinds}
                chosen={chosen}
                printLine={printLine(request)}
                now={now}
              />,
            )
          : closed()
      },
    }),
  ]
}

function printLine({ seat, now }: PageRequest): string {
  return `Official – sensitive. Printed by ${seat.personName}, ${fullDay(dayOf(now))}, ${timeOfDay(now)}. This copy is written in the record’s log.`
}
