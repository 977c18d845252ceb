import { defineJob } from '../../../platform/jobs/job.js'
import { recalculateClocks } from '../commands/recalculate-clocks.js'

const AT_ONCE = 200

/**
 * A new calendar moves deadlines: open clocks are reckoned again, some at a time, each in a transaction of its own. Every
 * night too, for clocks that started while a calendar was being published.
 */
export const recalculateClocksJob = defineJob({
  name: 'clocks.recalculate',
  on: ['reference.version-published'],
  every: '40 3 * * *',
  async run(_deps, work, { kind = 'calendar' }) {
    if (kind !== 'calendar') return
    for (;;) {
      const outcome = await work.change((tx) => recalculateClocks(tx, AT_ONCE))
      if (!outcome.ok || outcome.value.looked < AT_ONCE) return
    }
  },
})
