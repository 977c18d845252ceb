import { type SpawnOptions, spawnSync } from 'node:child_process'
import { chownSync, existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Binaries } from './binaries.js'
import { EmbeddedPostgresError } from './embedded-postgres-error.js'

/** How PostgreSQL is started. It refuses to run as root, so root starts it in a user namespace or as another user. */
export type Identity =
  | { readonly how: 'direct' }
  | { readonly how: 'unshare' }
  | { readonly how: 'other-user'; readonly userId: number }

const NOBODY = 65534
const UNSHARE = ['unshare', '--user', '--map-user=1000', '--map-group=1000'] as const

type Command = { readonly file: string; readonly args: readonly string[]; readonly options: SpawnOptions }

/** The command that runs `file` as `identity`, on the binaries' environment. */
export function commandAs(
  identity: Identity,
  env: NodeJS.ProcessEnv,
  [file, ...args]: readonly [string, ...string[]],
): Command {
  if (identity.how === 'unshare')
    return { file: UNSHARE[0], args: [...UNSHARE.slice(1), file, ...args], options: { env } }
  if (identity.how === 'direct') return { file, args, options: { env } }
  return { file, args, options: { env, uid: identity.userId, gid: identity.userId } }
}

/**
 * Chooses how PostgreSQL is started over `folder`. The owner of an existing folder decides; for a new one root tries a
 * user namespace, then the user nobody. Throws `cannot-run-as-root` when neither works here.
 */
export function chooseIdentity(binaries: Binaries, folder: string): Identity {
  if (process.getuid?.() !== 0) return { how: 'direct' }
  const owner = isFilled(folder) ? statSync(folder).uid : undefined
  const candidates = candidatesFor(owner)
  const found = candidates.find((each) => works(each, binaries, folder))
  if (found) return found
  const who = owner || NOBODY
  throw new EmbeddedPostgresError(
    'cannot-run-as-root',
    `PostgreSQL does not run as root, and ${candidates.map(inWords).join(' and ')} did not work for ${folder}: start Kith as an ordinary user, or move KITH_DATA and KITH_PG_BIN to where user ${who} can read, or set DATABASE_URL to a PostgreSQL server.`,
  )
}

/** Hands a file or folder made by root to the user PostgreSQL runs as. */
export function giveTo(identity: Identity, path: string): void {
  if (identity.how === 'other-user') chownSync(path, identity.userId, identity.userId)
}

function candidatesFor(owner: number | undefined): readonly Identity[] {
  if (owner === undefined) return [{ how: 'unshare' }, { how: 'other-user', userId: NOBODY }]
  return owner === 0 ? [{ how: 'unshare' }] : [{ how: 'other-user', userId: owner }]
}

function works(identity: Identity, { bin, env }: Binaries, folder: string): boolean {
  const runs = (...words: [string, ...string[]]) => {
    const { file, args, options } = commandAs(identity, env, words)
    return spawnSync(file, args, options).status === 0
  }
  return runs(join(bin, 'initdb'), '--version') && runs('test', '-x', dirname(folder))
}

function isFilled(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).length > 0
}

function inWords(identity: Identity): string {
  return identity.how === 'other-user'
    ? `running it as user ${identity.userId}`
    : 'running it in a user namespace (unshare)'
}
