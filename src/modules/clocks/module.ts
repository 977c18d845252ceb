import { defineModule } from '../../platform/module.js'
import { recalculateClocksJob } from './jobs/recalculate-clocks.job.js'
import { policy } from './policy.js'

export const clocks = defineModule({ name: 'clocks', permissions: policy, jobs: [recalculateClocksJob] })
