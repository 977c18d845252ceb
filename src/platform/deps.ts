import type { Clock } from '../kernel/clock.js'
import type { Config } from './config.js'
import type { Database } from './database/tables.js'
import type { Provisions } from './module.js'
import type { Secrets } from './secrets.js'

/**
 * What composition hands to handlers. Extended by `declare module` where a platform part or a foundation module brings
 * something of its own (files, mail), so that handlers take one argument and say what they use.
 */
export interface Deps {
  readonly clock: Clock
  readonly config: Config
  readonly secrets: Secrets
  /** For the doorway and for jobs; a page reaches the database through its `work`. */
  readonly db: Database
  /** Everything of one kind that the modules of this installation provide, in order. */
  readonly provided: <Kind extends keyof Provisions>(kind: Kind) => Provisions[Kind][]
}
