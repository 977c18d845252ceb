import { sql } from 'kysely'
import type { RecordId } from '../../../kernel/ids.js'
import { type Tx, txState } from '../../../platform/work.js'

/**
 * Runs `work` with the records' own scopes instead of the seat's, then puts the seat's back. Only for commands that
 * keep the wall itself: what is read here is not shown to anyone, so it is not a look.
 */
export async function asRecords<T>(tx: Tx, recordIds: readonly RecordId[], work: () => Promise<T>): Promise<T> {
  const state = txState(tx)
  const before = { scopes: state.scopes, gathering: state.gathering }
  await act(tx, recordIds)
  state.gathering = false
  const putBack = async () => {
    state.gathering = before.gathering
    await act(tx, before.scopes)
  }
  try {
    const value = await work()
    await putBack()
    return value
  } catch (error) {
    // After an error of the database nothing more can be said in this transaction: the first error is the one to tell.
    await putBack().catch(() => {})
    throw error
  }
}

async function act(tx: Tx, scopes: readonly string[]): Promise<void> {
  const state = txState(tx)
  await sql`select kith.act(${state.partnershipId}, ${scopes}::uuid[])`.execute(tx)
  state.scopes = scopes
}
