import { beforeAll, describe, expect, it } from 'vitest'
import { useApp } from '../../../../tests/support/test-app.js'
import { useDatabase } from '../../../../tests/support/test-database.js'
import { newId, type RecordId } from '../../../kernel/ids.js'
import { serviceSeat, workFrom } from '../../access/index.js'
import { aChild } from '../../people/testing/a-child.js'
import { listWaiting } from '../queries/waiting.query.js'
import { type ATeamAtWork, anAllocatedChild, aTeamAtWork, teamGrant, workOf } from '../testing/a-team-at-work.js'
import { awaitWorkerJob } from './await-worker.job.js'

const database = useDatabase()
const NOW = new Date('2026-03-02T12:00:00Z')
const app = useApp(database, { now: NOW })
let team: ATeamAtWork

beforeAll(async () => {
  team = await aTeamAtWork(database.db)
})

async function hear(recordId: RecordId, outcome: string): Promise<void> {
  const seat = await serviceSeat(database.db, team.partnershipId, NOW)
  const work = workFrom({ db: database.db, clock: () => NOW, auditLanes: 2 }, seat)
  const payload = { partnershipId: team.partnershipId, childRecordId: recordId, outcome, decisionId: newId() }
  await awaitWorkerJob.run(app.deps, work, payload)
}
const waits = async (recordId: RecordId) => {
  const page = await workOf(database.db, team.manager, NOW.toISOString()).look('test', (tx, by) =>
    listWaiting(tx, by, { after: undefined, limit: 100 }),
  )
  return page.waiting.filter((each) => each.recordId === recordId).map((each) => each.askedFor)
}
const aRecord = async () => (await aChild(database.db, team.manager, { grants: [teamGrant(team.teamId)] })).recordId

describe('a decision of the screening desk', () => {
  it.each([
    { outcome: 'assessment', asked: ['assessment'] },
    { outcome: 'strategy-discussion', asked: ['strategy-discussion'] },
    { outcome: 'early-help', asked: [] },
    { outcome: 'no-further-action', asked: [] },
  ])('for $outcome puts the child on the list for $asked', async ({ outcome, asked }) => {
    const recordId = await aRecord()
    await hear(recordId, outcome)
    expect(await waits(recordId)).toEqual(asked)
  })

  it('heard twice is heard once', async () => {
    const recordId = await aRecord()
    await hear(recordId, 'assessment')
    await hear(recordId, 'assessment')
    expect(await waits(recordId)).toEqual(['assessment'])
  })

  it('does not put a child on the list who has a worker', async () => {
    const { recordId } = await anAllocatedChild(database.db, team)
    await hear(recordId, 'assessment')
    expect(await waits(recordId)).toEqual([])
  })
})
