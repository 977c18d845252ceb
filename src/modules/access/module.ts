import { defineModule } from '../../platform/module.js'
import { forgetTriesJob } from './jobs/forget-tries.job.js'
import { ADMINISTRATION } from './pages/administration/administration-pages.js'
import { WAY_IN } from './pages/way-in-doorways.js'

export const access = defineModule({
  name: 'access',
  doorways: [...WAY_IN],
  pages: [...ADMINISTRATION.pages],
  jobs: [forgetTriesJob],
  permissions: { ...ADMINISTRATION.permissions },
  navigation: [...ADMINISTRATION.navigation],
})
