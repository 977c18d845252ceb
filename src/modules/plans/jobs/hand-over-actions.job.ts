import type { AccountId, RecordId } from '../../../kernel/ids.js'
import { accept } from '../../../kernel/outcome.js'
import { defineJob } from '../../../platform/jobs/job.js'
import { noteForAudit } from '../../../platform/work.js'
import { asRecords } from '../../access/index.js'
import { currentWorker } from '../../allocations/index.js'
import { handOverActions } from '../commands/hand-over-actions.js'

/** The record has another worker: the actions of the one before go with it. Twice is once. */
export const handOverActionsJob = defineJob({
  name: 'plans.hand-over-actions',
  on: ['allocations.handed-over'],
  async run(_deps, work, payload) {
    const { recordId, fromAccountId, toAccountId } = payload as { [Key in string]?: string }
    if (!recordId || !fromAccountId || !toAccountId) return
    const record = recordId as RecordId
    await work.change(async (tx, by) => {
      await asRecords(tx, [record], async () => {
        const worker = await currentWorker(tx, record)
        if (worker?.accountId !== toAccountId) return
        await handOverActions(tx, by, {
          recordId: record,
          from: fromAccountId as AccountId,
          to: {
            ownerAccountId: worker.accountId,
            ownerTeamId: worker.teamId,
            ownerAgencyId: worker.agencyId,
            ownerName: worker.name,
            ownerAgencyName: worker.agencyName,
          },
        })
      })
      noteForAudit(tx, { action: 'plans.hand-over-heard', records: [record], fields: [] })
      return accept()
    })
  },
})
