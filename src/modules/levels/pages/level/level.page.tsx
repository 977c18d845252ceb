import type { RecordId } from '../../../../kernel/ids.js'
import { closed, definePage, show } from '../../../../platform/http/page.js'
import { recordHead } from '../../../records/index.js'
import { levelInFull } from '../../queries/level-in-full.query.js'
import { LevelView } from './level.view.js'

const AUDIT = 'levels.level-viewed'

/** The level that stands, every decision about it with each view, and the strategy discussions. */
export const levelPage = definePage({
  path: '/children/:recordId/level',
  permission: 'levels:read',
  audit: AUDIT,
  record: { param: 'recordId', part: 'level' },
  async get({ work, deps, hold, may, now, params }) {
    if (hold?.kind !== 'child') return closed()
    const recordId = params.recordId as RecordId
    const found = await work.look(AUDIT, async (tx, by) => ({
      head: await recordHead({ deps, tx, by, hold, may }),
      level: await levelInFull(tx, by, recordId),
    }))
    if (!found.head) return closed()
    return show(<LevelView head={found.head} level={found.level} may={may} now={now} />)
  },
})
