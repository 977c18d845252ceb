import { defineModule } from '../../platform/module.js'
import type { PlanPlace } from './domain/plan-place.js'
import { handOverActionsJob } from './jobs/hand-over-actions.job.js'
import { findActionPage, listPage } from './pages/list/list.page.js'
import { definePlanPages } from './pages/plan-pages.js'
import { policy } from './policy.js'
import { standingOfChild } from './records/child.js'
import { planRecords } from './records/plan-records.js'

const CHILDREN: PlanPlace = { recordKind: 'child', basePath: '/children' }

export const plans = defineModule({
  name: 'plans',
  permissions: policy,
  navigation: [{ href: '/actions', text: 'Actions', permission: 'plans:read', order: 50 }],
  pages: [listPage, findActionPage, ...definePlanPages(CHILDREN)],
  jobs: [handOverActionsJob],
  provides: planRecords(CHILDREN, { willKnowWords: 'How the child will know', standingOf: standingOfChild }),
})
