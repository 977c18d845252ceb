import { type Claim, isNotYet } from './claim.js'
import type { ServerProcess } from './server-process.js'
import { waitUntil } from './waiting.js'

type Request = {
  server: ServerProcess
  claim: Claim
  onLost: () => void
  claimAgain: () => Promise<Claim | undefined>
}

/** After one of its processes is killed, PostgreSQL ends every connection, recovers, and goes on as the same server. */
const RECOVERY_LIMIT_MS = 60_000

/** Watches a server until released: takes the claim again when only the connection was lost, and tells when the server was. */
export function watchServer({ server, claim: first, onLost, claimAgain }: Request): { release(): Promise<void> } {
  let claim: Claim | undefined
  let isOver = false

  const tellLost = () => {
    if (isOver) return
    isOver = true
    onLost()
  }
  const hold = (held: Claim) => {
    claim = held
    held.once('end', () => void recover())
  }
  const attempt = async () => {
    if (isOver || server.hasEnded()) return true
    try {
      const again = await claimAgain()
      if (!again) return true // another server answers in its place
      if (isOver) await again.end()
      else hold(again)
      return true
    } catch (error) {
      return !isPassing(error)
    }
  }
  const recover = async () => {
    if (isOver) return
    claim = undefined
    await waitUntil(attempt, { limitMs: RECOVERY_LIMIT_MS, everyMs: 50 })
    if (!claim) tellLost()
  }

  hold(first)
  server.whenEnded(tellLost)
  if (server.hasEnded()) tellLost()
  return {
    async release() {
      isOver = true
      await claim?.end().catch(() => {})
    },
  }
}

// While the server's processes are being replaced it refuses, resets or ends connections.
function isPassing(error: unknown): boolean {
  return isNotYet(error) || !(error instanceof Error && error.name === 'EmbeddedPostgresError')
}
