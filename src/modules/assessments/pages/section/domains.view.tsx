import type { VNode } from 'preact'
import { TaskList } from '../../../../web/components/task-list.js'
import { QuestionPage } from '../../../../web/question-page.js'
import type { Section } from '../../../reference/index.js'
import { slotStanding } from '../../domain/completeness.js'
import { type Slot, slotKey, slotsWithin } from '../../domain/slots.js'
import type { AssessmentPage } from '../../queries/assessment-page.query.js'
import { NOT_YET } from '../assessment/section-task.js'
import { assessmentPath } from '../paths.js'
import { SectionHeading } from './section-heading.js'

/** The parts of a child's life, each rated on a page of its own. */
export function DomainsView({ section, page }: { section: Section; page: AssessmentPage }): VNode {
  return (
    <QuestionPage title={section.label} back={assessmentPath(page.assessment)} backText="The whole assessment">
      <SectionHeading section={section} page={page} isHeading>
        {section.label}
      </SectionHeading>
      {section.guidance && <p class="govuk-body">{section.guidance}</p>}
      <TaskList tasks={slotsWithin(section).map((slot) => domainTask(slot, page))} />
    </QuestionPage>
  )
}

function domainTask(slot: Slot, page: AssessmentPage) {
  const title = slot.domain?.label ?? ''
  if (!page.holds(slot.part)) return { title, status: { text: 'Kept from you', cannotStartYet: true } }
  const answer = page.answers.get(slotKey(slot))?.answers
  const rating = answer?.type === 'domain' && page.template.ratings.find((each) => each.code === answer.rating)
  const isComplete = slotStanding(slot, answer, page.template) === 'complete'
  return {
    title,
    href: assessmentPath(page.assessment, `sections/${slotKey(slot)}`),
    status: rating && isComplete ? { text: rating.label } : NOT_YET,
  }
}
