import { defineModule } from '../../platform/module.js'
import { anchorJob } from './jobs/anchor.job.js'

export const audit = defineModule({ name: 'audit', jobs: [anchorJob] })
