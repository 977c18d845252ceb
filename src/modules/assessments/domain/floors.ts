import type { AssessmentTemplate, Floor, RiskLevelsVersion } from '../../reference/index.js'
import type { LevelAnswer } from './answers.js'
import { isBlank } from './answers.js'

/** What floors ask about a child. The age is in whole years on the day, the lower end of a guess; undefined if unknown. */
export type FloorFacts = {
  readonly age: number | undefined
  readonly learningDisability: LevelAnswer['learningDisability']
}

/**
 * The floors that a level lies beneath. A floor prompts and asks for a reason; it never chooses. (A child under 13, or
 * with a learning disability, who shows indicators is never at no or low risk:
 * https://docsbay.net/child-sexual-exploitation-pre-checklist-for-professionals)
 */
export function floorsAbove(
  level: { readonly rank: number },
  facts: FloorFacts,
  template: Pick<AssessmentTemplate, 'floors'>,
  levels: Pick<RiskLevelsVersion, 'items'>,
): Floor[] {
  return template.floors.filter((floor) => {
    const minimum = levels.items.find((each) => each.code === floor.minimumLevel)
    return !floor.retired && minimum !== undefined && applies(floor, facts) && level.rank < minimum.rank
  })
}

/** The floors that a level lies beneath and for which nobody has written why. */
export function floorsUnanswered(
  answer: Pick<LevelAnswer, 'level' | 'floorReasons' | 'learningDisability'>,
  age: number | undefined,
  template: Pick<AssessmentTemplate, 'floors'>,
  levels: Pick<RiskLevelsVersion, 'items'>,
): Floor[] {
  if (!answer.level) return []
  return floorsAbove(answer.level, { age, learningDisability: answer.learningDisability }, template, levels).filter(
    (floor) => isBlank(answer.floorReasons[floor.code] ?? ''),
  )
}

/** Whether the template has a floor for which it has to be known if the child has a learning disability. */
export function asksOfLearningDisability(template: Pick<AssessmentTemplate, 'floors'>): boolean {
  return template.floors.some((floor) => !floor.retired && floor.when.is === 'has')
}

function applies({ when }: Floor, { age, learningDisability }: FloorFacts): boolean {
  if (when.is === 'younger-than') return age !== undefined && age < when.years
  return learningDisability === 'yes'
}
