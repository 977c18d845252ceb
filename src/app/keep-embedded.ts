import { setTimeout as sleep } from 'node:timers/promises'
import { type EmbeddedPostgres, EmbeddedPostgresError, startEmbedded } from '../platform/postgres/index.js'

/** Milliseconds before the next try, the first and the longest. */
const FIRST_WAIT = 500
const LONGEST_WAIT = 15_000

type Watching = {
  readonly folder: string
  /** Told when the server is lost and when it is back. */
  readonly onDown: () => void
  readonly onUp: () => void
  /** Another Kith has the folder now: this one must end. */
  readonly onTaken: () => void
}

/**
 * The embedded server, kept running: when it is lost another is started on the same folder, and what was acknowledged is
 * there. Meanwhile the public pages are served from memory.
 */
export async function keepEmbedded({ folder, onDown, onUp, onTaken }: Watching): Promise<EmbeddedPostgres> {
  let isOver = false
  let returning: Promise<void> | undefined
  const start = () => startEmbedded({ folder, onLost: () => lost() })
  const lost = () => {
    if (isOver) return
    onDown()
    returning = bringBack()
  }
  const bringBack = async () => {
    for (let wait = FIRST_WAIT; !isOver; wait = Math.min(LONGEST_WAIT, wait * 2)) {
      try {
        current = await start()
        return onUp()
      } catch (error) {
        if (error instanceof EmbeddedPostgresError && error.fault === 'folder-in-use') return onTaken()
        await sleep(wait)
      }
    }
  }
  let current = await start()
  const { connection, processId } = current
  return {
    connection,
    processId,
    async stop() {
      isOver = true
      await returning
      await current.stop()
    },
  }
}
