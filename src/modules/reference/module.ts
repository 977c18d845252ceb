import { defineModule } from '../../platform/module.js'
import { editLocalitiesPage } from './pages/edit-localities/edit-localities.page.js'
import { editRiskLevelsPage } from './pages/edit-risk-levels/edit-risk-levels.page.js'
import { localDataPage } from './pages/local-data/local-data.page.js'
import { localDataKindPage } from './pages/local-data-kind/local-data-kind.page.js'
import { policy } from './policy.js'

export const reference = defineModule({
  name: 'reference',
  permissions: policy,
  pages: [localDataPage, localDataKindPage, editRiskLevelsPage, editLocalitiesPage],
  navigation: [{ href: '/local-data', text: 'Local data', permission: 'reference:read', order: 90 }],
})
