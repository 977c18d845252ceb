import { type AccountId, type Id, newId } from '../../../kernel/ids.js'
import type { Database, Tx } from '../../../platform/database/tables.js'
import './way-in.tables.js'

export type AccessEvent = {
  readonly action: string
  readonly accountId?: AccountId | undefined
  /** Digest of an address that has no account. */
  readonly about?: string | undefined
  readonly networkDigest: string
  readonly at: Date
}

/** Keeps what happened where no partnership's audit can: nobody with a seat was concerned. */
export async function insertAccessEvent(db: Database | Tx, event: AccessEvent): Promise<void> {
  await db
    .insertInto('accessEvent')
    .values({
      id: newId<Id<'access-event'>>(),
      at: event.at,
      action: event.action,
      accountId: event.accountId ?? null,
      about: event.about ?? null,
      networkDigest: event.networkDigest,
    })
    .execute()
}
