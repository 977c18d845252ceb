import { accept } from '../../../src/kernel/outcome.js'
import { breakGlass, EVERY_PART, grantAccess, setRestricted } from '../../../src/modules/access/index.js'
import { allocate } from '../../../src/modules/allocations/index.js'
import { TEAMS } from '../agencies.js'
import type { Teller } from '../teller.js'
import { day } from '../when.js'
import { decide, named, raise } from './concern.js'

/** A worker's own family: seen by those named and by nobody else, and once opened with a reason. */
export async function tellNoor(teller: Teller): Promise<void> {
  const { tell, when, seats } = teller
  const concern = await raise(teller, {
    from: seats.helen,
    at: when.workingDaysAgo(9, '10:00'),
    subjects: [named('Noor', 'Haddad-Lane', day('2011-01-30'), 'Harrowmere High')],
    seen: 'Noor is being met at the gate by a man she says she met online.',
    strands: ['online'],
  })
  const recordId = await decide(teller, {
    seat: seats.jo,
    at: when.workingDaysAgo(8, '10:00'),
    recordId: concern,
    outcome: 'assessment',
    reasons: 'A man met online waits for her.',
    teamIds: [TEAMS.harrowmere.id],
  })
  if (!recordId) throw new Error('Noor has no record')
  await tell(seats.samira, when.workingDaysAgo(8, '11:00'), (tx, by) =>
    allocate(tx, by, {
      recordId,
      workerSeatId: seats.owen.id,
      reason: 'Noor is a relative of mine: he alone works with her.',
    }),
  )
  await tell(seats.jo, when.workingDaysAgo(8, '11:30'), async (tx, by) => {
    await grantAccess(tx, by, recordId, {
      toKind: 'person',
      toId: seats.femi.accountId,
      parts: [EVERY_PART],
      level: 'work',
      basis: 'restriction',
      sourceKind: 'restriction',
    })
    await setRestricted(tx, by, recordId, true)
    return accept()
  })
  await tell(seats.nadia, when.daysAgo(1, '19:05'), (tx, by) =>
    breakGlass(tx, by, {
      recordId,
      reasonCode: 'child-in-danger',
      reason:
        'Noor rang the night team from the bus station. Owen does not answer and I must know who is safe to ring.',
      minutes: 60,
    }),
  )
}
