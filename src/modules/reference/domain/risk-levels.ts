import { z } from 'zod'
import { ROLES } from '../../../kernel/actor.js'
import { durationSchema } from './duration.js'
import { activeItems, itemShape, versionShape, wordsSchema } from './version.js'

/**
 * A level says what work is owed, not what a child is worth: it has a rank and words, and no colour. `openToMace` is
 * false where a child at this level is not open to MACE; such a level need have no review.
 */
const riskLevelSchema = z.strictObject({
  ...itemShape,
  rank: z.int().min(0).max(20),
  definition: wordsSchema,
  openToMace: z.boolean(),
  reviewEvery: durationSchema.nullable(),
  entryTest: z.array(wordsSchema).min(1),
  exitTest: z.array(wordsSchema),
  approver: z.enum(ROLES),
})
export type RiskLevel = z.infer<typeof riskLevelSchema>

/** The levels, with the test for taking a child off MACE altogether and the role that decides it. */
export const riskLevelsSchema = z.strictObject({
  ...versionShape('risk-levels'),
  removal: z.strictObject({ test: z.array(wordsSchema).min(1), decider: z.enum(ROLES) }),
  items: z.array(riskLevelSchema).min(2),
})
export type RiskLevelsVersion = z.infer<typeof riskLevelsSchema>

/** The levels in use, lowest rank first. */
export function levelsByRank(levels: RiskLevelsVersion): RiskLevel[] {
  return activeItems(levels.items).toSorted((one, other) => one.rank - other.rank)
}
