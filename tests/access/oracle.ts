/**
 * Who may see which part of which record, worked out from the commands alone. It imports nothing from the application
 * and says it another way than the application does: it asks, for one person and one row, whether any door is open.
 */

export type Person = {
  readonly account: string
  readonly seat: string
  readonly agency: string
  readonly teams: readonly string[]
  readonly role: string
  readonly isDesk: boolean
  readonly seesCases: boolean
}

export type Command =
  | {
      readonly do: 'grant'
      readonly id: string
      readonly record: string
      readonly to: 'person' | 'seat' | 'team' | 'desk'
      readonly holder: string
      readonly parts: readonly string[]
      readonly at: number
      readonly from: number
      readonly until: number | null
    }
  | { readonly do: 'revoke'; readonly id: string; readonly record: string; readonly at: number }
  | { readonly do: 'restrict'; readonly record: string; readonly on: boolean; readonly at: number }
  | {
      readonly do: 'conflict'
      readonly id: string
      readonly record: string
      readonly account: string
      readonly at: number
    }
  | { readonly do: 'withdraw'; readonly id: string; readonly record: string; readonly at: number }
  | {
      readonly do: 'break-glass'
      readonly record: string
      readonly account: string
      readonly at: number
      readonly minutes: number
    }
  | { readonly do: 'merge'; readonly record: string; readonly into: string; readonly at: number }
  | { readonly do: 'unmerge'; readonly record: string; readonly at: number }

export type Verdict =
  | { readonly sees: true }
  | {
      readonly sees: false
      readonly because:
        | 'no-grant'
        | 'not-this-part'
        | 'expired'
        | 'not-begun'
        | 'revoked'
        | 'restricted'
        | 'conflict'
        | 'not-at-the-desk'
        | 'role-without-cases'
    }

/** Whether a person sees rows of a part of a record at a moment (milliseconds), all commands having been carried out. */
export function verdict(
  commands: readonly Command[],
  person: Person,
  record: string,
  part: string,
  moment: number,
): Verdict {
  const family = mergedTogether(commands, record)
  const isOwnSeats = (command: Command) =>
    command.do === 'grant' &&
    command.to === 'seat' &&
    command.holder === person.seat &&
    aboveOrSelf(commands, record).includes(command.record)
  // From a seat without cases only what was given to that very seat is ever open: what was written from it.
  if (!person.seesCases && !commands.some(isOwnSeats)) return { sees: false, because: 'role-without-cases' }
  if (hasConflict(commands, person.account, family)) return { sees: false, because: 'conflict' }
  const restricted = family.some((each) => isRestricted(commands, each))
  const doors = commands.flatMap((command) => {
    if (!person.seesCases && !isOwnSeats(command)) return []
    if (command.do === 'grant' && aboveOrSelf(commands, record).includes(command.record))
      return [doorOfGrant(commands, command, person, part, moment, restricted)]
    if (
      command.do === 'break-glass' &&
      aboveOrSelf(commands, record).includes(command.record) &&
      command.account === person.account &&
      !conflictedAt(commands, command)
    ) {
      return [moment < command.at + command.minutes * 60_000 && moment >= command.at ? 'open' : 'expired']
    }
    return []
  })
  if (doors.includes('open')) return { sees: true }
  for (const because of [
    'expired',
    'not-begun',
    'restricted',
    'revoked',
    'not-this-part',
    'not-at-the-desk',
  ] as const) {
    if (doors.includes(because)) return { sees: false, because }
  }
  return { sees: false, because: 'no-grant' }
}

type Door = 'open' | 'closed' | 'expired' | 'not-begun' | 'restricted' | 'revoked' | 'not-this-part' | 'not-at-the-desk'

function doorOfGrant(
  commands: readonly Command[],
  grant: Extract<Command, { do: 'grant' }>,
  person: Person,
  part: string,
  moment: number,
  restricted: boolean,
): Door {
  if (grant.to === 'person' && grant.holder !== person.account) return 'closed'
  if (grant.to === 'seat' && grant.holder !== person.seat) return 'closed'
  if (grant.to === 'team' && !person.teams.includes(grant.holder)) return 'closed'
  if (grant.to === 'desk' && grant.holder !== person.agency) return 'closed'
  if (grant.to === 'desk' && !person.isDesk) return 'not-at-the-desk'
  if (!grant.parts.includes('*') && !grant.parts.includes(part)) return 'not-this-part'
  if (commands.some((command) => command.do === 'revoke' && command.id === grant.id)) return 'revoked'
  if (restricted && grant.to !== 'person' && grant.to !== 'seat') return 'restricted'
  if (moment < grant.from) return 'not-begun'
  if (grant.until !== null && moment >= grant.until) return 'expired'
  return 'open'
}

/** Where each record leads after all merges and their undoing. */
function parents(commands: readonly Command[]): Map<string, string> {
  const leads = new Map<string, string>()
  for (const command of commands) {
    if (command.do === 'merge') leads.set(command.record, command.into)
    if (command.do === 'unmerge') leads.delete(command.record)
  }
  return leads
}

function aboveOrSelf(commands: readonly Command[], record: string): string[] {
  const leads = parents(commands)
  const line = [record]
  for (let next = leads.get(record); next !== undefined; next = leads.get(next)) line.push(next)
  return line
}

/** Every record that ends at the same one. */
function mergedTogether(commands: readonly Command[], record: string): string[] {
  const end = aboveOrSelf(commands, record).at(-1)
  const known = new Set(commands.map((command) => command.record))
  known.add(record)
  return [...known].filter((each) => aboveOrSelf(commands, each).at(-1) === end)
}

function hasConflict(commands: readonly Command[], account: string, family: readonly string[]): boolean {
  return commands.some(
    (command) =>
      command.do === 'conflict' &&
      command.account === account &&
      family.includes(command.record) &&
      !commands.some((other) => other.do === 'withdraw' && other.id === command.id),
  )
}

/** Glass is not broken through one's own conflict: the command was refused if one stood at that moment. */
function conflictedAt(commands: readonly Command[], breaking: Extract<Command, { do: 'break-glass' }>): boolean {
  const before = commands.slice(0, commands.indexOf(breaking))
  return hasConflict(before, breaking.account, mergedTogether([...before, breaking], breaking.record))
}

function isRestricted(commands: readonly Command[], record: string): boolean {
  const last = commands.findLast((command) => command.do === 'restrict' && command.record === record)
  return last?.do === 'restrict' && last.on
}
