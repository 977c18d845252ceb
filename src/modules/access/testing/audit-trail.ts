import type { TestDatabase } from '../../../../tests/support/test-database.js'

export type Trace = { readonly action: string; readonly seat_id: string; readonly thing: string | null }

/** What the audit holds of a partnership, in order of time, read behind no wall. */
export async function auditTrail(
  database: TestDatabase,
  { partnershipId, about }: { partnershipId: string; about?: string },
): Promise<Trace[]> {
  const { rows } = await database.admin.query<Trace>(
    `select body ->> 'action' as action, seat_id, body ->> 'thing' as thing from audit_entry
     where partnership_id = $1 and ($2::text is null or body ->> 'thing' = $2 or seat_id::text = $2) order by at, lane, seq`,
    [partnershipId, about ?? null],
  )
  return rows
}

/** What happened at the door to nobody of any partnership. */
export async function accessEvents(database: TestDatabase): Promise<{ action: string; account_id: string | null }[]> {
  const { rows } = await database.admin.query<{ action: string; account_id: string | null }>(
    'select action, account_id from access_event order by at, id',
  )
  return rows
}
