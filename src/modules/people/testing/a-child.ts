import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { Seat } from '../../../kernel/actor.js'
import type { PersonId, RecordId } from '../../../kernel/ids.js'
import { accept } from '../../../kernel/outcome.js'
import type { Database } from '../../../platform/database/tables.js'
import { type GrantWanted, workFrom } from '../../access/index.js'
import { createChild, type NewChild } from '../commands/create-child.js'

const NOON = new Date('2026-03-02T12:00:00Z')

/** One seat's way to the database at a fixed moment. */
export function workAt(db: Database, seat: Seat, now = NOON) {
  return workFrom({ db, clock: () => now, auditLanes: 2 }, seat)
}

/** A grant to a person, of every part and to work, unless said otherwise. */
export function grantTo(seat: Seat, more: Partial<GrantWanted> = {}): GrantWanted {
  return {
    toKind: 'person',
    toId: seat.accountId,
    parts: ['*'],
    level: 'work',
    basis: 'allocation',
    sourceKind: 'test',
    ...more,
  } as GrantWanted
}

/** A child's record, open to the seat that makes it: Callum Thorsby, born 3 March 2012, unless said otherwise. */
export async function aChild(
  db: Database,
  seat: Seat,
  { now = NOON, ...more }: Partial<NewChild> & { now?: Date } = {},
): Promise<{ recordId: RecordId; personId: PersonId }> {
  const outcome = await workAt(db, seat, now).change(async (tx, by) =>
    accept(
      await createChild(tx, by, {
        givenNames: 'Callum',
        familyName: 'Thorsby',
        bornOn: '2012-03-03' as CalendarDate,
        ownerAgencyId: seat.agencyId,
        grants: [grantTo(seat)],
        source: 'Test',
        ...more,
      }),
    ),
  )
  if (!outcome.ok) throw new Error('The child was not created')
  return outcome.value
}
