import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { aSlowDatabase } from './testing/a-slow-client.js'

const failed = new Error('The connection is gone')

describe('a transaction', () => {
  it('does not wait for its beginning', async () => {
    const { db, log } = aSlowDatabase()
    await db.transaction().execute((tx) => sql`one`.execute(tx))
    expect(log).toEqual([
      'asked begin',
      'asked one',
      'answered begin',
      'answered one',
      'asked commit',
      'answered commit',
    ])
  })

  it('says so where PostgreSQL undid it instead of keeping it', async () => {
    const { db } = aSlowDatabase({ commit: { command: 'ROLLBACK' } })
    await expect(db.transaction().execute(async () => 'kept')).rejects.toThrow('rolled back')
  })

  it('gives a connection that could not be put right to nobody else', async () => {
    const { db, released } = aSlowDatabase({ one: { error: new Error('No') }, rollback: { error: failed } })
    await expect(db.transaction().execute((tx) => sql`one`.execute(tx))).rejects.toThrow(failed)
    expect(released).toEqual([true])
  })

  it('gives the connection back where everything went well', async () => {
    const { db, released } = aSlowDatabase()
    await db.transaction().execute((tx) => sql`one`.execute(tx))
    expect(released).toEqual([false])
  })
})

describe('a statement', () => {
  it('reads the same however long its list is', () => {
    const { db } = aSlowDatabase()
    const asked = (ids: readonly number[]) =>
      db.selectFrom('anything' as never).where('at' as never, 'in', ids as never)
    expect(asked([1, 2]).compile()).toMatchObject({
      sql: 'select from "anything" where "at" = any ($1)',
      parameters: [[1, 2]],
    })
    expect(asked([]).compile().sql).toBe(asked([1]).compile().sql)
  })

  it('of a list that is left out says so for all of it', () => {
    const { db } = aSlowDatabase()
    const { sql: text } = db
      .selectFrom('anything' as never)
      .where('at' as never, 'not in', [1] as never)
      .compile()
    expect(text).toBe('select from "anything" where "at" <> all ($1)')
  })
})
