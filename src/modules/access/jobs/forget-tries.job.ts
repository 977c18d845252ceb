import { defineJob } from '../../../platform/jobs/job.js'
import { forgetOldTries } from '../data/sign-in-attempt.store.js'

/** Each hour: tries to sign in that count for nothing any more are deleted. They belong to no partnership. */
export const forgetTriesJob = defineJob({
  name: 'access.forget-tries',
  every: '35 * * * *',
  run: (deps) => forgetOldTries(deps.db, deps.clock()),
})
