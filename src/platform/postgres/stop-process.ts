import { EmbeddedPostgresError, systemCode } from './embedded-postgres-error.js'
import { waitUntil } from './waiting.js'

/**
 * Stops a PostgreSQL: fast shutdown (SIGINT: ends every connection, writes a checkpoint), and after 30 s immediate
 * shutdown (SIGQUIT: the next start recovers). Throws `did-not-stop` when it is there even then.
 */
export async function stopProcess(processId: number, isRunning: () => boolean): Promise<void> {
  for (const [signal, limitMs] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    send(processId, signal)
    if (await waitUntil(() => !isRunning(), { limitMs })) return
  }
  throw new EmbeddedPostgresError(
    'did-not-stop',
    `PostgreSQL (process ${processId}) does not stop: end it by hand and try again.`,
  )
}

function send(processId: number, signal: NodeJS.Signals): void {
  try {
    process.kill(processId, signal)
  } catch (cause) {
    if (systemCode(cause) === 'ESRCH') return
    throw new EmbeddedPostgresError('did-not-stop', `This user may not stop PostgreSQL (process ${processId}).`, cause)
  }
}
