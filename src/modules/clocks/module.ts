import { defineModule } from '../../platform/module.js'
import { recalculateClocksJob } from './jobs/recalculate-clocks.job.js'
import { PLACES } from './pages/clock-places.js'
import { explainBreachPage, pauseClockPage } from './pages/give-reason/give-reason.page.js'
import { recordClocksPage } from './pages/record-clocks/record-clocks.page.js'
import { resumeClockPage } from './pages/resume-clock/resume-clock.page.js'
import { rulesPage } from './pages/rules/rules.page.js'
import { policy } from './policy.js'

export const clocks = defineModule({
  name: 'clocks',
  permissions: policy,
  pages: [
    rulesPage,
    ...PLACES.flatMap((place) => [
      recordClocksPage(place),
      pauseClockPage(place),
      resumeClockPage(place),
      explainBreachPage(place),
    ]),
  ],
  jobs: [recalculateClocksJob],
})
