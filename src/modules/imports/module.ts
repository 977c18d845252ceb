import { defineModule } from '../../platform/module.js'
import { expireStagingJob } from './jobs/expire-staging.job.js'
import { stagedChildPage } from './pages/child/child.page.js'
import { stagedChildrenPage } from './pages/children/children.page.js'
import { choosePage } from './pages/choose/choose.page.js'
import { importPage } from './pages/import/import.page.js'
import { importsPage } from './pages/imports/imports.page.js'
import { newImportPage } from './pages/new-import/new-import.page.js'
import { refusedPage } from './pages/refused/refused.page.js'
import { sameAsPage } from './pages/same-as/same-as.page.js'
import { undoMatchPage } from './pages/undo-match/undo-match.page.js'
import { policy } from './policy.js'
import { censusChronology } from './records/chronology.js'
import { censusPanels } from './records/panel.js'

export const imports = defineModule({
  name: 'imports',
  permissions: policy,
  navigation: [{ href: '/imports', text: 'Imports', permission: 'imports:import', order: 60 }],
  pages: [
    importsPage,
    newImportPage,
    importPage,
    refusedPage,
    stagedChildrenPage,
    choosePage,
    stagedChildPage,
    sameAsPage,
    undoMatchPage,
  ],
  jobs: [expireStagingJob],
  provides: { chronology: censusChronology, recordPanel: censusPanels },
})
