import { defineJob } from '../../../platform/jobs/job.js'
import { shelfOf } from '../queries/shelf.js'

/** What was published is read again at once; other running Kiths notice by its stamp within seconds. */
export const refreshJob = defineJob({
  name: 'hub.refresh',
  on: ['hub.published'],
  run: async (deps) => shelfOf(deps).refresh(),
})
