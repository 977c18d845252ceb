import { sql } from 'kysely'
import type { Seat } from '../../kernel/actor.js'
import type { Clock } from '../../kernel/clock.js'
import type { RecordId } from '../../kernel/ids.js'
import { accept, type Outcome, type Refusal } from '../../kernel/outcome.js'
import '../../platform/forms/tables.js'
import { askOnce } from '../../platform/database/ask-once.js'
import { GatherLooks } from '../../platform/database/gather-looks.js'
import { sendTogether } from '../../platform/database/send-together.js'
import type { Database, Tx } from '../../platform/database/tables.js'
import { type AuditNote, type By, keepTxState, type TxState, type Work } from '../../platform/work.js'
import { insertAuditEntries } from '../audit/index.js'
import { baseScopes } from './domain/scopes.js'

export type WorkParts = { readonly db: Database; readonly clock: Clock; readonly auditLanes: number }

/** A purpose that needs no choosing: the seat's ordinary duty on the page. */
export const ORDINARY_PURPOSE = 'safeguarding'

class RolledBack extends Error {
  readonly outcome: Outcome<unknown>
  constructor(outcome: Outcome<unknown>) {
    super('refused')
    this.outcome = outcome
  }
}

/** One seat's way to the database. `platform/work.ts` says what it promises. */
export function workFrom({ db, clock, auditLanes }: WorkParts, seat: Seat, purpose = ORDINARY_PURPOSE): Work {
  const now = clock()
  const by: By = { seat, now, purpose }

  async function transact<T>(run: (tx: Tx, state: TxState) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await db.transaction().execute(async (plain) => {
          const looks: TxState['looks'] = new Map()
          const state: TxState = { partnershipId: seat.partnershipId, scopes: [], looks, notes: [], gathering: false }
          const applies = () => state.gathering
          const seen = (recordId: RecordId, fields: readonly string[]) => {
            const known = looks.get(recordId) ?? new Set()
            for (const field of fields) known.add(field)
            looks.set(recordId, known)
          }
          const tx = plain.withPlugin(new GatherLooks({ applies, seen })) as Tx
          keepTxState(tx, state)
          await sendTogether(tx, applies)
          askOnce(tx, applies)
          const { rows } = await sql<{ scopes: string[] }>`
            select kith.act_from_seat(${seat.partnershipId}, ${baseScopes(seat)}::uuid[], ${now}) as scopes`.execute(tx)
          state.scopes = rows[0]?.scopes ?? []
          return await run(tx, state)
        })
      } catch (error) {
        if (attempt < 4 && isRetryable(error)) continue
        throw error
      }
    }
  }

  return {
    seat,
    now,
    purpose,
    look: (action, read) =>
      transact(async (tx, state) => {
        state.gathering = true
        const value = await read(tx, by).finally(() => {
          state.gathering = false
        })
        const fields = [...new Set([...state.looks.values()].flatMap((each) => [...each]))].sort()
        const look = { action, records: [...state.looks.keys()], fields }
        await append(tx, look.records.length > 0 ? [look, ...state.notes] : state.notes)
        return value
      }),

    async change<T, R extends Refusal>(
      change: (tx: Tx, by: By) => Promise<Outcome<T, R>>,
      { once }: { once?: string | undefined } = {},
    ): Promise<Outcome<T, R>> {
      try {
        return await transact(async (tx, state) => {
          if (once) {
            const earlier = await claimOnce(tx, seat, once, now)
            if (earlier !== undefined) return accept(earlier as T)
          }
          const outcome = await change(tx, by)
          if (!outcome.ok) throw new RolledBack(outcome)
          if (state.notes.length === 0) throw new Error('A change told the audit nothing')
          if (once) await keepOnce(tx, seat, once, outcome.value)
          await append(tx, state.notes)
          return outcome
        })
      } catch (error) {
        if (error instanceof RolledBack) return error.outcome as Outcome<T, R>
        throw error
      }
    },
  }

  async function append(tx: Tx, notes: readonly AuditNote[]): Promise<void> {
    await insertAuditEntries(tx, {
      partnershipId: seat.partnershipId,
      seatId: seat.id,
      at: now,
      lanes: auditLanes,
      bodies: notes.map((note) => ({ ...note, purpose })),
    })
  }
}

/** Claims a form's token; the value of the first submission if there was one. A second that runs beside it waits. */
async function claimOnce(tx: Tx, seat: Seat, once: string, now: Date): Promise<unknown> {
  const inserted = await tx
    .insertInto('formOnce')
    .values({ partnershipId: seat.partnershipId, ownerScope: seat.id, once, at: now, value: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('once')
    .executeTakeFirst()
  if (inserted) return undefined
  const { value } = await tx
    .selectFrom('formOnce')
    .select('value')
    .where('partnershipId', '=', seat.partnershipId)
    .where('once', '=', once)
    .executeTakeFirstOrThrow()
  return (value as { is: unknown }).is ?? null
}

async function keepOnce(tx: Tx, seat: Seat, once: string, value: unknown): Promise<void> {
  await tx
    .updateTable('formOnce')
    .set({ value: JSON.stringify({ is: value ?? null }) })
    .where('partnershipId', '=', seat.partnershipId)
    .where('once', '=', once)
    .execute()
}

/** Serialization failure and deadlock: the transaction changed nothing and may simply run again. */
function isRetryable(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code
  return code === '40001' || code === '40P01'
}
