import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type EmbeddedPostgres, startEmbedded } from './index.js'
import { readPostmasterPid } from './postmaster-pid.js'
import { startAnotherKith } from './testing/another-kith.js'
import { temporaryFolder } from './testing/temporary-folder.js'
import { waitUntil } from './waiting.js'

// Between a server's being ready and its being claimed lie some 20 ms; these delays fall before, into and after them.
const FREEZE_AFTER_MS = [0, 8, 16, 20, 30, 60]

describe('a Kith whose server is replaced by another Kith’s while it looks away', { timeout: 120_000 }, () => {
  it.each(FREEZE_AFTER_MS)(
    'never takes the other server for its own (frozen %i ms after its server is ready)',
    async (delay) => {
      const folder = join(temporaryFolder(), 'postgres')
      await (await startEmbedded({ folder, durable: false })).stop()

      const frozen = startAnotherKith(folder)
      onTestFinished(() => frozen.kill())
      await waitUntil(() => readPostmasterPid(folder)?.isReady === true, { limitMs: 20_000, everyMs: 1 })
      await sleep(delay)
      frozen.process.kill('SIGSTOP')
      const own = readPostmasterPid(folder)?.processId ?? 0
      process.kill(own, 'SIGKILL')
      const other = await startWhenFree(folder)
      frozen.process.kill('SIGCONT')

      const said = await frozen.next()
      const outcome = said.host ? { ...said, ...(await frozen.next()) } : said
      expect([{ fault: 'folder-in-use' }, { server: own, lost: true }]).toContainEqual(
        outcome.fault ? { fault: outcome.fault } : { server: outcome.server, lost: outcome.lost },
      )
      await expect(startEmbedded({ folder })).rejects.toMatchObject({ fault: 'folder-in-use' })
      await other?.stop()
    },
  )
})

async function startWhenFree(folder: string): Promise<EmbeddedPostgres | undefined> {
  let started: EmbeddedPostgres | undefined
  const attempt = async () => {
    started = await startEmbedded({ folder, durable: false }).catch(() => undefined)
    return started !== undefined
  }
  await waitUntil(attempt, { limitMs: 20_000 })
  onTestFinished(() => started?.stop())
  return started
}
