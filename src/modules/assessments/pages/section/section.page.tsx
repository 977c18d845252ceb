import { dayOf } from '../../../../kernel/calendar-date.js'
import { textOf } from '../../../../platform/http/body.js'
import {
  closed,
  definePage,
  notFound,
  type PageDefinition,
  type PageRequest,
  type Reply,
  seeOther,
  show,
} from '../../../../platform/http/page.js'
import { saveSection } from '../../commands/save-section.js'
import { type AssessmentId, mayMove } from '../../domain/assessment.js'
import { slotStanding } from '../../domain/completeness.js'
import { findSlot, type Slot, slotKey, slotsWithin } from '../../domain/slots.js'
import { readChildFacts } from '../../queries/child-facts.query.js'
import { type AssessmentPage, readAssessmentPage } from '../../queries/assessment-page.query.js'
import { assessmentPath } from '../paths.js'
import { DomainsView } from './domains.view.js'
import { fieldsOf } from './section-fields.js'
import { readAnswer } from './section.form.js'
import { type SectionRefusal, SectionView } from './section.view.js'

/** A section, answered by itself; of a section of domains, the domains to choose from. */
export const sectionPage: PageDefinition = definePage({
  path: '/children/:recordId/assessments/:assessmentId/sections/:sectionCode',
  permission: 'assessments:write',
  audit: 'assessments.section-viewed',
  record: { param: 'recordId', part: 'assessment', getLevel: 'work' },
  keepsDraft: true,
  get: (request) => answerGet(request),
  post: (request) => answerPost(request),
})

/** One domain of a section of domains. */
export const domainPage: PageDefinition = definePage({
  ...sectionPage,
  path: '/children/:recordId/assessments/:assessmentId/sections/:sectionCode/:itemCode',
})

async function answerGet(request: PageRequest): Promise<Reply> {
  const page = await readPage(request)
  if (!page) return notFound()
  if (!mayMove(page.assessment, 'edit')) return seeOther(assessmentPath(page.assessment))
  const { sectionCode = '', itemCode } = request.params
  const slot = findSlot(page.template, sectionCode, itemCode)
  if (!slot && itemCode === undefined) {
    const [first] = slotsFor(page, sectionCode)
    return first ? show(<DomainsView section={first.section} page={page} />) : notFound()
  }
  if (!slot) return notFound()
  if (!page.holds(slot.part)) return closed()
  const kept = page.answers.get(slotKey(slot))
  const { draft } = request
  // Someone saved after this draft was begun: what they wrote is shown beside it.
  const isBehind = draft !== undefined && kept !== undefined && kept.savedAt > draft.savedAt
  return show(
    <SectionView
      page={page}
      slot={slot}
      fields={draft?.body.fields ?? fieldsOf(slot.section, kept?.answers)}
      autosave={request.autosave}
      draftSavedAt={draft?.savedAt}
      refusals={[]}
      shownBeside={isBehind ? kept : undefined}
      now={request.now}
    />,
  )
}

async function answerPost(request: PageRequest): Promise<Reply> {
  const { hold, body, work, once, now } = request
  const page = await readPage(request)
  if (!page || !hold) return notFound()
  const { assessment } = page
  if (!mayMove(assessment, 'edit')) return seeOther(assessmentPath(assessment))
  const slot = findSlot(page.template, request.params.sectionCode ?? '', request.params.itemCode)
  if (!slot) return notFound()
  if (!page.holds(slot.part)) return closed()
  const refused = (refusals: readonly SectionRefusal[], shownBeside?: ReturnType<typeof page.answers.get>) =>
    show(
      <SectionView
        page={page}
        slot={slot}
        fields={body.fields}
        autosave={request.autosave}
        draftSavedAt={undefined}
        refusals={refusals}
        shownBeside={shownBeside}
        now={now}
      />,
      400,
    )

  const answer = readAnswer(slot, body, { ...page, today: dayOf(now) })
  if (!answer.ok) return refused(answer.refusals)
  const { sectionCode, itemCode } = slot
  const version = Number(textOf(body, 'version')) || 0
  const wanted = { recordId: hold.recordId, assessmentId: assessment.id, sectionCode, itemCode, version }
  const outcome = await work.change((tx, by) => saveSection(tx, by, { ...wanted, answer: answer.value }), { once })
  if (!outcome.ok) {
    // Read again: the version that came between is the one to show, and to save over knowingly.
    const fresh = outcome.refusals.some((each) => each.code === 'changed-since') ? await readPage(request) : undefined
    return refused(outcome.refusals, (fresh ?? page).answers.get(slotKey(slot)))
  }
  return seeOther(
    assessmentPath(assessment, outcome.value.asksForDiscussion ? 'strategy-discussion' : next(page, slot)),
  )
}

function readPage({ work, hold, params }: PageRequest): Promise<AssessmentPage | undefined> {
  if (hold?.kind !== 'child') return Promise.resolve(undefined)
  return work.look('assessments.section-viewed', async (tx, by) => {
    const page = await readAssessmentPage(tx, by, hold, params.assessmentId as AssessmentId)
    if (page?.template.items.find((each) => each.code === params.sectionCode)?.type !== 'level') return page
    return { ...page, childFacts: await readChildFacts(tx, by, hold.recordId, page.template) }
  })
}

function slotsFor(page: AssessmentPage, sectionCode: string): Slot[] {
  const section = page.template.items.find((each) => each.code === sectionCode && !each.retired)
  return section?.type === 'domains' ? slotsWithin(section) : []
}

/** After a domain the next that is not rated yet; after anything else, the list of what is left. */
function next(page: AssessmentPage, slot: Slot): string | undefined {
  if (!slot.domain) return undefined
  const slots = slotsWithin(slot.section).filter((each) => page.holds(each.part))
  const at = slots.findIndex((each) => each.itemCode === slot.itemCode)
  const open = [...slots.slice(at + 1), ...slots.slice(0, at)].find(
    (each) => slotStanding(each, page.answers.get(slotKey(each))?.answers, page.template) !== 'complete',
  )
  return open && `sections/${slotKey(open)}`
}
