import { createHmac, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { PartnershipId, RecordId, SeatId } from '../../../kernel/ids.js'
import type { Tx } from '../../../platform/database/tables.js'
import { type EntryBody, laneOf } from '../domain/entry.js'
import './tables.js'

export type Append = {
  readonly partnershipId: PartnershipId
  readonly seatId: SeatId
  readonly at: Date
  readonly lanes: number
  readonly bodies: readonly EntryBody[]
}

/** Appends to the chain, in order. Must be the last statement before commit: it holds the lane's head until then. */
export async function insertAuditEntries(tx: Tx, { partnershipId, seatId, at, lanes, bodies }: Append): Promise<void> {
  if (bodies.length === 0) return
  const lane = laneOf(seatId, lanes)
  const kept = JSON.stringify(bodies.map((body) => ({ ...body, records: [...new Set(body.records)].sort() })))
  await sql`
    select kith.audit_append(${partnershipId}, ${lane}::smallint, ${at}, ${seatId}, body,
      array(select jsonb_array_elements_text(body -> 'records')::uuid))
    from jsonb_array_elements(${kept}::jsonb) with ordinality as each (body, place) order by place`.execute(tx)
}

/** HMAC-SHA256, hex, of a text under the record's own key, which is made when it is first needed. */
export async function digestFor(
  tx: Tx,
  partnershipId: PartnershipId,
  recordId: RecordId,
  text: string,
): Promise<string> {
  await tx
    .insertInto('auditRecordKey')
    .values({ partnershipId, recordId, key: randomBytes(32) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { key } = await tx
    .selectFrom('auditRecordKey')
    .select('key')
    .where('partnershipId', '=', partnershipId)
    .where('recordId', '=', recordId)
    .executeTakeFirstOrThrow()
  return createHmac('sha256', key).update(text).digest('hex')
}
