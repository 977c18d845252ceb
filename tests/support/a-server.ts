import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { findBinaries } from '../../src/platform/postgres/binaries.js'
import { chooseIdentity, commandAs } from '../../src/platform/postgres/identity.js'
import { startEmbedded } from '../../src/platform/postgres/index.js'

/** A PostgreSQL that somebody else runs: on the network, with passwords, started and stopped without asking Kith. */
export type AServer = {
  readonly url: string
  start(): Promise<void>
  /** Ends it at once, with every connection. */
  stop(): Promise<void>
}

const PASSWORD = 'an operator chose this one'

/** Makes a server on a folder of its own. It is not running yet. */
export async function makeServer(folder: string, port: number): Promise<AServer> {
  const first = await startEmbedded({ folder, durable: false })
  const admin = new pg.Client({ ...first.connection, database: 'postgres' })
  await admin.connect()
  await admin.query(`create role operator superuser login password '${PASSWORD}'`)
  await admin.query('create database partnership owner operator')
  await admin.end()
  await first.stop()
  writeFileSync(join(folder, 'pg_hba.conf'), 'host all all 127.0.0.1/32 scram-sha-256\n')
  appendFileSync(join(folder, 'postgresql.auto.conf'), 'fsync = off\n')
  let child: ChildProcess | undefined
  return {
    url: `postgres://operator:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/partnership`,
    async start() {
      const binaries = findBinaries(`${folder}.lib`)
      const words = ['-D', folder, '-h', '127.0.0.1', '-p', String(port), '-k', '']
      const { file, args, options } = commandAs(chooseIdentity(binaries, folder), binaries.env, [
        join(binaries.bin, 'postgres'),
        ...words,
      ])
      child = spawn(file, args, { ...options, cwd: '/', stdio: 'ignore' })
      for (let tries = 0; !isReady(folder); tries += 1) {
        if (tries > 200) throw new Error('The server does not start')
        await sleep(50)
      }
    },
    async stop() {
      if (!child || child.exitCode !== null) return
      process.kill(Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGQUIT')
      await once(child, 'exit')
    },
  }
}

function isReady(folder: string): boolean {
  try {
    return readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[7]?.trim() === 'ready'
  } catch {
    return false
  }
}
