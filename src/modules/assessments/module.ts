import { defineModule } from '../../platform/module.js'
import { assessmentPage } from './pages/assessment/assessment.page.js'
import { authorisePage } from './pages/authorise/authorise.page.js'
import { detailsPage } from './pages/details/details.page.js'
import { discussionPage } from './pages/discussion/discussion.page.js'
import { listPage } from './pages/list/list.page.js'
import { printPage } from './pages/print/print.page.js'
import { domainPage, sectionPage } from './pages/section/section.page.js'
import { startPage } from './pages/start/start.page.js'
import { strikeOutPage } from './pages/strike-out/strike-out.page.js'
import { submitPage } from './pages/submit/submit.page.js'
import { policy } from './policy.js'
import { provides } from './records/provides.js'

export const assessments = defineModule({
  name: 'assessments',
  pages: [
    listPage,
    startPage,
    assessmentPage,
    detailsPage,
    sectionPage,
    domainPage,
    discussionPage,
    submitPage,
    authorisePage,
    strikeOutPage,
    printPage,
  ],
  permissions: policy,
  provides,
})
