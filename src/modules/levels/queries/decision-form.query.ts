import type { Role } from '../../../kernel/actor.js'
import type { RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import { type AgencyRow, type Colleague, listAgencies, listColleagues } from '../../access/index.js'
import { clockOf, listClocksOf } from '../../clocks/index.js'
import { type ChildHeader, childHeader } from '../../people/index.js'
import { getNamedValue, intervals } from '../../reference/index.js'
import { LEVEL_REVIEW, STRATEGY_DISCUSSION } from '../domain/clock-rules.js'
import { type CurrentLevel, currentLevel } from './current-level.query.js'
import { type LevelsNow, levelsNow } from './levels-now.query.js'

/** What every form that decides about a level shows. */
export type DecisionForm = LevelsNow & {
  readonly child: ChildHeader
  readonly standing: CurrentLevel | undefined
  readonly agencies: readonly AgencyRow[]
  /** Those in a role that may decide here. */
  readonly deciders: readonly Colleague[]
  /** In which a child who was removed is known to have come back. */
  readonly reEntryMonths: number
  /** The review that this decision would meet is over. */
  readonly reviewIsLate: boolean
}

export async function decisionForm(
  tx: Tx,
  by: By,
  recordId: RecordId,
  { of }: { of: 'level' | 'removal' },
): Promise<DecisionForm> {
  const levels = await levelsNow(tx, by)
  const standing = (await currentLevel(tx, [recordId], by.now)).get(recordId)
  const roles: readonly Role[] =
    of === 'removal' ? [levels.removal.decider] : [...new Set(levels.options.map((option) => option.approver))]
  const review = standing && (await clockOf(tx, LEVEL_REVIEW, standing.decisionId))
  return {
    ...levels,
    child: await childHeader(tx, by, recordId),
    standing,
    agencies: await listAgencies(tx),
    deciders: await listColleagues(tx, { roles }),
    reEntryMonths: getNamedValue(await intervals(tx, by.now), 're-entry-watch').value,
    reviewIsLate: review?.clock.state === 'running' && by.now > review.clock.dueAt,
  }
}

/** Whether a discussion was asked for and its time is over. */
export async function discussionIsLate(tx: Tx, by: By, recordId: RecordId): Promise<boolean> {
  const open = await listClocksOf(tx, [recordId])
  return open.some(({ clock }) => clock.rule.code === STRATEGY_DISCUSSION && by.now > clock.dueAt)
}
