import { setTimeout as sleep } from 'node:timers/promises'
import type { Runner } from 'graphile-worker'
import { startJobs } from './start-jobs.js'

/** Milliseconds before jobs that ended by themselves (the database went away) are started anew. */
const START_AGAIN = 5_000

export type KeptJobs = {
  /** Ends the jobs that run now and starts anew: for when the library lost its connection in the middle of one. */
  restart(): void
  stop(): Promise<void>
}

/** The jobs, started again whenever they end without being asked to. */
export function keepJobs(request: Parameters<typeof startJobs>[0]): KeptJobs {
  const state: { runner?: Runner | undefined; isOver: boolean } = { isOver: false }
  const pause = () => sleep(START_AGAIN, undefined, { ref: false })
  const keeping = (async () => {
    while (!state.isOver) {
      try {
        state.runner = await startJobs(request)
        if (state.isOver) await state.runner.stop()
        await state.runner.promise
      } catch {
        // said in the log by the jobs themselves
      }
      state.runner = undefined
      if (!state.isOver) await pause()
    }
  })()
  return {
    restart() {
      state.runner?.stop().catch(() => {})
    },
    async stop() {
      state.isOver = true
      await state.runner?.stop()
      await Promise.race([keeping, pause()])
    },
  }
}
