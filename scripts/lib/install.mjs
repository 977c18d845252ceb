import { spawn } from 'node:child_process'
import { CannotStart, PROJECT } from './project.mjs'
import { isInstalled } from './installed.mjs'
import { secondsSince } from './seconds.mjs'

const UNREACHABLE =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT|network timeout|E50\d)\b/

/**
 * Installs the packages of package-lock.json, unless they are there. `dev` asks for the developers' packages too (a
 * first install brings them anyway, unless npm is told to omit them). Throws a CannotStart when npm cannot.
 */
export async function ensureInstalled({ dev = false, say = console.log, project = PROJECT } = {}) {
  if (isInstalled({ dev, project })) return
  say('Installing packages: about a minute, this time only …')
  const began = performance.now()
  const { code, output } = await npmCi({ dev, project })
  if (code !== 0) throw new CannotStart(reasonIn(output))
  say(`Installed in ${secondsSince(began)}.`)
}

function npmCi({ dev, project }) {
  const words = [
    'ci',
    '--no-audit',
    '--no-fund',
    '--no-progress',
    '--loglevel=error',
    ...(dev ? ['--include=dev'] : []),
  ]
  // Left to itself npm waits for minutes before it says that nobody answers.
  words.push('--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000')
  const { npm_execpath: npm } = process.env
  const isNpm = npm !== undefined && /npm-cli\.c?js$/.test(npm)
  const [file, args] = isNpm ? [process.execPath, [npm, ...words]] : ['npm', words]
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (output += bytes))
    child.on('error', (error) => resolve({ code: 1, output: `npm cannot be run: ${error.message}` }))
    child.on('close', (code) => resolve({ code, output }))
  })
}

function reasonIn(output) {
  const unreachable = UNREACHABLE.exec(output)?.[0]
  if (unreachable)
    return `The registry of npm packages cannot be reached (${unreachable}): connect this machine to it, or set npm’s “registry” to one that can be reached, and start again.`
  const lines = output
    .split('\n')
    .filter((line) => line.trim() && !/complete log of this run|A complete log/.test(line))
  if (/\b(EACCES|EPERM|EROFS)\b/.test(output))
    return 'npm may not write to node_modules: start Kith as the user this folder belongs to, or give this user the right to write here.'
  if (/\bENOSPC\b/.test(output)) return 'The disk is full: npm needs about 800 MB for the packages.'
  return ['npm could not install the packages:', ...lines.slice(0, 8)].join('\n')
}
