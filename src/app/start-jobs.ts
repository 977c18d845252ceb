import { type Runner, run, type TaskList } from 'graphile-worker'
import type pg from 'pg'
import type { Logger } from 'pino'
import { serviceSeat, workFrom } from '../modules/access/index.js'
import type { Deps } from '../platform/deps.js'
import type { JobDefinition, JobPayload } from '../platform/jobs/job.js'
import type { Module } from '../platform/module.js'

type Request = { pool: pg.Pool; deps: Deps; modules: readonly Module[]; log: Logger }

/**
 * Starts the jobs. A fact runs every job that listens for it, each as a job of its own, so that one failing does not
 * hold up another; a rhythm runs its job once for each partnership.
 */
export async function startJobs({ pool, deps, modules, log }: Request): Promise<Runner> {
  const jobs = modules.flatMap((module) => module.jobs ?? [])
  return run({
    pgPool: pool,
    concurrency: 2,
    noHandleSignals: true,
    taskList: taskListOf(jobs, deps),
    crontab: jobs
      .flatMap((job) =>
        job.every ? [`${job.every} rhythm ?id=${job.name.replaceAll('.', '_')} {job:"${job.name}"}`] : [],
      )
      .join('\n'),
    logger: quiet(log),
  })
}

/** The tasks by name: `fact` and `rhythm` spread out to the jobs themselves. */
export function taskListOf(jobs: readonly JobDefinition[], deps: Deps): TaskList {
  const tasks: TaskList = {
    fact: async (payload, helpers) => {
      const { fact } = payload as JobPayload
      for (const job of jobs) if (fact && job.on?.includes(fact)) await helpers.addJob(job.name, payload as JobPayload)
    },
    rhythm: async (payload, helpers) => {
      const partnerships = await deps.db.selectFrom('partnershipDirectory').select('partnershipId').execute()
      for (const { partnershipId } of partnerships)
        await helpers.addJob((payload as { job: string }).job, { partnershipId })
    },
  }
  for (const job of jobs) {
    tasks[job.name] = async (payload) => {
      const given = payload as JobPayload
      const seat = await serviceSeat(deps.db, given.partnershipId, deps.clock())
      const work = workFrom({ db: deps.db, clock: deps.clock, auditLanes: deps.config.auditLanes }, seat, 'service')
      await job.run(deps, work, given)
    }
  }
  return tasks
}

/** Job payloads are ids, but an error may quote more: its name and the job's are logged, not its text. */
function quiet(log: Logger) {
  const say = (
    level: 'error' | 'warn' | 'info' | 'debug',
    meta?: { job?: { task_identifier?: string; attempts?: number } },
  ) => {
    if (level === 'error' || level === 'warn')
      log[level]({ job: meta?.job?.task_identifier, attempts: meta?.job?.attempts }, 'job')
  }
  const logger = {
    error: (_text: string, meta?: object) => say('error', meta),
    warn: (_text: string, meta?: object) => say('warn', meta),
    info: () => {},
    debug: () => {},
    scope: () => logger,
  }
  return logger as never
}
