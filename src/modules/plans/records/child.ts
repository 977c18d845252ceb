import { currentLevel } from '../../levels/index.js'
import type { PlanStanding } from './next-step.js'

/** A child who is open to MACE is owed a plan; for one who was removed the plan has done its work. */
export const standingOfChild: PlanStanding = async (tx, _by, recordId) => {
  const level = (await currentLevel(tx, [recordId])).get(recordId)
  if (level?.status === 'open') return 'wanted'
  return level?.status === 'removed' ? 'over' : undefined
}
