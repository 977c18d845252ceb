import { closed, definePage, notFound, show } from '../../../../platform/http/page.js'
import { ASSESSMENT_RULE, AUTHORISATION_RULE } from '../../commands/assessment-clocks.js'
import { isAuthor, mayMove, type AssessmentId } from '../../domain/assessment.js'
import { whatIsMissing } from '../../domain/readiness.js'
import { readChildFacts } from '../../queries/child-facts.query.js'
import { openClock, readAssessmentPage } from '../../queries/assessment-page.query.js'
import { readHead } from '../record-frame.js'
import { ReadView } from './read.view.js'
import { TaskListView } from './task-list.view.js'

/** An assessment: what is left to do while it is being written, and what it says from then on. */
export const assessmentPage = definePage({
  path: '/children/:recordId/assessments/:assessmentId',
  permission: 'assessments:read',
  audit: 'assessments.assessment-viewed',
  record: { param: 'recordId', part: 'assessment' },
  async get(request) {
    const { work, hold, may, now, params, seat } = request
    if (!hold) return closed()
    const found = await work.look('assessments.assessment-viewed', async (tx, by) => {
      const head = await readHead(request, tx, by)
      const page = head && (await readAssessmentPage(tx, by, hold, params.assessmentId as AssessmentId))
      if (!head || !page) return undefined
      const rule = mayMove(page.assessment, 'edit') ? ASSESSMENT_RULE : AUTHORISATION_RULE
      const thing = rule === AUTHORISATION_RULE ? { thingId: page.assessment.id } : {}
      const childFacts = await readChildFacts(tx, by, hold.recordId, page.template)
      return { head, page, childFacts, clock: await openClock(tx, by, { hold, rule, ...thing }) }
    })
    if (!found) return notFound()
    const { head, page, clock } = found
    const works = hold.level === 'work'
    const mayWrite = works && may('assessments:write')
    if (mayWrite && mayMove(page.assessment, 'edit')) {
      const missing = whatIsMissing({ ...page, childFacts: found.childFacts })
      return show(<TaskListView head={head} page={page} clock={clock} missing={missing} />)
    }
    const mayAuthorise = works && may('assessments:authorise') && !isAuthor(page.assessment, page.steps, seat.accountId)
    return show(
      <ReadView head={head} page={page} clock={clock} mayWrite={mayWrite} mayAuthorise={mayAuthorise} now={now} />,
    )
  },
})
