import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readlinkSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { EmbeddedPostgresError, systemCode } from './embedded-postgres-error.js'

export type Binaries = {
  readonly bin: string
  readonly env: NodeJS.ProcessEnv
  /** The major version, such as 18. */
  readonly version: number
}

const LIBRARY_PATH = process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH'

/**
 * Finds PostgreSQL: the folder KITH_PG_BIN names, else the package npm installed. The links between the package's
 * shared libraries are made in `linksFolder`, because npm leaves them out under --ignore-scripts.
 */
export function findBinaries(linksFolder: string): Binaries {
  const named = process.env['KITH_PG_BIN']
  if (named) return checkedBinaries(resolve(named), { ...process.env })

  const packageFolder = findPackage()
  const libraries = join(packageFolder, 'native', 'lib')
  linkLibraries(packageFolder, linksFolder)
  return checkedBinaries(join(packageFolder, 'native', 'bin'), {
    ...process.env,
    [LIBRARY_PATH]: `${linksFolder}:${libraries}`,
  })
}

function findPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve(name)), '..')
  } catch (cause) {
    throw new EmbeddedPostgresError(
      'no-binaries',
      `npm has installed no PostgreSQL for this machine (${name}): install one and name its bin folder in KITH_PG_BIN, or set DATABASE_URL to a PostgreSQL server.`,
      cause,
    )
  }
}

function linkLibraries(packageFolder: string, linksFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  mkdirSync(linksFolder, { recursive: true })
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[]
  for (const { source, target } of links) link(join(packageFolder, source), join(linksFolder, basename(target)))
}

function link(file: string, at: string): void {
  try {
    if (readlinkSync(at) === file) return
    rmSync(at)
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error
  }
  try {
    symlinkSync(file, at)
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error // another Kith made the same link at the same moment
  }
}

function checkedBinaries(bin: string, env: NodeJS.ProcessEnv): Binaries {
  const asked = spawnSync(join(bin, 'postgres'), ['--version'], { env, encoding: 'utf8' })
  const version = Number(/\(PostgreSQL\) (\d+)/.exec(asked.stdout ?? '')?.[1])
  if (version) return { bin, env, version }
  throw new EmbeddedPostgresError(
    'no-binaries',
    `The PostgreSQL in ${bin} does not run on this machine (${(asked.stderr || asked.error?.message || 'no answer').trim().split('\n')[0]}).`,
  )
}
