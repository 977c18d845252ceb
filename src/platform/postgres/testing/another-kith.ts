import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

export type AnotherKith = {
  readonly process: ChildProcess
  /** What it says next. */
  next(): Promise<Said>
  /** Ends it without warning, as a power cut would. */
  kill(): Promise<void>
}

export type Said = { host?: string; server?: number; fault?: string; message?: string; lost?: true; stopped?: true }

const HOOK = new URL('./resolve-typescript.mjs', import.meta.url).href
const SCRIPT = new URL('./hold-folder.ts', import.meta.url).pathname

/** Opens a data folder in a process of its own. */
export function startAnotherKith(folder: string, env: NodeJS.ProcessEnv = process.env): AnotherKith {
  const child = spawn(process.execPath, ['--import', HOOK, SCRIPT, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    process: child,
    async next() {
      const { value, done } = await lines.next()
      if (done) throw new Error('The process ended without another word')
      return JSON.parse(value) as Said
    },
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}
