import { beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '../../../../tests/support/test-database.js'
import type { Seat } from '../../../kernel/actor.js'
import type { Deps } from '../../../platform/deps.js'
import { holdOn, serviceSeat } from '../../access/index.js'
import { aSeat } from '../../access/testing/a-partnership.js'
import { allocate, handOver } from '../../allocations/index.js'
import { listDuties } from '../../clocks/index.js'
import { aChild, grantTo } from '../../people/testing/a-child.js'
import { openActionsOf } from '../queries/actions.query.js'
import { anAction, aPlanningPartnership, at, type PlanningPartnership } from '../testing/a-plan.js'
import { handOverActionsJob } from './hand-over-actions.job.js'

const database = useDatabase()
let place: PlanningPartnership
let next: Seat

beforeEach(async () => {
  place = await aPlanningPartnership(database.db)
  next = await aSeat(database.db, place.partnershipId, {
    agencyId: place.council,
    name: 'Ivo Lund',
    teamIds: [place.teamId],
  })
  const { recordId } = await aChild(database.db, place.manager, { grants: [grantTo(place.manager)] })
  place = { ...place, recordId }
})

async function handedOver(): Promise<Record<string, string>> {
  const given = await at(database.db, place.manager).change((tx, by) =>
    allocate(tx, by, { recordId: place.recordId, workerSeatId: place.worker.id, reason: 'Knows the family' }),
  )
  if (!given.ok) throw new Error(`Not allocated: ${given.refusals[0]?.code}`)
  const mine = await anAction(database.db, place, { owner: { kind: 'seat', seatId: place.worker.id } })
  const watched = await anAction(database.db, place, {
    owner: { kind: 'named', name: 'Leanne', agencyId: place.school },
  })
  const theirs = await anAction(database.db, place)
  const moved = await at(database.db, place.manager, '2026-03-03T09:00:00Z').change((tx, by) =>
    handOver(tx, by, {
      recordId: place.recordId,
      from: given.value.allocationId,
      workerSeatId: next.id,
      reason: 'Nadia leaves',
      note: 'Text before you ring',
    }),
  )
  if (!moved.ok) throw new Error(`Not handed over: ${moved.refusals[0]?.code}`)
  return { mine, watched, theirs }
}

const heard = (toAccountId: string) => async () => {
  const seat = await serviceSeat(database.db, place.partnershipId, new Date('2026-03-03T09:00:00Z'))
  // The job takes nothing from the installation: it works by its seat alone.
  await handOverActionsJob.run({} as Deps, at(database.db, seat, '2026-03-03T09:00:01Z'), {
    partnershipId: place.partnershipId,
    recordId: place.recordId,
    fromAccountId: place.worker.accountId,
    toAccountId,
  })
}
const open = () =>
  at(database.db, place.manager).look('test.looked', async (tx, by) =>
    Object.fromEntries((await openActionsOf(tx, by, [place.recordId])).map((each) => [each.id, each])),
  )

describe('when a record is handed over', () => {
  it('the old worker’s actions and those they watched are the new one’s; others’ stay; twice is once', async () => {
    const { mine = '', watched = '', theirs = '' } = await handedOver()
    await heard(next.accountId)()
    await heard(next.accountId)()
    const actions = await open()
    expect(actions[mine]).toMatchObject({ ownerName: 'Ivo Lund', ownerAccountId: next.accountId, version: 2 })
    expect(actions[watched]).toMatchObject({ ownerName: 'Leanne', watchedBy: next.accountId, version: 2 })
    expect(actions[theirs]).toMatchObject({ ownerName: 'Dean Fairclough', version: 1 })
    const duties = await at(database.db, next).look('test.looked', (tx, by) =>
      listDuties(tx, by, { whose: 'mine', limit: 20 }),
    )
    expect(duties.duties.map((each) => each.thingId)).toEqual(expect.arrayContaining([mine, watched]))
    expect(await at(database.db, place.worker).look('test.looked', (tx) => holdOn(tx, place.recordId))).toBeUndefined()
  })

  it('news that is out of date moves nothing', async () => {
    const { mine = '' } = await handedOver()
    await heard(place.teacher.accountId)()
    expect((await open())[mine]?.ownerName).toBe('Nadia Rahman')
  })
})
