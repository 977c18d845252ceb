import { beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '../../../../tests/support/test-database.js'
import type { Seat } from '../../../kernel/actor.js'
import type { RecordId } from '../../../kernel/ids.js'
import { aPartnership, anAgency, aSeat } from '../../access/testing/a-partnership.js'
import type { EntryId } from '../domain/entry.js'
import { aChild, grantTo, workAt } from '../testing/a-child.js'
import { keepEntry } from './keep-entry.js'
import { moveEntry, strikeOutEntry } from './misfiled.js'

const database = useDatabase()
const misfiled = { reason: 'another-person', note: '' }
let worker: Seat
let colleague: Seat

beforeAll(async () => {
  const partnershipId = await aPartnership(database.db)
  const agencyId = await anAgency(database.db, partnershipId)
  worker = await aSeat(database.db, partnershipId, { agencyId })
  colleague = await aSeat(database.db, partnershipId, { agencyId })
})

async function addName(recordId: RecordId, givenNames: string, familyName: string): Promise<EntryId> {
  const values = { kind: 'former', givenNames, familyName } as const
  const outcome = await workAt(database.db, worker).change((tx, by) =>
    keepEntry(tx, by, { recordId, kind: 'name', values, source: '' }),
  )
  if (!outcome.ok) throw new Error('The name was refused')
  return outcome.value.entryId
}

/** The pairs that stand, asked behind no wall. */
async function pairsOf(recordId: RecordId): Promise<string[]> {
  const { rows } = await database.admin.query<{ pair: string }>(
    'select pair from name_pair where record_id = $1 and ended_at is null order by 1',
    [recordId],
  )
  return rows.map(({ pair }) => pair)
}

describe('pairs of a child’s words', () => {
  it('are every two, of one name or of two', async () => {
    const { recordId } = await aChild(database.db, worker, { givenNames: 'Rufus', familyName: 'Stone' })
    expect(await pairsOf(recordId)).toEqual(['rufus stone'])
    await addName(recordId, 'Rufus', 'Hill')
    expect(await pairsOf(recordId)).toEqual(['hill rufus', 'hill stone', 'rufus stone'])
  })

  it('go with a name that is struck out, and come back with its words', async () => {
    const { recordId } = await aChild(database.db, worker, { givenNames: 'Rufus', familyName: 'Stone' })
    const id = await addName(recordId, '', 'Hill')
    await workAt(database.db, worker).change((tx, by) =>
      strikeOutEntry(tx, by, { recordId, kind: 'name', id, ...misfiled }),
    )
    expect(await pairsOf(recordId)).toEqual(['rufus stone'])
    await addName(recordId, '', 'Hill')
    expect(await pairsOf(recordId)).toEqual(['hill rufus', 'hill stone', 'rufus stone'])
  })

  it('follow a name to the record on which it belongs, behind that record’s wall', async () => {
    const from = await aChild(database.db, worker, {
      givenNames: 'Rufus',
      familyName: 'Stone',
      grants: [grantTo(worker), grantTo(colleague)],
    })
    const to = await aChild(database.db, worker, { givenNames: 'Theo', familyName: 'Marsh' })
    const id = await addName(from.recordId, '', 'Hill')
    const outcome = await workAt(database.db, worker).change((tx, by) =>
      moveEntry(tx, by, { recordId: from.recordId, kind: 'name', id, to: to.recordId, ...misfiled }),
    )
    expect(outcome.ok).toBe(true)
    expect(await pairsOf(from.recordId)).toEqual(['rufus stone'])
    expect(await pairsOf(to.recordId)).toEqual(['hill marsh', 'hill theo', 'marsh theo'])
    const { rows } = await database.admin.query(
      `select visible_to from name_pair where record_id = $1 union select visible_to from person where record_id = $1`,
      [to.recordId],
    )
    expect(rows).toHaveLength(1)
  })
})
