import { defineJob } from '../../../platform/jobs/job.js'
import { remindOfChecks } from '../commands/remind.js'

/** Each morning: officers hear that something of theirs is due for a check. */
export const remindOfChecksJob = defineJob({
  name: 'hub.remind-of-checks',
  every: '15 6 * * *',
  async run(_deps, work) {
    await work.change((tx, by) => remindOfChecks(tx, by))
  },
})
