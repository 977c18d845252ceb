import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CannotStart, PROJECT } from './project.mjs'
import { findNode } from './run-node.mjs'
import { secondsSince } from './seconds.mjs'

const SOURCES = [
  'src',
  'seeds',
  'packs',
  'scripts/build.mjs',
  'scripts/build-assets.mjs',
  'package-lock.json',
  'tsconfig.json',
]
const STAMP = join('build', '.sources')

/** Builds, unless the last build was made from these very sources. Throws a CannotStart when it fails. */
export async function ensureBuilt({ say = console.log, project = PROJECT } = {}) {
  const digest = digestOf(SOURCES.map((each) => join(project, each)))
  const stamp = join(project, STAMP)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return
  const node = findNode(project)
  say('Building …')
  const began = performance.now()
  const { code, output } = await build(node, project)
  if (code !== 0) throw new CannotStart(`The build failed:\n${output.trim()}`)
  writeFileSync(stamp, digest)
  say(`Built in ${secondsSince(began)}.`)
}

function build(node, project) {
  return new Promise((resolve) => {
    const child = spawn(node, [join('scripts', 'build.mjs')], {
      cwd: project,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (output += bytes))
    child.on('error', (error) => resolve({ code: 1, output: error.message }))
    child.on('close', (code) => resolve({ code, output }))
  })
}

function digestOf(paths) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(filesIn)) hash.update(`${file}\0`).update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

function filesIn(path) {
  if (!existsSync(path)) return []
  try {
    return readdirSync(path)
      .sort()
      .flatMap((name) => filesIn(join(path, name)))
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path]
    throw error
  }
}
