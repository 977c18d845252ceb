import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { useDatabase } from '../../../tests/support/test-database.js'
import { sendTogether } from './send-together.js'
import { aSlowDatabase } from './testing/a-slow-client.js'
import type { Database, Tx } from './tables.js'

const database = useDatabase()

function within<T>(db: Database, applies: () => boolean, run: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sendTogether(tx, applies)
    return run(tx)
  })
}

const ask = (tx: Tx, what: string) => sql.raw(what).execute(tx)

async function deep<T>(run: () => Promise<T>, depth: number): Promise<T> {
  return depth === 0 ? await run() : await deep(run, depth - 1)
}

describe('sending together', () => {
  it('does not wait for one answer before the next is asked, while it applies', async () => {
    const { db, log } = aSlowDatabase()
    await within(
      db,
      () => true,
      (tx) => Promise.all([ask(tx, 'one'), ask(tx, 'two')]),
    )
    expect(log.filter((line) => /one|two/.test(line))).toEqual([
      'asked one',
      'asked two',
      'answered one',
      'answered two',
    ])
  })

  it('waits otherwise', async () => {
    const { db, log } = aSlowDatabase()
    await within(
      db,
      () => false,
      (tx) => Promise.all([ask(tx, 'one'), ask(tx, 'two')]),
    )
    expect(log.filter((line) => /one|two/.test(line))).toEqual([
      'asked one',
      'answered one',
      'asked two',
      'answered two',
    ])
  })

  it('answers each with its own rows, in whatever order they take', async () => {
    const rows = await within(
      database.db,
      () => true,
      (tx) =>
        Promise.all(
          [0.05, 0, 0.01].map((seconds, at) =>
            sql<{ at: number }>`select ${at}::int as at from pg_sleep(${seconds})`.execute(tx),
          ),
        ),
    )
    expect(rows.flatMap((each) => each.rows)).toEqual([{ at: 0 }, { at: 1 }, { at: 2 }])
  })

  it('undoes everything where one of them fails, and says what failed', async () => {
    const failing = within(
      database.db,
      () => true,
      // The one that fails is asked in the depth: what follows from it would be told first.
      (tx) => Promise.all([deep(() => ask(tx, 'select 1 / 0'), 20), ask(tx, 'select 2')]),
    )
    await expect(failing).rejects.toThrow('division by zero')
    expect((await sql<{ two: number }>`select 2 as two`.execute(database.db)).rows).toEqual([{ two: 2 }])
  })

  it('asks nothing once the transaction is over', async () => {
    const { db, log } = aSlowDatabase()
    const kept = await within(
      db,
      () => true,
      async (tx) => tx,
    )
    await expect(Promise.resolve().then(() => ask(kept, 'late'))).rejects.toThrow('committed')
    expect(log).not.toContain('asked late')
  })
})
