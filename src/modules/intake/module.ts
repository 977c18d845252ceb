import { defineModule } from '../../platform/module.js'
import { forgetTracesJob } from './jobs/forget-traces.job.js'
import { becamePage } from './pages/became/became.page.js'
import { cameInPage } from './pages/staff/came-in.page.js'
import { likelyJunkPage } from './pages/staff/likely-junk.page.js'
import { reportPage } from './pages/staff/report.page.js'
import { dangerPage, picturesPage, stepPage, tellPage } from './pages/tell/tell.page.js'
import { policy } from './policy.js'

export const intake = defineModule({
  name: 'intake',
  permissions: policy,
  pages: [cameInPage, likelyJunkPage, reportPage],
  publicPages: [tellPage, dangerPage, picturesPage, becamePage, stepPage],
  jobs: [forgetTracesJob],
})
