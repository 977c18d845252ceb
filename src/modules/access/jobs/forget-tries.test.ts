import { expect, test } from 'vitest'
import { useApp } from '../../../../tests/support/test-app.js'
import { useDatabase } from '../../../../tests/support/test-database.js'
import type { JobPayload } from '../../../platform/jobs/job.js'
import { claimTry } from '../data/sign-in-attempt.store.js'
import { forgetTriesJob } from './forget-tries.job.js'

const database = useDatabase()
const NOON = new Date('2026-03-02T12:00:00Z')
const app = useApp(database, { now: NOON })

test('a try is forgotten a day after it counts for nothing, and not a moment before', async () => {
  const ago = (milliseconds: number) => new Date(NOON.getTime() - milliseconds)
  const day = 24 * 3_600_000
  for (const [key, at] of [
    ['old', ago(day)],
    ['young', ago(day - 1)],
  ] as const)
    await claimTry(database.db, [{ key, allowance: 'strange-device' }], at)
  await forgetTriesJob.run(app.deps, undefined as never, {} as JobPayload)
  const rows = await database.db.selectFrom('signInAttempt').select('key').execute()
  expect(rows).toEqual([{ key: 'young' }])
})
