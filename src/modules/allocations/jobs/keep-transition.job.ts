import type { Id, RecordId } from '../../../kernel/ids.js'
import { accept } from '../../../kernel/outcome.js'
import { defineJob } from '../../../platform/jobs/job.js'
import { noteForAudit } from '../../../platform/work.js'
import { ownerOf } from '../commands/give-record.js'
import { keepTransition } from '../commands/keep-transition.js'
import { workerForRules } from '../queries/current-worker.query.js'

/** A day of birth was put right, or is known now: what is counted from it follows, for a child who has a worker. */
export const keepTransitionJob = defineJob({
  name: 'allocations.keep-transition',
  on: ['people.birth-changed'],
  async run(_deps, work, payload) {
    const recordId = payload.recordId as RecordId | undefined
    if (!recordId || !payload.entryId) return
    const id = payload.entryId as Id<string>
    await work.change(async (tx, by) => {
      const worker = await workerForRules(tx, recordId)
      if (worker)
        await keepTransition(tx, by, { recordId, owner: ownerOf(worker), because: { kind: 'person-birth', id } })
      noteForAudit(tx, { action: 'allocations.birth-heard', records: [recordId], fields: [] })
      return accept()
    })
  },
})
