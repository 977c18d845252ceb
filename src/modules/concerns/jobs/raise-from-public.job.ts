import { defineJob } from '../../../platform/jobs/job.js'
import type { ReportId } from '../../intake/index.js'
import { raiseFromPublic } from '../commands/raise-from-public.js'

/** The public told something: it becomes a concern at the desk. Heard twice, it is one concern. */
export const raiseFromPublicJob = defineJob({
  name: 'concerns.raise-from-public',
  on: ['intake.reported'],
  async run(_deps, work, { reportId }) {
    const raised = await work.change((tx, by) => raiseFromPublic(tx, by, reportId as ReportId))
    // Without a desk it waits, and is tried again: nobody would see it.
    if (!raised.ok && raised.refusals.some((each) => each.code === 'no-screening-desk'))
      throw new Error('There is no screening desk that could read what the public told')
  },
})
