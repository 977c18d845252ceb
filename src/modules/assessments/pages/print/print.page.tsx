import { closed, definePage, notFound, show } from '../../../../platform/http/page.js'
import type { AssessmentId } from '../../domain/assessment.js'
import { readAssessmentPage } from '../../queries/assessment-page.query.js'
import { DocumentView } from '../document/document.view.js'
import { assessmentPath } from '../paths.js'
import { printedLine } from '../../../records/index.js'
import { readHead, RecordFrame } from '../record-frame.js'

/** The whole document for paper, in whatever state: as it was made, under the version it was made with. */
export const printPage = definePage({
  path: '/children/:recordId/assessments/:assessmentId/print',
  permission: 'assessments:read',
  audit: 'assessments.printed',
  record: { param: 'recordId', part: 'assessment' },
  async get(request) {
    const { work, hold, now, params } = request
    if (!hold) return closed()
    const found = await work.look('assessments.printed', async (tx, by) => {
      const head = await readHead(request, tx, by)
      const page = head && (await readAssessmentPage(tx, by, hold, params.assessmentId as AssessmentId))
      return page && { head, page }
    })
    if (!found) return notFound()
    return show(
      <RecordFrame head={found.head} title={found.page.template.title} printLine={printedLine(request)}>
        <p class="govuk-body kith-noprint kith-gap">
          <a class="govuk-link" href={assessmentPath(found.page.assessment)}>
            Back to the assessment
          </a>{' '}
          · Print this page from your browser’s menu. The copy is written in the record’s log.
        </p>
        <DocumentView page={found.page} now={now} />
      </RecordFrame>,
    )
  },
})
