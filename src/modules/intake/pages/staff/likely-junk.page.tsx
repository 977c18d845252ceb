import { isId } from '../../../../kernel/ids.js'
import { accept } from '../../../../kernel/outcome.js'
import { type Body, EMPTY_BODY, textOf, valuesOf } from '../../../../platform/http/body.js'
import { definePage, type PageRequest, seeOther, show } from '../../../../platform/http/page.js'
import { wordsIn } from '../../../../platform/http/typed.js'
import { judgeReportJunk } from '../../commands/judge-report.js'
import { JUNK_CODES, type JudgeRefusal } from '../../domain/junk.js'
import type { ReportId } from '../../domain/report.js'
import { listLikelyJunk } from '../../queries/reports.query.js'
import { LikelyJunkView, type ListCode } from './likely-junk.view.js'
import { readPutAside } from './page-keys.js'

const ON_A_PAGE = 20

/** What a machine put aside, the likeliest to be real first. Several may be found to be junk at once. */
export const likelyJunkPage = definePage({
  path: '/concerns/from-the-public/likely-junk',
  permission: 'intake:review',
  audit: 'intake.likely-junk-viewed',
  get: (request) => shown(request, EMPTY_BODY, []),
  async post(request) {
    const { body, work, once } = request
    const chosen = valuesOf(body, 'reports').filter(isId) as ReportId[]
    if (chosen.length === 0) return shown(request, body, [{ code: 'none-chosen', field: 'reports' }])
    const code = JUNK_CODES.find((each) => each === textOf(body, 'code'))
    const judged = await work.change(
      async (tx, by) => {
        for (const reportId of chosen) {
          const one = await judgeReportJunk(tx, by, { reportId, code, words: wordsIn(body, 'words') })
          if (!one.ok) return one
        }
        return accept()
      },
      { once },
    )
    return judged.ok ? seeOther('/concerns/from-the-public/likely-junk') : shown(request, body, judged.refusals)
  },
})

async function shown(
  { work, query, now }: PageRequest,
  typed: Body,
  refusals: readonly (JudgeRefusal | { readonly code: ListCode; readonly field: string })[],
) {
  const after = readPutAside(query.after)
  const page = await work.look('intake.likely-junk-viewed', (tx, by) =>
    listLikelyJunk(tx, by, { after, limit: ON_A_PAGE }),
  )
  return show(
    <LikelyJunkView page={page} isFirst={!after} typed={typed} refusals={refusals} now={now} />,
    refusals.length > 0 ? 400 : 200,
  )
}
