import { defineModule } from '../../platform/module.js'
import { PACKS_FOLDER } from '../reference/index.js'
import { openReferralPages } from './api/open-referral-pages.js'
import { publishDueJob } from './jobs/publish-due.job.js'
import { refreshJob } from './jobs/refresh.job.js'
import { remindOfChecksJob } from './jobs/remind-of-checks.job.js'
import { EDIT_PAGES } from './pages/editing/edit-pages.js'
import { libraryPages } from './pages/library/library.page.js'
import { hubFiles } from './pages/published/hub-files.js'
import { searchPage } from './pages/search/search.page.js'
import { servicesPages } from './pages/services/services-pages.js'
import { policy } from './policy.js'

export const hub = defineModule({
  name: 'hub',
  permissions: policy,
  pages: EDIT_PAGES,
  navigation: [{ href: '/hub', text: 'Be Aware', permission: 'hub:edit', order: 80 }],
  jobs: [refreshJob, publishDueJob, remindOfChecksJob],
  publicPages: [searchPage, ...servicesPages, ...openReferralPages, ...libraryPages],
  publicFiles: (deps) => hubFiles(deps, PACKS_FOLDER),
})
