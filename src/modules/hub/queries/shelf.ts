import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Deps } from '../../../platform/deps.js'
import { listPartnerships, serviceSeat, workFrom } from '../../access/index.js'
import { findStamp } from '../data/item.store.js'
import { type HubEdition, type OpenEdition, openEdition } from '../domain/edition.js'
import { publishedEdition } from './published-edition.query.js'

/** Milliseconds after which what is published is asked about again, while someone reads. */
const ASK_AGAIN = 2_000

/**
 * What is published, in memory and beside it in a file of the data folder: the public pages are drawn from it with no
 * database in between, and go on being drawn while there is none.
 */
export type Shelf = {
  /** The edition at hand, asking in the background whether there is a newer one. Undefined where there is no hub. */
  current(): OpenEdition | undefined
  /** Asks the database now. Leaves what is at hand where it does not answer. */
  refresh(): Promise<void>
  /** The edition at hand, after asking once if nothing is. */
  ready(): Promise<OpenEdition | undefined>
}

const shelves = new WeakMap<object, Shelf>()

/** The installation’s shelf: one for each database it is joined to. */
export function shelfOf(deps: Deps): Shelf {
  let shelf = shelves.get(deps.db)
  if (!shelf) shelves.set(deps.db, (shelf = openShelf(deps)))
  return shelf
}

function openShelf(deps: Deps): Shelf {
  const file = join(deps.config.dataFolder, 'hub', 'edition.json')
  let edition: OpenEdition | undefined = readKept(file)
  let askedAt = 0
  let asking: Promise<void> | undefined

  const ask = async () => {
    const fresh = await findEdition(deps, edition)
    if (fresh === edition) return
    edition = fresh && openEdition(fresh)
    if (fresh) keep(file, fresh)
  }
  const refresh = () => {
    askedAt = deps.clock().getTime()
    asking ??= ask()
      .catch(() => {}) // while the database is down, what is at hand stays
      .finally(() => {
        asking = undefined
      })
    return asking
  }
  return {
    current() {
      if (Math.abs(deps.clock().getTime() - askedAt) >= ASK_AGAIN) void refresh()
      return edition
    },
    refresh,
    async ready() {
      if (!edition) await refresh()
      else this.current()
      return edition
    },
  }
}

/** The newest edition: the one at hand if nothing was published since. */
async function findEdition(deps: Deps, known: OpenEdition | undefined): Promise<HubEdition | OpenEdition | undefined> {
  const [partnership] = await listPartnerships(deps.db)
  if (!partnership) return undefined
  const { partnershipId, name, demonstration } = partnership
  const now = deps.clock()
  const seat = await serviceSeat(deps.db, partnershipId, now)
  const work = workFrom({ db: deps.db, clock: deps.clock, auditLanes: deps.config.auditLanes }, seat, 'service')
  return work.look('hub.published', async (tx) => {
    if (known && known.partnershipId === partnershipId && known.stamp === (await findStamp(tx))) return known
    return publishedEdition(tx, { partnershipId, partnershipName: name, demonstration }, now)
  })
}

function readKept(file: string): OpenEdition | undefined {
  if (!existsSync(file)) return undefined
  try {
    return openEdition(JSON.parse(readFileSync(file, 'utf8')) as HubEdition)
  } catch {
    return undefined // cut short by a crash: the database has it
  }
}

function keep(file: string, edition: HubEdition): void {
  // The ways in are functions, and sets are written by nobody: JSON leaves them out or empty, and opening makes them anew.
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(`${file}.new`, JSON.stringify(edition))
  renameSync(`${file}.new`, file)
}
