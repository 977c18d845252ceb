import { holdsPart } from '../../../platform/http/page.js'
import { assessmentForAgreement } from '../../assessments/index.js'
import { listClocksOf, standing } from '../../clocks/index.js'
import type { NextStepProvider } from '../../records/index.js'
import { LEVEL_REVIEW, STRATEGY_DISCUSSION } from '../domain/clock-rules.js'
import { currentLevel } from '../queries/current-level.query.js'

/** What is to be done about the level: the discussion that is owed, the agreement that waits, the review that is due. */
export const nextSteps: readonly NextStepProvider[] = [
  {
    recordKind: 'child',
    async find(tx, _by, hold, may) {
      if (!holdsPart(hold, 'level') || hold.level !== 'work' || !may('levels:discuss')) return undefined
      const open = holdsPart(hold, 'clock') ? await listClocksOf(tx, [hold.recordId]) : []
      const owed = open.find(({ clock }) => clock.rule.code === STRATEGY_DISCUSSION)
      if (!owed) return undefined
      return {
        order: 6,
        text: 'Hold the strategy discussion',
        meta: 'Children’s social care, the police and health at least.',
        href: `/children/${hold.recordId}/level/discussion`,
        button: 'Record the discussion',
        clock: { rule: STRATEGY_DISCUSSION, thingId: owed.thingId },
      }
    },
  },
  {
    recordKind: 'child',
    async find(tx, by, hold, may) {
      if (!holdsPart(hold, 'level') || hold.level !== 'work' || !may('levels:agree')) return undefined
      const waiting = await assessmentForAgreement(tx, by, hold.recordId)
      if (!waiting) return undefined
      return {
        order: 22,
        text: 'Agree the level',
        meta: `${waiting.submitted.authorName} proposes ${waiting.level.label.toLocaleLowerCase('en-GB')}; ${waiting.authorised.authorName} authorised it.`,
        href: `/children/${hold.recordId}/level/agree`,
        button: 'Write the agreement',
      }
    },
  },
  {
    recordKind: 'child',
    async find(tx, by, hold, may) {
      if (!holdsPart(hold, 'level') || hold.level !== 'work' || !may('levels:review')) return undefined
      const [levels, open] = await Promise.all([
        currentLevel(tx, [hold.recordId]),
        holdsPart(hold, 'clock') ? listClocksOf(tx, [hold.recordId]) : [],
      ])
      const level = levels.get(hold.recordId)
      const review =
        level?.status === 'open' &&
        open.find(({ clock, thingId }) => clock.rule.code === LEVEL_REVIEW && thingId === level.decisionId)
      if (!level || !review || !['soon', 'today', 'over'].includes(standing(review.clock, by.now))) return undefined
      return {
        order: 25,
        text: 'Review the level',
        meta: `${level.label} now.`,
        href: `/children/${hold.recordId}/level/review`,
        button: 'Begin the review',
        clock: { rule: LEVEL_REVIEW, thingId: level.decisionId },
      }
    },
  },
]
