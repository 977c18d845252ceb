import { DESK_ROLES } from '../../../kernel/actor.js'
import type { AgencyId, RecordId } from '../../../kernel/ids.js'
import { type By, noteForAudit, type Tx, txState } from '../../../platform/work.js'
import { asRecords, holdOn } from '../../access/index.js'
import type { Identifier } from '../domain/identifiers/identifier.js'
import { mergesTouching } from './merged-records.query.js'
import '../data/tables.js'

/** Another agency holds something about this identifier: whom to ask. What they hold, and whose, is not said. */
export type Elsewhere = { readonly askAgencyId: AgencyId; readonly askAgencyName: string | null }

/**
 * Looks past the wall, by design and by this much: someone at a desk who has an exact identifier learns that an agency
 * holds something about it. Never of a restricted record, never to one with a declared conflict; each answer is in the
 * audit.
 */
export async function findElsewhere(
  tx: Tx,
  by: By,
  identifiers: readonly Identifier[],
): Promise<Elsewhere | undefined> {
  if (!DESK_ROLES.includes(by.seat.role) || identifiers.length === 0) return undefined
  const pointers = await tx
    .selectFrom('identifierPointer')
    .select('recordId as pointsAt')
    .where('partnershipId', '=', by.seat.partnershipId)
    .where(
      'digest',
      'in',
      identifiers.map((each) => each.digest),
    )
    .where('endedAt', 'is', null)
    .execute()
  for (const { pointsAt } of pointers) {
    if (await isOpen(tx, pointsAt)) continue
    if (!(await mayBeTold(tx, by, pointsAt))) continue
    const owner = await asRecords(tx, [pointsAt], () => findOwner(tx, pointsAt))
    if (!owner) continue
    noteForAudit(tx, {
      action: 'people.told-whom-to-ask',
      records: [pointsAt],
      fields: identifiers.map((each) => `identifier.${each.kind}`),
    })
    return { askAgencyId: owner.ownerAgencyId, askAgencyName: owner.ownerAgencyName }
  }
  return undefined
}

/** The seat finds the child on its own: there is nothing to ask. */
async function isOpen(tx: Tx, recordId: RecordId): Promise<boolean> {
  return (await findOwner(tx, recordId)) !== undefined
}

async function findOwner(tx: Tx, recordId: RecordId) {
  return tx
    .selectFrom('person')
    .select(['ownerAgencyId', 'ownerAgencyName'])
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('recordId', '=', recordId)
    .executeTakeFirst()
}

/** Not of a restricted record or one merged with it, and not where the seat's person has declared a conflict. */
async function mayBeTold(tx: Tx, by: By, recordId: RecordId): Promise<boolean> {
  const together = await recordsTogether(tx, recordId)
  // With the person among the scopes, a row that is hidden from them stays hidden from the records' own scopes too.
  const scopes = [...together, by.seat.accountId as string as RecordId]
  const holds = await asRecords(tx, scopes, async () => {
    const found = []
    for (const id of together) found.push(await holdOn(tx, id))
    return found
  })
  return holds.every((hold) => hold !== undefined && !hold.restricted)
}

/** The record and all that are merged with it at any remove, seen with the records' own scopes. */
async function recordsTogether(tx: Tx, recordId: RecordId): Promise<readonly RecordId[]> {
  for (let known: readonly RecordId[] = [recordId]; ; ) {
    const merges = await asRecords(tx, known, () => mergesTouching(tx, known))
    const more = new Set([...known, ...merges.flatMap((each) => [each.recordId, each.otherRecordId])])
    if (more.size === known.length) return known
    known = [...more]
  }
}
