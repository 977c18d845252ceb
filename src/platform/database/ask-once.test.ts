import { type RawBuilder, sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { useDatabase } from '../../../tests/support/test-database.js'
import { askOnce } from './ask-once.js'
import type { Tx } from './tables.js'

const database = useDatabase()

/** Answers something else each time the database is really asked. */
const tick = (tx: Tx, moved: RawBuilder<unknown> = sql`1`) =>
  tx
    .selectNoFrom([sql<string>`clock_timestamp()::text`.as('at'), moved.as('moved')])
    .execute()
    .then((rows) => rows[0]?.at)

function within<T>(applies: () => boolean, run: (tx: Tx) => Promise<T>): Promise<T> {
  return database.db.transaction().execute(async (plain) => {
    askOnce(plain, applies)
    return run(plain)
  })
}

describe('asking once', () => {
  it('answers the same question from the first asking, also where both are asked at once', async () => {
    const [first, second, third] = await within(
      () => true,
      async (tx) => [...(await Promise.all([tick(tx), tick(tx)])), await tick(tx)],
    )
    expect(second).toBe(first)
    expect(third).toBe(first)
  })

  it('asks again where a value differs', async () => {
    const [first, second] = await within(
      () => true,
      async (tx) => [await tick(tx, sql`${1}::int`), await tick(tx, sql`${2}::int`)],
    )
    expect(second).not.toBe(first)
  })

  it('asks again after any other statement, which may have changed the answer', async () => {
    const [first, second] = await within(
      () => true,
      async (tx) => {
        const before = await tick(tx)
        await sql`select kith.act(gen_random_uuid(), '{}')`.execute(tx)
        return [before, await tick(tx)]
      },
    )
    expect(second).not.toBe(first)
  })

  it('asks each time while it does not apply', async () => {
    const [first, second] = await within(
      () => false,
      async (tx) => [await tick(tx), await tick(tx)],
    )
    expect(second).not.toBe(first)
  })

  it('gives each asking a list of its own', async () => {
    const rows = await within(
      () => true,
      async (tx) => {
        const ask = () => tx.selectNoFrom(sql`1`.as('one')).execute()
        ;(await ask()).pop()
        return ask()
      },
    )
    expect(rows).toEqual([{ one: 1 }])
  })
})
