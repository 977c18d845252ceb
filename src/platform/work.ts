import type { Outcome, Refusal } from '../kernel/outcome.js'
import type { Seat } from '../kernel/actor.js'
import type { Id, PartnershipId, RecordId } from '../kernel/ids.js'
import type { Tx } from './database/tables.js'

/** Who does something, from which seat, when, and why: handed to every command and query that needs to know. */
export type By = { readonly seat: Seat; readonly now: Date; readonly purpose: string }

/** What a command tells the audit. The entry is written by the transaction's end, after everything else. */
export type AuditNote = {
  readonly action: string
  readonly records: readonly RecordId[]
  readonly thing?: Id<string>
  readonly fields: readonly string[]
  readonly digests?: Readonly<Record<string, string>>
  readonly because?: Id<string>
}

/**
 * One seat's way to the database. Both methods open a transaction in which the seat's wall stands, gather every record
 * whose rows were read, and write the audit entry as the last statement before commit.
 */
export type Work = {
  readonly seat: Seat
  readonly now: Date
  readonly purpose: string
  /** Reads. Whatever was read of a record is in the audit before the answer leaves. */
  look<T>(action: string, read: (tx: Tx, by: By) => Promise<T>): Promise<T>
  /**
   * Changes. A refusal rolls back. With `once` (a form's token), the second identical submission by the same person
   * gets the first one's outcome and changes nothing.
   * @throws when an accepted change told the audit nothing.
   */
  change<T, R extends Refusal>(
    change: (tx: Tx, by: By) => Promise<Outcome<T, R>>,
    options?: { once?: string | undefined },
  ): Promise<Outcome<T, R>>
}

/** A row whose `record_id` was read: gathered while a transaction lasts. */
export type Looks = Map<RecordId, Set<string>>

/** What is known of an open transaction beside the connection. */
export type TxState = {
  readonly partnershipId: PartnershipId
  scopes: readonly string[]
  readonly looks: Looks
  readonly notes: AuditNote[]
  gathering: boolean
}

const states = new WeakMap<Tx, TxState>()

export function keepTxState(tx: Tx, state: TxState): void {
  states.set(tx, state)
}

/** @throws for a transaction that was not opened by the access module. */
export function txState(tx: Tx): TxState {
  const state = states.get(tx)
  if (!state) throw new Error('This transaction was not opened for a seat')
  return state
}

/** Tells the audit what a command did. The entry is appended when the transaction ends. */
export function noteForAudit(tx: Tx, note: AuditNote): void {
  txState(tx).notes.push(note)
}

export type { Tx }
