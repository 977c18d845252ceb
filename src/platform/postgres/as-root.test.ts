import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { baseBackup, restoreBackup, startEmbedded } from './index.js'
import { ask, start } from './testing/databases.js'
import { temporaryFolder } from './testing/temporary-folder.js'

const NOBODY = 65534

// Elsewhere there is nothing to test: an ordinary user starts PostgreSQL directly, and nobody cannot run what is in /root.
const isRoot = process.getuid?.() === 0
const mayNobodyRunIt = () => spawnSync('test', ['-r', import.meta.filename], { uid: NOBODY, gid: NOBODY }).status === 0

describe.runIf(isRoot && mayNobodyRunIt())(
  'as root, where user namespaces are not allowed',
  { timeout: 60_000 },
  () => {
    beforeEach(() => {
      const programs = temporaryFolder()
      writeFileSync(join(programs, 'unshare'), '#!/bin/sh\nexit 1\n')
      chmodSync(join(programs, 'unshare'), 0o755)
      vi.stubEnv('PATH', `${programs}:${process.env['PATH']}`)
      return () => vi.unstubAllEnvs()
    })

    it('runs PostgreSQL as nobody, and again so once namespaces are allowed, because the folder is nobody’s', async () => {
      const folder = join(temporaryFolder(), 'postgres')
      const first = await start({ folder })
      await first.stop()
      vi.unstubAllEnvs()
      const second = await start({ folder })
      expect(statSync(folder).uid).toBe(NOBODY)
      expect(statSync(`/proc/${second.processId}`).uid).toBe(NOBODY)
    })

    it('refuses where nobody cannot reach, and says what to do', async () => {
      const parent = temporaryFolder()
      chmodSync(parent, 0o700)
      await expect(startEmbedded({ folder: join(parent, 'kith', 'postgres') })).rejects.toThrow(
        /^PostgreSQL does not run as root, .*KITH_DATA.*KITH_PG_BIN.*DATABASE_URL/,
      )
    })

    it('backs up into a folder that is root’s alone, and restores for nobody', async () => {
      const parent = temporaryFolder()
      const [folder, restored, secret] = [join(parent, 'postgres'), join(parent, 'restored'), join(parent, 'secret')]
      const { connection, stop } = await start({ folder })
      await ask(connection, `create table kept as select 'still here' as words`)
      mkdirSync(secret, { mode: 0o700 })
      await baseBackup({ connection, folder, into: join(secret, 'backup') })
      await stop()
      expect(statSync(join(secret, 'backup', 'base.tar')).uid).toBe(0)
      expect(readdirSync(secret)).toEqual(['backup'])

      await restoreBackup({ from: join(secret, 'backup'), into: restored })
      const next = await start({ folder: restored })
      expect(await ask(next.connection, 'select words from kept')).toEqual([{ words: 'still here' }])
      expect(statSync(`/proc/${next.processId}`).uid).toBe(NOBODY)
    })
  },
)
