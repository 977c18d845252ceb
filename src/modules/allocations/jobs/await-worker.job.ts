import { accept } from '../../../kernel/outcome.js'
import type { Id, RecordId } from '../../../kernel/ids.js'
import { defineJob } from '../../../platform/jobs/job.js'
import { noteForAudit } from '../../../platform/work.js'
import { awaitWorker } from '../commands/await-worker.js'
import { giveDuties } from '../commands/give-record.js'
import type { AskedFor } from '../domain/allocation.js'
import { workerForRules } from '../queries/current-worker.query.js'

/** The decisions of screening after which the child needs a worker, and what each asks for. */
const ASKS: Readonly<Record<string, AskedFor>> = {
  assessment: 'assessment',
  'strategy-discussion': 'strategy-discussion',
}

/** Screening asked for work with a child: the child goes on the list, or who has the child has it to do. Twice is once. */
export const awaitWorkerJob = defineJob({
  name: 'allocations.await-worker',
  on: ['concerns.decided'],
  async run(_deps, work, payload) {
    const askedFor = ASKS[payload.outcome ?? '']
    const recordId = payload.childRecordId as RecordId | undefined
    if (!askedFor || !recordId) return
    await work.change(async (tx, by) => {
      const sourceId = (payload.decisionId ?? null) as Id<string> | null
      const waitId = await awaitWorker(tx, by, { recordId, sourceKind: 'screening', sourceId, askedFor, since: by.now })
      const worker = waitId ? undefined : await workerForRules(tx, recordId)
      if (worker) await giveDuties(tx, by, { recordId, worker })
      noteForAudit(tx, { action: 'allocations.decision-heard', records: [recordId], fields: [] })
      return accept()
    })
  },
})
