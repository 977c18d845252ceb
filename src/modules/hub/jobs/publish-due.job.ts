import { defineJob } from '../../../platform/jobs/job.js'
import { publishDue } from '../commands/publish.js'
import { drawingsAtHand } from '../data/drawings-at-hand.js'

/** Each minute: what was approved for now is published. */
export const publishDueJob = defineJob({
  name: 'hub.publish-due',
  every: '* * * * *',
  async run(_deps, work) {
    await work.change((tx, by) => publishDue(tx, by, drawingsAtHand()))
  },
})
