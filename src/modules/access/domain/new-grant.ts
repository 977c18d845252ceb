import { newId, type RecordId } from '../../../kernel/ids.js'
import type { By } from '../../../platform/work.js'
import type { Grant, GrantWanted } from './grant.js'

/** A grant made now. It is timed when it has an end or begins later. */
export function newGrant(by: By, recordId: RecordId, wanted: GrantWanted): Grant {
  const { fromAt = by.now, untilAt = null, sourceId = null, ...rest } = wanted
  return {
    partnershipId: by.seat.partnershipId,
    id: newId(),
    recordId,
    ...rest,
    purpose: by.purpose,
    fromAt,
    untilAt,
    timed: untilAt !== null || fromAt > by.now,
    sourceId,
    madeBy: by.seat.id,
    madeAt: by.now,
    revokedAt: null,
  } as Grant
}
