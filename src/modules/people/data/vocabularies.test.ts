import { beforeAll, describe, expect, it, vi } from 'vitest'
import { useDatabase } from '../../../../tests/support/test-database.js'
import type { Seat } from '../../../kernel/actor.js'
import { aPartnership, anAgency, aSeat } from '../../access/testing/a-partnership.js'
import { Vocabulary } from '../domain/search/vocabulary.js'
import { workAt } from '../testing/a-child.js'
import { vocabularyOf } from './vocabularies.js'

const database = useDatabase()
let seat: Seat

beforeAll(async () => {
  const partnershipId = await aPartnership(database.db)
  seat = await aSeat(database.db, partnershipId, { agencyId: await anAgency(database.db, partnershipId) })
})

/** A word whose id was drawn so many milliseconds ago (RFC 9562, version 7). */
function addWord(token: string, ago = 0): Promise<unknown> {
  const hex = (Date.now() - ago).toString(16).padStart(12, '0')
  const random = crypto.randomUUID().slice(15)
  return database.admin.query('insert into name_word (partnership_id, token, id) values ($1, $2, $3)', [
    seat.partnershipId,
    token,
    `${hex.slice(0, 8)}-${hex.slice(8)}-7${random}`,
  ])
}

/** The words that are read when someone searches now. */
async function read(): Promise<string[]> {
  const add = vi.spyOn(Vocabulary.prototype, 'add')
  try {
    await workAt(database.db, seat).look('test.searched', (tx) => vocabularyOf(tx))
    return add.mock.calls.map(([token]) => token).toSorted()
  } finally {
    add.mockRestore()
  }
}

describe('the words of names in memory', () => {
  it('are read once, however young they are', async () => {
    await addWord('amelia')
    await addWord('brook', 60_000)
    expect(await read()).toEqual(['amelia', 'brook'])
    expect(await read()).toEqual([])
    expect(await read()).toEqual([])
  })

  it('are read again when one is added', async () => {
    await addWord('castellane')
    expect(await read()).toContain('castellane')
    expect(await read()).toEqual([])
  })

  it('have one that was on its way for minutes while others came', async () => {
    await addWord('dunmore', 4 * 60_000)
    expect(await read()).toContain('dunmore')
    expect(await read()).toEqual([])
  })
})
