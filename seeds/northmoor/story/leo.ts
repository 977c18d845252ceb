import { addDays } from '../../../src/kernel/calendar-date.js'
import type { RecordId } from '../../../src/kernel/ids.js'
import { allocate } from '../../../src/modules/allocations/index.js'
import { sayOutside } from '../../../src/modules/allocations/commands/say-outside.js'
import { TEAMS } from '../agencies.js'
import type { Teller } from '../teller.js'
import { assessBriefly } from './assessment.js'
import { decide, named, raise } from './concern.js'
import { allThink, discuss, remove, review } from './level.js'

/** Leo Marsh, 17: taken off MACE in the summer; who comes back within a year is known. */
export async function tellLeo(teller: Teller): Promise<RecordId> {
  const { tell, when, seats } = teller
  const concern = await raise(teller, {
    from: seats.tariq,
    at: when.daysAgo(300, '10:00'),
    subjects: [named('Leo', 'Marsh', addDays(when.dayAgo(17 * 365 + 60), 0), 'Tarnley Academy')],
    seen: 'Leo is being used to hold money for older lads.',
    strands: ['financial-exploitation'],
  })
  const recordId = await decide(teller, {
    seat: seats.jo,
    at: when.daysAgo(299, '15:00'),
    recordId: concern,
    outcome: 'strategy-discussion',
    reasons: 'Money through his account.',
    reasonLate: 'The desk was closed by snow',
    teamIds: [TEAMS.harrowmere.id],
  })
  if (!recordId) throw new Error('Leo has no record')
  await tell(seats.samira, when.daysAgo(298, '09:00'), (tx, by) =>
    allocate(tx, by, { recordId, workerSeatId: seats.owen.id, reason: 'Tarnley is his patch.' }),
  )
  await discuss(teller, {
    seat: seats.samira,
    at: when.daysAgo(298, '10:00'),
    recordId,
    decider: seats.samira,
    views: allThink('emerging'),
    rationale: 'Early, and he talks.',
    summary: 'His bank closes the account and opens another.',
    levelCode: 'emerging',
  })
  await assessBriefly(teller, {
    worker: seats.owen,
    manager: seats.samira,
    begun: when.daysAgo(290, '10:00'),
    authorised: when.daysAgo(289, '10:00'),
    recordId,
    strands: ['financial-exploitation'],
    words: 'They said it was a favour. Then it was every week.',
    contexts: 'Online, and the games shop after college on Fridays.',
    analysis: 'Older lads moved money through Leo’s account and called it a favour. He told his mentor himself.',
    notKnown: 'Whose money it was.',
    level: 'emerging',
  })
  await review(teller, {
    seat: seats.samira,
    at: when.daysAgo(258, '10:00'),
    recordId,
    decider: seats.samira,
    views: allThink('emerging'),
    rationale: 'Nothing new in six weeks.',
    levelCode: 'emerging',
    whatChanged: 'College, and a weekend job he likes.',
  })
  // He is the oldest: what follows at 18 is planned with him, and watched from then.
  await tell(seats.owen, when.daysAgo(240, '15:00'), (tx, by) =>
    sayOutside(tx, by, { recordId, rule: 'transition-starts', done: true, on: when.dayAgo(240), reasonLate: '' }),
  )
  await remove(teller, {
    seat: seats.samira,
    at: when.daysAgo(220, '10:00'),
    recordId,
    decider: seats.femi,
    views: allThink('emerging'),
    evidence: 'No money has moved for three months; the lads have lost interest.',
    remainingPlan: 'His college mentor stays with him.',
    toldBy: 'Owen Hartley',
  })
  return recordId
}
