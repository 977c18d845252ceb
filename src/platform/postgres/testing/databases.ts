import pg from 'pg'
import { onTestFinished } from 'vitest'
import { type EmbeddedConnection, type StartRequest, startEmbedded } from '../index.js'
import { findServerCommandLine, readPostmasterPid } from '../postmaster-pid.js'
import { startAnotherKith } from './another-kith.js'

/** A careless and fast server that is stopped when the test ends. */
export async function start(request: StartRequest) {
  const postgres = await startEmbedded({ durable: false, ...request })
  onTestFinished(() => postgres.stop())
  return postgres
}

/** Another process that holds the folder, killed with its server when the test ends. */
export function another(folder: string) {
  const kith = startAnotherKith(folder)
  onTestFinished(async () => {
    await kith.kill()
    const left = readPostmasterPid(folder)
    if (left && findServerCommandLine(folder, left)) process.kill(left.processId, 'SIGQUIT')
  })
  return kith
}

export async function ask(connection: EmbeddedConnection, sql: string) {
  const client = new pg.Client({ ...connection, database: 'postgres' })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
