import type { AssessmentTemplate, Floor, RiskLevelsVersion } from '../../reference/index.js'
import type { LevelAnswer } from './answers.js'
import { isBlank } from './answers.js'

/** What floors ask about a child, as it is recorded on the day. */
export type ChildFacts = {
  /** In whole years, the lower end of a guess; undefined where nobody knows. */
  readonly age: number | undefined
  readonly hasRecordedLearningDisability: boolean
}

/**
 * The floors that a level lies beneath. A floor prompts and asks for a reason; it never chooses. (A child under 13, or
 * with a learning disability, who shows indicators is never at no or low risk:
 * https://docsbay.net/child-sexual-exploitation-pre-checklist-for-professionals)
 */
export function floorsAbove(
  { level, learningDisability }: Pick<LevelAnswer, 'level' | 'learningDisability'>,
  child: ChildFacts,
  template: Pick<AssessmentTemplate, 'floors'>,
  levels: Pick<RiskLevelsVersion, 'items'>,
): Floor[] {
  if (!level) return []
  const hasLearningDisability = child.hasRecordedLearningDisability || learningDisability === 'yes'
  return template.floors.filter((floor) => {
    const minimum = levels.items.find((each) => each.code === floor.minimumLevel)
    if (floor.retired || !minimum || level.rank >= minimum.rank) return false
    return floor.when.is === 'has' ? hasLearningDisability : child.age !== undefined && child.age < floor.when.years
  })
}

/** The floors that a level lies beneath and for which nobody has written why. */
export function floorsUnanswered(
  answer: Pick<LevelAnswer, 'level' | 'floorReasons' | 'learningDisability'>,
  child: ChildFacts,
  template: Pick<AssessmentTemplate, 'floors'>,
  levels: Pick<RiskLevelsVersion, 'items'>,
): Floor[] {
  return floorsAbove(answer, child, template, levels).filter((floor) => isBlank(answer.floorReasons[floor.code] ?? ''))
}

/** Whether the template has a floor for which it has to be known if the child has a learning disability. */
export function asksOfLearningDisability(template: Pick<AssessmentTemplate, 'floors'>): boolean {
  return template.floors.some((floor) => !floor.retired && floor.when.is === 'has')
}
