import { sql } from 'kysely'
import type { PartnershipId } from '../../kernel/ids.js'
import type { Tx } from '../database/tables.js'
import { txState } from '../work.js'

/** Something that happened, in the past tense, with ids: `concerns.screened`. */
export type Fact = { readonly fact: string } & Readonly<Record<string, string>>

/** Tells whoever listens, once this transaction commits. Handlers run as jobs and are repeatable. */
export async function announce(tx: Tx, { fact, ...ids }: Fact): Promise<void> {
  const payload = JSON.stringify({ partnershipId: txState(tx).partnershipId satisfies PartnershipId, fact, ...ids })
  await sql`select graphile_worker.add_job('fact', ${payload}::json)`.execute(tx)
}
