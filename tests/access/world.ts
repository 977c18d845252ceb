import fc from 'fast-check'
import type { Command } from './oracle.js'

/** Where things stand in a world before its ids are made: people, agencies and records by number. */
export type Plan = { readonly steps: readonly Step[] }
export type Step =
  | {
      readonly do: 'grant'
      readonly record: number
      readonly to: 'person' | 'seat' | 'team' | 'desk'
      readonly holder: number
      readonly parts: readonly string[]
      readonly from: number
      readonly length: number | null
    }
  | { readonly do: 'revoke'; readonly which: number }
  | { readonly do: 'restrict'; readonly record: number; readonly on: boolean }
  | { readonly do: 'conflict'; readonly record: number; readonly person: number }
  | { readonly do: 'withdraw'; readonly which: number }
  | { readonly do: 'break-glass'; readonly record: number; readonly person: number; readonly minutes: number }
  | { readonly do: 'merge'; readonly record: number; readonly into: number }
  | { readonly do: 'unmerge'; readonly record: number }
  | { readonly do: 'write'; readonly record: number; readonly part: string; readonly other: number }

export const PARTS = ['summary', 'health', 'equality'] as const
export const RECORDS = 4

/** People: social worker, team-mate, screener (desk), teacher at one school, SPOC at another (desk), police, scrutineer, administrator. */
export const PEOPLE = [
  { agency: 0, teams: [0], role: 'allocated-worker', isDesk: false, seesCases: true },
  { agency: 0, teams: [0, 1], role: 'team-manager', isDesk: false, seesCases: true },
  { agency: 0, teams: [], role: 'screener', isDesk: true, seesCases: true },
  { agency: 1, teams: [], role: 'referrer', isDesk: false, seesCases: true },
  { agency: 2, teams: [2], role: 'agency-spoc', isDesk: true, seesCases: true },
  { agency: 3, teams: [3], role: 'police-intelligence', isDesk: false, seesCases: true },
  { agency: 0, teams: [1], role: 'scrutineer', isDesk: false, seesCases: false },
  { agency: 0, teams: [0], role: 'administrator', isDesk: false, seesCases: false },
] as const
export const AGENCIES = ['childrens-social-care', 'school', 'school', 'police'] as const
export const TEAMS = [0, 0, 2, 3] as const // the agency of each

const record = fc.nat(RECORDS - 1)
const person = fc.nat(PEOPLE.length - 1)
const parts = fc.oneof(
  { weight: 2, arbitrary: fc.constant(['*']) },
  { weight: 3, arbitrary: fc.subarray([...PARTS], { minLength: 1, maxLength: 2 }) },
)

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 14,
    arbitrary: fc.record({
      do: fc.constant('grant' as const),
      record,
      to: fc.constantFrom('person' as const, 'person' as const, 'team' as const, 'desk' as const, 'seat' as const),
      holder: person,
      parts,
      from: fc.constantFrom(0, 0, 0, 40, 90),
      length: fc.constantFrom(null, null, 30, 60, 120),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('revoke' as const), which: fc.nat(30) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('restrict' as const), record, on: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('conflict' as const), record, person }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('withdraw' as const), which: fc.nat(30) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('break-glass' as const), record, person, minutes: fc.constantFrom(30, 60) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('merge' as const), record, into: record }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('unmerge' as const), record }) },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('write' as const), record, part: fc.constantFrom(...PARTS), other: record }),
  },
)

export const plan: fc.Arbitrary<Plan> = fc.record({ steps: fc.array(step, { minLength: 14, maxLength: 34 }) })

/** The moments worth asking about: before, at and after every boundary, to the second, none before the last command. */
export function momentsOf(commands: readonly Command[], last: number): number[] {
  const edges = commands.flatMap((command) => {
    if (command.do === 'grant') return [command.from, ...(command.until === null ? [] : [command.until])]
    if (command.do === 'break-glass') return [command.at + command.minutes * 60_000]
    return []
  })
  const around = edges.flatMap((edge) => [edge - 1, edge, edge + 999])
  return [...new Set([last, ...around.filter((moment) => moment >= last)])].toSorted((a, b) => a - b)
}
