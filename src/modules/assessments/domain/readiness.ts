import type { AssessmentTemplate, Floor, RiskLevelsVersion, Section } from '../../reference/index.js'
import type { Answer } from './answers.js'
import type { Assessment, Step } from './assessment.js'
import { incompleteSections } from './completeness.js'
import { type ChildFacts, floorsUnanswered } from './floors.js'
import { discussionIsOwed } from './harm.js'
import { askedSections, slotKey, slotsWithin } from './slots.js'

/** What still has to be there before a manager reads the assessment. */
export type Missing =
  | { readonly what: 'seen' }
  | { readonly what: 'section'; readonly section: Section }
  | { readonly what: 'discussion' }
  | { readonly what: 'floor'; readonly floor: Floor; readonly section: Section }

export type Readiness = {
  readonly assessment: Pick<Assessment, 'seen' | 'harmSeenAt'>
  readonly template: AssessmentTemplate
  readonly levels: Pick<RiskLevelsVersion, 'items'>
  readonly answers: ReadonlyMap<string, { readonly answers: Answer }>
  readonly steps: readonly Pick<Step, 'step' | 'takenAt'>[]
  readonly childFacts: ChildFacts
  /** Which parts of the record are open to whoever sends it: nobody is asked for what is closed to them. */
  readonly holds: (part: string) => boolean
}

/** Everything that is missing, in the order of the pages. A floor is looked at again: a birthday may have come. */
export function whatIsMissing({
  assessment,
  template,
  levels,
  answers,
  steps,
  childFacts,
  holds,
}: Readiness): Missing[] {
  const sections = askedSections(template)
  return [
    ...(assessment.seen === null ? [{ what: 'seen' } as const] : []),
    ...incompleteSections(sections, answers, template, holds).map((section) => ({ what: 'section', section }) as const),
    ...sections.flatMap((section) => {
      const [slot] = slotsWithin(section)
      const answer = slot && answers.get(slotKey(slot))?.answers
      if (answer?.type !== 'level') return []
      return floorsUnanswered(answer, childFacts, template, levels).map(
        (floor) => ({ what: 'floor', floor, section }) as const,
      )
    }),
    ...(discussionIsOwed(assessment, steps) ? [{ what: 'discussion' } as const] : []),
  ]
}
