import type { CompiledQuery } from 'kysely'
import { describe, expect, it } from 'vitest'
import { planName } from './plan-name.js'
import { aSlowDatabase } from './testing/a-slow-client.js'

// Tables and columns of no module: what is asked, and not of whom, decides.
const { db } = aSlowDatabase()
const from = () => db.selectFrom('thing' as never).select('words' as never)
const where = (column: string, comparison: '=' | 'in' | '<>', value: unknown) =>
  from()
    .where('partnershipId' as never, '=', 'p' as never)
    .where(column as never, comparison, value as never)

describe('a plan is kept', () => {
  it.each<[string, { compile(): CompiledQuery }]>([
    ['of a record', where('recordId', '=', 'r')],
    ['of some records', where('recordId', 'in', ['r', 's'])],
    ['of a record, by the table’s name', where('thing.recordId', '=', 'r')],
    ['of a row by its id', where('id', '=', 'i')],
    ['of a row that hangs on two records', where('otherRecordId', 'in', ['r'])],
    [
      'of a record, whatever else is asked',
      where('recordId', '=', 'r').where('state' as never, 'in', ['open'] as never),
    ],
  ])('for what is asked %s', (_, query) => {
    expect(planName(query.compile())).toMatch(/^kith_\d+$/)
  })

  it.each<[string, { compile(): CompiledQuery }]>([
    ['by whose it is: how many depends on whose', where('ownerAgencyId', '=', 'a')],
    ['of everyone', from()],
    ['of all but one', where('recordId', '<>', 'r')],
    [
      'of a record or of a state',
      from().where(({ or, eb }) =>
        or([eb('recordId' as never, '=', 'r' as never), eb('state' as never, '=', 's' as never)]),
      ),
    ],
    [
      'to be changed',
      db
        .updateTable('thing' as never)
        .set({ words: '' } as never)
        .where('id' as never, '=', 'i' as never),
    ],
  ])('not for what is asked %s', (_, query) => {
    expect(planName(query.compile())).toBeUndefined()
  })

  it('under one name for a statement, and under another for another', () => {
    const [one, same, other] = [where('id', '=', 'i'), where('id', '=', 'j'), where('id', '=', 'i').limit(1)]
    expect(planName(one.compile())).toBe(planName(same.compile()))
    expect(planName(other.compile())).not.toBe(planName(one.compile()))
  })
})
