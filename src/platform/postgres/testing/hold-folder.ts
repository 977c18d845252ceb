// A whole process that opens a data folder, for tests that kill one: prints what happened, a JSON object a line.
import { EmbeddedPostgresError, startEmbedded } from '../index.js'

const [, , folder = ''] = process.argv
const tell = (what: object) => console.log(JSON.stringify(what))

try {
  const { connection, processId, stop } = await startEmbedded({
    folder,
    durable: false,
    onLost: () => tell({ lost: true }),
  })
  process.once('SIGTERM', () => void stop().then(() => tell({ stopped: true })))
  tell({ host: connection.host, server: processId })
} catch (error) {
  tell(
    error instanceof EmbeddedPostgresError ? { fault: error.fault, message: error.message } : { fault: String(error) },
  )
}
