import type { Id, RecordId } from '../../../kernel/ids.js'
import { accept } from '../../../kernel/outcome.js'
import { defineJob } from '../../../platform/jobs/job.js'
import { noteForAudit } from '../../../platform/work.js'
import { askForDiscussion } from '../commands/ask-for-discussion.js'

/** Screening decided that there is reasonable cause to suspect significant harm: the clock of the discussion starts. */
export const askForDiscussionJob = defineJob({
  name: 'levels.ask-for-discussion',
  on: ['concerns.decided'],
  async run(_deps, work, payload) {
    const { outcome, childRecordId, decisionId } = payload
    if (outcome !== 'strategy-discussion' || !childRecordId || !decisionId) return
    const recordId = childRecordId as RecordId
    await work.change(async (tx, by) => {
      await askForDiscussion(tx, by, { recordId, decisionId: decisionId as Id<string> })
      noteForAudit(tx, { action: 'levels.decision-heard', records: [recordId], fields: [] })
      return accept()
    })
  },
})
