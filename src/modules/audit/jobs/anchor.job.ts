import { defineJob } from '../../../platform/jobs/job.js'
import { writeAnchor } from '../commands/write-anchor.js'

/** Signs the ends of the chain every five minutes: what happened before can then no longer be rewritten unseen. */
export const anchorJob = defineJob({
  name: 'audit.anchor',
  every: '*/5 * * * *',
  async run(deps, work) {
    await work.look('audit.anchored', (tx, by) => writeAnchor(tx, by, deps.config.anchorFolder))
  },
})
