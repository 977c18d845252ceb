import type { AccountId, RecordId } from '../../../kernel/ids.js'
import { EVERY_PART, type Grant } from './grant.js'

/** The two lists that stand on every row of a part of a record. */
export type RowWall = { readonly visibleTo: string[]; readonly hiddenFrom: string[] }

/** A record with everything that decides who sees it: its own grants and those of the record that stands for it. */
export type Standing = {
  readonly recordId: RecordId
  /** The record itself first, then the records that supersede it, in order. */
  readonly lineage: readonly RecordId[]
  /** True when this record, or one merged with it, is restricted. */
  readonly restricted: boolean
  /** Grants on every record of the lineage. */
  readonly grants: readonly (Pick<Grant, 'id' | 'toKind' | 'toId' | 'parts' | 'timed' | 'revokedAt'> & {
    /** Whose seat it is, where the grant is to a seat. */
    readonly seatOf?: AccountId | null
  })[]
  /** People with a declared conflict on this record or on one merged with it. */
  readonly conflicts: readonly AccountId[]
}

/**
 * Who may see a row of a part.
 *
 * - The record's own id, and the ids of those that supersede it, are scopes with which only grant commands act.
 * - A grant without an end opens for its holder; a timed one, with an end or a later beginning, opens by its own id, which is
 *   among the holder's scopes only while the grant is valid: expiry is exact and rewrites nothing.
 * - A restriction takes team and desk grants out: those named see it, nobody else.
 * - A conflict is not weighed against grants: it hides the row from that person whatever else is granted. A seat without
 *   cases does not act as its person, so a grant to it is left out.
 */
export function rowWall(standing: Standing, part: string | undefined): RowWall {
  const scopes = new Set<string>(standing.lineage)
  for (const grant of standing.grants) {
    if (grant.revokedAt) continue
    if (part !== undefined && !grant.parts.includes(EVERY_PART) && !grant.parts.includes(part)) continue
    if (standing.restricted && !namesSomeone(grant)) continue
    if (grant.seatOf && standing.conflicts.includes(grant.seatOf)) continue
    scopes.add(grant.timed ? grant.id : grant.toId)
  }
  return { visibleTo: [...scopes].sort(), hiddenFrom: [...new Set<string>(standing.conflicts)].sort() }
}

/** A grant to a person, or to a seat of theirs, stands when a record is restricted. */
export function namesSomeone({ toKind }: Pick<Grant, 'toKind'>): boolean {
  return toKind === 'person' || toKind === 'seat'
}

/** The parts that some grant names: rows of any other part are opened by grants to every part alone. */
export function partsNamed(standing: Standing): string[] {
  const parts = new Set(standing.grants.flatMap((grant) => grant.parts))
  parts.delete(EVERY_PART)
  return [...parts].sort()
}
