import { beforeAll, describe, expect, it } from 'vitest'
import { useApp } from '../../../../tests/support/test-app.js'
import { useDatabase } from '../../../../tests/support/test-database.js'
import { newId, type RecordId } from '../../../kernel/ids.js'
import { serviceSeat, workFrom } from '../../access/index.js'
import {
  aChildWithWorker,
  type AnAgreeingPartnership,
  anAgreeingPartnership,
} from '../testing/an-agreeing-partnership.js'
import { askForDiscussionJob } from './ask-for-discussion.job.js'

const database = useDatabase()
const NOW = new Date('2026-03-02T12:00:00Z')
const app = useApp(database, { now: NOW })
let people: AnAgreeingPartnership

beforeAll(async () => {
  people = await anAgreeingPartnership(database.db)
})

async function hear(recordId: RecordId, outcome: string, decisionId = newId()): Promise<void> {
  const seat = await serviceSeat(database.db, people.partnershipId, NOW)
  const work = workFrom({ db: database.db, clock: () => NOW, auditLanes: 2 }, seat)
  const payload = { partnershipId: people.partnershipId, childRecordId: recordId, outcome, decisionId }
  await askForDiscussionJob.run(app.deps, work, payload)
}
async function clocks(recordId: RecordId) {
  const { rows } = await database.admin.query(
    `select owner_team_id, state, due_at from clock where record_id = $1 and rule_code = 'strategy-discussion'`,
    [recordId],
  )
  return rows
}

describe('a decision of the screening desk for a strategy discussion', () => {
  it('starts its twenty-four hours, which the team owes, once however often it is heard', async () => {
    const recordId = await aChildWithWorker(database.db, people)
    const decisionId = newId()
    await hear(recordId, 'strategy-discussion', decisionId)
    await hear(recordId, 'strategy-discussion', decisionId)
    expect(await clocks(recordId)).toEqual([
      { owner_team_id: people.teamId, state: 'running', due_at: new Date('2026-03-03T12:00:00Z') },
    ])
  })

  it('starts nothing for an assessment', async () => {
    const recordId = await aChildWithWorker(database.db, people)
    await hear(recordId, 'assessment')
    expect(await clocks(recordId)).toEqual([])
  })
})
