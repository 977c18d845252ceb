import type { AssessmentTemplate, Indicator } from '../../reference/index.js'
import type { Answer } from './answers.js'
import type { Assessment, Step } from './assessment.js'
import { askedSections } from './slots.js'

/** The signs of actual harm that were marked, in the template's order. Any one asks for a strategy discussion now. */
export function harmSeen(template: AssessmentTemplate, answers: readonly Answer[]): Indicator[] {
  const seen = new Set(answers.flatMap((answer) => (answer.type === 'indicators' ? answer.seen : [])))
  return askedSections(template)
    .flatMap((section) => (section.type === 'indicators' ? section.indicators : []))
    .filter((indicator) => indicator.asksForStrategyDiscussion && seen.has(indicator.code))
}

/** Whether someone has said what was done about a strategy discussion since a sign of harm was last added. */
export function discussionIsOwed(
  { harmSeenAt }: Pick<Assessment, 'harmSeenAt'>,
  steps: readonly Pick<Step, 'step' | 'takenAt'>[],
): boolean {
  if (!harmSeenAt) return false
  return !steps.some(
    ({ step, takenAt }) => (step === 'discussion-asked' || step === 'discussion-not-asked') && takenAt >= harmSeenAt,
  )
}
