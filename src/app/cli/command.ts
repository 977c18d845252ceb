import { userInfo } from 'node:os'
import { parseArgs } from 'node:util'
import type { Seat } from '../../kernel/actor.js'
import type { Clock } from '../../kernel/clock.js'
import type { PartnershipId } from '../../kernel/ids.js'
import { serviceSeat } from '../../modules/access/index.js'
import type { Config } from '../../platform/config.js'
import type { Deps } from '../../platform/deps.js'
import { type Installation, openInstallation } from '../open-installation.js'

export type CliRequest = {
  /** The words after the command's own. */
  readonly words: readonly string[]
  readonly config: Config
  readonly clock: Clock
  /** What was asked for. */
  readonly out: (line: string) => void
  /** What is said about it. */
  readonly say: (line: string) => void
  /** Opens the installation once, attached to a running Kith if there is one. */
  readonly open: () => Promise<Installation>
}

export type CliCommand = {
  readonly name: string
  readonly usage: string
  readonly summary: string
  /** Answers the exit code. */
  readonly run: (request: CliRequest) => Promise<number>
}

/** Something the operator can put right; the message is a sentence for them. */
export class UsageError extends Error {}

/** Reads flags; anything unknown is a sentence, not a stack. */
export function readWords<const O extends NonNullable<Parameters<typeof parseArgs>[0]>['options']>(
  words: readonly string[],
  options: O,
) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true })
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause))
  }
}

/** The partnership meant: the only one, or the one whose code or id was given. */
export async function choosePartnership({ db }: Deps, wanted: string | undefined): Promise<PartnershipId> {
  const all = await db.selectFrom('partnershipDirectory').select(['partnershipId', 'name']).execute()
  const found = wanted
    ? all.filter((each) => each.partnershipId === wanted || each.name.toLowerCase() === wanted.toLowerCase())
    : all
  if (found.length === 1 && found[0]) return found[0].partnershipId
  if (all.length === 0) throw new UsageError('There is no partnership here yet: run npm start -- --empty, or kith seed')
  throw new UsageError(`Say which partnership with --partnership: ${all.map((each) => each.name).join(', ')}`)
}

/** The seat from which an operator acts: named for whoever runs the command, so that the audit says who. */
export async function operatorSeat(deps: Deps, partnershipId: PartnershipId): Promise<Seat> {
  return serviceSeat(deps.db, partnershipId, deps.clock(), `Operator ${userInfo().username}`)
}

/** Opens an installation for one command. */
export function opener(
  config: Config,
  clock: Clock,
): { open: () => Promise<Installation>; close: () => Promise<void> } {
  let opened: Promise<Installation> | undefined
  return {
    open: () => {
      opened ??= openInstallation({ config, clock, connections: 4, attach: true })
      return opened
    },
    close: async () => {
      await (await opened?.catch(() => undefined))?.stop()
    },
  }
}
