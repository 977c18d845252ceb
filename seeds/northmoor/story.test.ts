import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { useDatabase } from '../../tests/support/test-database.js'
import { readConfig } from '../../src/platform/config.js'
import type { Deps } from '../../src/platform/deps.js'
import { openFileStore } from '../../src/platform/files/file-store.js'
import { secretsFrom } from '../../src/platform/secrets.js'
import { seedNorthmoor } from './index.js'

const folder = mkdtempSync(join(tmpdir(), 'kith-story-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// The story's days are counted back from the day on which it is told, so it must be told on any.
describe.each([
  { now: '2026-12-27T23:50:00Z', because: 'late on the Sunday after Christmas' },
  { now: '2027-03-29T00:10:00Z', because: 'just after midnight on Easter Monday, a day after the clocks went forward' },
  { now: '2026-11-30T07:05:00Z', because: 'before anyone is at work on a Monday' },
])('told on $now, $because', ({ now }) => {
  const database = useDatabase()

  it('the story holds: seven children, someone waiting at every desk, a sound audit', async () => {
    const secrets = secretsFrom('a secret that only tests have, and long enough')
    const deps: Deps = {
      clock: () => new Date(now),
      config: readConfig({ KITH_DATA: folder }),
      secrets,
      db: database.db,
      files: openFileStore(join(folder, 'files'), secrets),
      provided: () => [],
    }
    await seedNorthmoor(deps, 'packs')
    const count = async (sql: string) =>
      Number((await database.admin.query<{ n: string }>(`select count(*) as n from ${sql}`)).rows[0]?.n)
    expect(await count(`record where kind = 'child'`)).toBe(7)
    expect(await count(`concern_screening where state = 'open'`)).toBe(5)
    expect(await count(`break_glass where reviewed_at is null`)).toBe(1)
    expect(await count(`staged_child where state = 'staged'`)).toBe(3)
    expect(await count('refused_child')).toBe(1)
    expect(await count(`intake_report where state = 'likely-junk'`)).toBe(1)
    expect(await count(`intake_report where state = 'taken-over' and outcome <> 'received'`)).toBe(2)
    expect(await count(`clock where triggered_at > '${now}'::timestamptz`)).toBe(0)
    expect(await count(`audit_entry where at > '${now}'::timestamptz`)).toBe(0)
  })
})
