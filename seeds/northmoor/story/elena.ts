import { addDays } from '../../../src/kernel/calendar-date.js'
import type { RecordId } from '../../../src/kernel/ids.js'
import { allocate } from '../../../src/modules/allocations/index.js'
import { TEAMS } from '../agencies.js'
import type { Teller } from '../teller.js'
import { assessBriefly } from './assessment.js'
import { decide, named, raise } from './concern.js'
import { allThink, discuss, review } from './level.js'

/** Elena Kowal, 16: at the lowest open level, steadier, with a review due this week. */
export async function tellElena(teller: Teller): Promise<RecordId> {
  const { tell, when, seats } = teller
  const concern = await raise(teller, {
    from: seats.priya,
    at: when.daysAgo(60, '08:50'),
    subjects: [named('Elena', 'Kowal', addDays(when.dayAgo(16 * 365 + 120), 0), 'Tarnley Academy')],
    seen: 'At the clinic Elena said that her manager at the car wash keeps her passport “to be safe” and pays her in food.',
    strands: ['modern-slavery'],
    words: { said: 'He says it is normal here.', to: 'Priya Nair, alone' },
    childKnows: 'yes',
  })
  const recordId = await decide(teller, {
    seat: seats.jo,
    at: when.daysAgo(59, '11:00'),
    recordId: concern,
    outcome: 'strategy-discussion',
    reasons: 'A child whose papers are held and who works for food.',
    teamIds: [TEAMS.eskerby.id],
  })
  if (!recordId) throw new Error('Elena has no record')
  await tell(seats.samira, when.daysAgo(58, '09:00'), (tx, by) =>
    allocate(tx, by, { recordId, workerSeatId: seats.nadia.id, reason: 'Speaks with Elena’s grandmother already.' }),
  )
  await discuss(teller, {
    seat: seats.samira,
    at: when.daysAgo(58, '10:00'),
    recordId,
    decider: seats.moira,
    views: allThink('moderate'),
    rationale: 'Papers held, work for food, a lift to and fro by the manager.',
    summary: 'Police fetch the passport. Elena stays with her grandmother.',
    levelCode: 'moderate',
  })
  await assessBriefly(teller, {
    worker: seats.nadia,
    manager: seats.samira,
    begun: when.daysAgo(50, '10:00'),
    authorised: when.daysAgo(49, '10:00'),
    recordId,
    strands: ['modern-slavery'],
    words: 'I want my own papers in my own drawer.',
    contexts: 'The car wash on Station Road, at weekends, and the lift to and fro. She is safer at college.',
    analysis:
      'The manager of a car wash held Elena’s passport and paid her in food. Her grandmother did not know. She wants college.',
    notKnown: 'Who else works there, and how old they are.',
    level: 'moderate',
  })
  await review(teller, {
    seat: seats.samira,
    at: when.daysAgo(39, '10:00'),
    recordId,
    decider: seats.samira,
    views: allThink('emerging'),
    rationale: 'She has her passport and has left the car wash.',
    levelCode: 'emerging',
    whatChanged: 'Passport returned, college begun, grandmother awake to it.',
  })
  return recordId
}
