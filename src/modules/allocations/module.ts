import { defineModule } from '../../platform/module.js'
import type { DutyLinkProvider, RecordActionProvider } from '../records/index.js'
import { awaitWorkerJob } from './jobs/await-worker.job.js'
import { keepTransitionJob } from './jobs/keep-transition.job.js'
import { allocatePage } from './pages/allocate/allocate.page.js'
import { allocationsPage } from './pages/allocations/allocations.page.js'
import { coverPage } from './pages/cover/cover.page.js'
import { endWorkPage } from './pages/end-work/end-work.page.js'
import { handOverPage } from './pages/hand-over/hand-over.page.js'
import { leavingPage } from './pages/leaving/leaving.page.js'
import { outsidePage } from './pages/outside/outside.page.js'
import { OUTSIDE_DUTIES, type OutsideDuty, outsidePath } from './pages/outside/outside-duties.js'
import { policy } from './policy.js'
import { chronology } from './records/chronology.js'
import { nextStep } from './records/next-step.js'
import { workerPanel } from './records/worker-panel.js'

const action = (text: string, path: string, order: number): RecordActionProvider => ({
  recordKind: 'child',
  text,
  href: (recordId) => `/children/${recordId}/${path}`,
  part: 'history',
  order,
  permission: 'allocations:allocate',
  level: 'work',
})

const linkTo = (duty: OutsideDuty): DutyLinkProvider => ({
  rule: duty.rule,
  permission: 'allocations:say',
  part: 'clock',
  level: 'work',
  describe: (recordId) => ({ verb: duty.verb, href: outsidePath(duty, recordId) }),
})

export const allocations = defineModule({
  name: 'allocations',
  permissions: policy,
  pages: [
    allocationsPage,
    allocatePage,
    handOverPage,
    coverPage,
    endWorkPage,
    leavingPage,
    ...OUTSIDE_DUTIES.map(outsidePage),
  ],
  navigation: [{ href: '/allocations', text: 'Allocations', permission: 'allocations:allocate', order: 25 }],
  jobs: [awaitWorkerJob, keepTransitionJob],
  provides: {
    chronology,
    recordPanel: [workerPanel],
    nextStep: [nextStep],
    dutyLink: OUTSIDE_DUTIES.map(linkTo),
    recordAction: [
      action('Hand over to another worker', 'hand-over', 40),
      action('Arrange cover', 'cover', 41),
      action('Take back from the worker', 'end-work', 42),
    ],
  },
})
