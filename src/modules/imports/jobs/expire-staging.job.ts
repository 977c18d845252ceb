import { defineJob } from '../../../platform/jobs/job.js'
import { expireStaging } from '../commands/expire-staging.js'

/** Each hour: what was staged and not chosen in its time is deleted. */
export const expireStagingJob = defineJob({
  name: 'imports.expire-staging',
  every: '25 * * * *',
  async run(_deps, work) {
    await work.change((tx, by) => expireStaging(tx, by))
  },
})
