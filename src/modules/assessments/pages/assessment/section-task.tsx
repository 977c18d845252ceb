import type { Task } from '../../../../web/components/task-list.js'
import type { Section } from '../../../reference/index.js'
import { mustBeComplete, sectionStanding, slotStanding } from '../../domain/completeness.js'
import { slotKey, slotsWithin } from '../../domain/slots.js'
import type { AssessmentPage } from '../../queries/assessment-page.query.js'
import { assessmentPath } from '../paths.js'

export const NOT_YET = { tag: <span class="kith-nowrap">Not yet</span>, colour: 'grey' } as const

/** One section as a task: where it is answered, and how far it has come. */
export function sectionTask(section: Section, page: AssessmentPage): Task {
  const { assessment, answers, template, holds } = page
  const slots = slotsWithin(section)
  const open = slots.filter((slot) => holds(slot.part))
  if (open.length === 0) return { title: section.label, status: { text: 'Kept from you', cannotStartYet: true } }
  const standing = sectionStanding(section, answers, template, holds)
  const done = open.filter((slot) => slotStanding(slot, answers.get(slotKey(slot))?.answers, template) === 'complete')
  const left = open.length - done.length
  return {
    title: section.label,
    href: assessmentPath(assessment, `sections/${section.code}`),
    ...(section.type === 'domains' &&
      left > 0 && { hint: `${done.length === 0 ? 'None' : done.length} of ${open.length} rated` }),
    status: statusOf(standing, section),
  }
}

function statusOf(standing: ReturnType<typeof sectionStanding>, section: Section): Task['status'] {
  if (standing === 'complete') return { text: 'Written' }
  if (standing === 'begun') return { tag: 'Begun', colour: 'teal' }
  return mustBeComplete(section) ? NOT_YET : { text: 'Optional' }
}
