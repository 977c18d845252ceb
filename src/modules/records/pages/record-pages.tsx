import { closed, definePage, type PageDefinition, type PageRequest, show } from '../../../platform/http/page.js'
import { chronologyKinds, readChronology } from '../queries/chronology.query.js'
import { recordHead, recordSummary } from '../queries/record-page.query.js'
import { ChronologyView } from './chronology/chronology.view.js'
import { PrintedChronologyView } from './chronology/printed-chronology.view.js'
import { openedLine, printedLine } from './print-line.js'
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
          const [summary, chronology] = await Promise.all([
            recordSummary({ deps, tx, by, hold, may }),
            readChronology({ deps, tx, by, hold }, { kinds: [], before: undefined, limit: ON_THE_SUMMARY }),
          ])
          return summary && { summary, chronology }
        })
        return found
          ? show(<SummaryView {...found} basePath={basePath} printLine={openedLine(request)} now={now} />)
          : closed()
      },
    }),
    definePage({
      path: `${basePath}/:recordId/chronology`,
      permission,
      audit: 'records.chronology-viewed',
      record: { param: 'recordId', part: 'summary' },
      async get(request) {
        if (!isKind(request)) return closed()
        const found = await chronologyOf(request, 'records.chronology-viewed', ON_A_PAGE)
        const { now } = request
        return found
          ? show(<ChronologyView {...found} basePath={basePath} printLine={openedLine(request)} now={now} />)
          : closed()
      },
    }),
    definePage({
      path: `${basePath}/:recordId/chronology/print`,
      permission,
      audit: 'records.chronology-printed',
      record: { param: 'recordId', part: 'summary' },
      async get(request) {
        if (!isKind(request)) return closed()
        const found = await chronologyOf(request, 'records.chronology-printed', Number.POSITIVE_INFINITY)
        const { now } = request
        return found
          ? show(<PrintedChronologyView {...found} basePath={basePath} printLine={printedLine(request)} now={now} />)
          : closed()
      },
    }),
  ]
}

/** The kinds that were asked for, or all of them, and as many entries as `limit`. */
async function chronologyOf({ work, deps, hold, may, query }: PageRequest, audit: string, limit: number) {
  if (!hold) return undefined
  const kinds = chronologyKinds(deps, hold)
  const chosen = (query.kind ?? '').split(',').filter((kind) => Object.hasOwn(kinds, kind))
  return work.look(audit, async (tx, by) => {
    const head = await recordHead({ deps, tx, by, hold, may })
    if (!head) return undefined
    const before = Number.isFinite(limit) ? query.before : undefined
    return {
      head,
      kinds,
      chosen,
      chronology: await readChronology({ deps, tx, by, hold }, { kinds: chosen, before, limit }),
    }
  })
}
