import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { CannotStart, PROJECT } from './project.mjs'

const NEEDED = 24
const majorOf = (version) => Number(/^v?(\d+)/.exec(version)?.[1])

/** The Node that Kith runs on: this one if it is new enough, else the one npm installed. Throws a CannotStart for neither. */
export function findNode(project = PROJECT) {
  if (majorOf(process.versions.node) >= NEEDED) return process.execPath
  const packaged = join(project, 'node_modules', '.bin', 'node')
  if (existsSync(packaged)) {
    const { stdout } = spawnSync(packaged, ['--version'], { encoding: 'utf8' })
    if (majorOf(stdout ?? '') >= NEEDED) return packaged
  }
  throw new CannotStart(
    `Kith runs on Node ${NEEDED}; this is Node ${process.versions.node}, and npm brought no Node ${NEEDED} for this machine: run “npm rebuild node --ignore-scripts=false” here, or install Node ${NEEDED} from nodejs.org, and start again.`,
  )
}

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGUSR2']
const FOLLOW = new URL('./follow-parent.mjs', import.meta.url).href

/**
 * Runs `words` on Kith's Node as if it were this very process: its input and output, every signal, and, in the end,
 * its exit code, which is returned. Should this process be killed, the other is asked to stop.
 */
export function runNode(words, { project = PROJECT, cwd = project, env = process.env } = {}) {
  const child = spawn(findNode(project), ['--import', FOLLOW, ...words], {
    cwd,
    env: { ...env, KITH_STARTED_BY: String(process.pid) },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  const forward = (signal) => {
    // A terminal sends Ctrl-C to both of us by itself.
    if (signal === 'SIGINT' && process.stdin.isTTY) return
    child.kill(signal)
  }
  for (const signal of FORWARDED) process.on(signal, forward)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      for (const each of FORWARDED) process.off(each, forward)
      if (!signal) return resolve(code)
      process.kill(process.pid, signal) // so that whoever waits for us sees the same end
      setTimeout(() => resolve(1), 1000)
    })
  })
}
