import type { Id, RecordId } from '../../../kernel/ids.js'

/** What one entry says. Ids, field names and digests; never what was written. */
export type EntryBody = {
  /** What was done: `concerns.raised`, `people.record-viewed`. */
  readonly action: string
  /** Why, in a code of the local list of purposes. */
  readonly purpose: string
  readonly records: readonly RecordId[]
  /** The row that was changed, if one was. */
  readonly thing?: Id<string> | undefined
  /** Names of the fields that were changed or shown. */
  readonly fields: readonly string[]
  /** HMAC-SHA256 of contents under the record's own key, by field name; meaningless once the key is destroyed. */
  readonly digests?: Readonly<Record<string, string>> | undefined
  /** A typed reason's id, a grant's id: ids that explain the entry. */
  readonly because?: Id<string> | undefined
}

/** Lanes share the work of hashing: one chain for each, chosen by the seat, so that two seats rarely wait for each other. */
export function laneOf(seatId: string, lanes: number): number {
  let sum = 0
  for (const character of seatId) sum = (sum * 31 + character.charCodeAt(0)) % 65_521
  return sum % lanes
}
