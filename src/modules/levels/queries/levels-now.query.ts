import type { By, Tx } from '../../../platform/work.js'
import { levelsByRank, riskLevels, type VersionId } from '../../reference/index.js'
import { type LevelOption, optionsFrom } from '../domain/level.js'

export type LevelsNow = {
  readonly versionId: VersionId
  readonly options: readonly LevelOption[]
  readonly removal: { readonly test: readonly string[]; readonly decider: LevelOption['approver'] }
}

/** The levels that may be agreed now, with the test for removal. */
export async function levelsNow(tx: Tx, by: By): Promise<LevelsNow> {
  const levels = await riskLevels(tx, by.now)
  return { versionId: levels.versionId, options: optionsFrom(levelsByRank(levels)), removal: levels.removal }
}
