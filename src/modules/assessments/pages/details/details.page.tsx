import { dayOf } from '../../../../kernel/calendar-date.js'
import { textOf } from '../../../../platform/http/body.js'
import { closed, definePage, notFound, type PageRequest, seeOther, show } from '../../../../platform/http/page.js'
import { childHeader } from '../../../people/index.js'
import { saveDetails } from '../../commands/save-details.js'
import { type Assessment, type AssessmentId, mayMove } from '../../domain/assessment.js'
import { findAssessment } from '../../queries/assessments.query.js'
import { assessmentPath } from '../paths.js'
import type { Fields } from '../section/section-fields.js'
import { type DetailsFormRefusal, readDetails } from './details.form.js'
import { DetailsView } from './details.view.js'
import type { DetailsRefusal } from '../../commands/save-details.js'

/** How and when the child was seen, and who helped with the assessment. */
export const detailsPage = definePage({
  path: '/children/:recordId/assessments/:assessmentId/details',
  permission: 'assessments:write',
  audit: 'assessments.details-viewed',
  record: { param: 'recordId', part: 'assessment', getLevel: 'work' },
  keepsDraft: true,
  get: (request) => showForm(request, request.draft?.body.fields, []),
  async post(request) {
    const { work, hold, body, params, once, now } = request
    if (!hold) return closed()
    const form = readDetails(body, dayOf(now))
    if (!form.ok) return showForm(request, body.fields, form.refusals)
    const about = { recordId: hold.recordId, assessmentId: params.assessmentId as AssessmentId }
    const version = Number(textOf(body, 'version')) || 0
    const outcome = await work.change((tx, by) => saveDetails(tx, by, { ...about, ...form.value, version }), { once })
    if (!outcome.ok) return showForm(request, body.fields, outcome.refusals)
    return seeOther(assessmentPath({ recordId: about.recordId, id: about.assessmentId }))
  },
})

async function showForm(
  { work, hold, params, autosave, draft }: PageRequest,
  fields: Fields | undefined,
  refusals: readonly (DetailsRefusal | DetailsFormRefusal)[],
) {
  if (hold?.kind !== 'child') return closed()
  const found = await work.look('assessments.details-viewed', async (tx, by) => {
    const assessment = await findAssessment(tx, hold.recordId, params.assessmentId as AssessmentId)
    return assessment && { assessment, child: await childHeader(tx, by, hold.recordId) }
  })
  if (!found) return notFound()
  if (!mayMove(found.assessment, 'edit')) return seeOther(assessmentPath(found.assessment))
  return show(
    <DetailsView
      {...found}
      fields={fields ?? detailsFields(found.assessment)}
      refusals={refusals}
      autosave={autosave}
      draftSavedAt={draft?.savedAt}
    />,
    refusals.length > 0 ? 400 : 200,
  )
}

function detailsFields({ seen, seenOn, contributors }: Assessment): Fields {
  const [year = '', month = '', date = ''] = (seenOn ?? '').split('-')
  const plain = (part: string) => (part === '' ? '' : String(Number(part)))
  return {
    seen: seen ?? '',
    'seenOn-day': plain(date),
    'seenOn-month': plain(month),
    'seenOn-year': year,
    contributors,
  }
}
