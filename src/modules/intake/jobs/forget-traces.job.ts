import { accept } from '../../../kernel/outcome.js'
import { defineJob } from '../../../platform/jobs/job.js'
import { noteForAudit } from '../../../platform/work.js'
import { forgetTraces } from '../data/report.store.js'

const TWO_DAYS = 2 * 24 * 60 * 60 * 1000

/** Every night: where reports came from and what they were like is taken out once it is compared with nothing. */
export const forgetTracesJob = defineJob({
  name: 'intake.forget-traces',
  every: '20 3 * * *',
  async run(_deps, work) {
    await work.change(async (tx, by) => {
      const count = await forgetTraces(tx, by, new Date(by.now.getTime() - TWO_DAYS))
      noteForAudit(tx, {
        action: 'intake.traces-forgotten',
        records: [],
        fields: count > 0 ? ['network', 'likeness'] : [],
      })
      return accept()
    })
  },
})
