import type { RecordLevelProvider } from '../../records/index.js'
import { currentLevel } from '../queries/current-level.query.js'

/** The level for the banner and for lists: bars for those that are open to MACE, none where a child is not. */
export const recordLevel: RecordLevelProvider = {
  recordKind: 'child',
  async load(tx, by, recordIds) {
    const levels = await currentLevel(tx, recordIds, by.now)
    return new Map(
      [...levels].map(([id, { position, of, status, label, direction }]) => [
        id,
        { rank: position, of, word: status === 'removed' ? 'Not open to MACE' : label, direction },
      ]),
    )
  },
}
