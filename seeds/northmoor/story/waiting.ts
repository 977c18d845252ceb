import { addDays } from '../../../src/kernel/calendar-date.js'
import { allocate } from '../../../src/modules/allocations/index.js'
import { pauseConcern } from '../../../src/modules/concerns/commands/pause-concern.js'
import { takeConcern } from '../../../src/modules/concerns/commands/take-concern.js'
import { TEAMS } from '../agencies.js'
import type { Teller } from '../teller.js'
import { day } from '../when.js'
import { decide, named, raise } from './concern.js'

/** Those who wait: to be screened, to be given a worker, and places that wait for their module. */
export async function tellWaiting(teller: Teller): Promise<void> {
  const { tell, when, seats } = teller
  await raise(teller, {
    from: seats.dean,
    at: when.workingDaysAgo(2, '16:10'),
    subjects: [named('Reuben', 'Asante', addDays(when.dayAgo(15 * 365 + 40), 0), 'Harrowmere High')],
    seen: 'Adults are waiting for him outside training and paying for his food. His coach at Eskerby Juniors told us.',
    where: 'Eskerby Juniors, the car park',
    strands: ['cce'],
    workingWell: 'He has not missed a training.',
  })
  const theo = await raise(teller, {
    from: seats.tariq,
    at: when.workingDaysAgo(2, '11:00'),
    subjects: [named('Theo', 'Lindqvist', addDays(when.dayAgo(11 * 365 + 200), 0), 'Tarnley Academy')],
    seen: 'His foster carer is worried about a chat group that rates children’s looks. Theo was added by someone he does not know.',
    strands: ['online'],
  })
  await tell(seats.jo, when.workingDaysAgo(1, '09:10'), (tx, by) =>
    takeConcern(tx, by, { recordId: theo, seenWith: null, handBack: false }),
  )
  await tell(seats.jo, when.workingDaysAgo(1, '09:20'), (tx, by) =>
    pauseConcern(tx, by, { recordId: theo, reason: 'Asked the carer for the name of the group' }),
  )
  await raise(teller, {
    from: seats.kit,
    at: when.workingDaysAgo(1, '11:05'),
    subjects: [{ description: 'A boy, about 12, school thought to be Tarnley', age: 12 }],
    seen: 'Given a vape by a man in a shop and told to bring friends. The shopkeeper next door rang us.',
    where: 'The parade in Tarnley',
    strands: ['cce'],
  })
  await raise(teller, {
    from: seats.dean,
    at: when.workingDaysAgo(1, '09:45'),
    subjects: [
      {
        kind: 'context',
        description: 'The 14 bus, Eskerby to Harrowmere',
        contextKind: 'community-space',
        contextKindLabel: 'Community space',
      },
    ],
    seen: 'The same three adults ride the last bus and sit with different children. The driver told the depot.',
    where: 'The last bus, 10:40pm',
  })

  const idris = await raise(teller, {
    from: seats.helen,
    at: when.workingDaysAgo(4, '14:00'),
    subjects: [named('Idris', 'Bello', addDays(when.dayAgo(15 * 365 + 10), 0), 'Harrowmere High')],
    seen: 'Idris has been given trainers and a watch by “a cousin” that his sister has never heard of.',
    strands: ['cce'],
    childKnows: 'no',
    familyKnows: 'yes',
  })
  const idrisRecord = await decide(teller, {
    seat: seats.jo,
    at: when.workingDaysAgo(3, '12:00'),
    recordId: idris,
    outcome: 'assessment',
    reasons: 'Gifts from someone the family does not know, and a change in him.',
    teamIds: [TEAMS.eskerby.id],
  })
  if (idrisRecord)
    await tell(seats.samira, when.workingDaysAgo(2, '09:00'), (tx, by) =>
      allocate(tx, by, {
        recordId: idrisRecord,
        workerSeatId: seats.nadia.id,
        reason: 'Knows the family from school.',
      }),
    )

  const kacper = await raise(teller, {
    from: seats.tariq,
    at: when.workingDaysAgo(3, '10:00'),
    subjects: [named('Kacper', 'Wójcik-Łukasik', day('2010-05-17'), 'Tarnley Academy')],
    seen: 'Kacper has been seen getting out of different cars at the gate, and has two phones.',
    strands: ['county-lines'],
  })
  await decide(teller, {
    seat: seats.jo,
    at: when.workingDaysAgo(2, '10:00'),
    recordId: kacper,
    outcome: 'assessment',
    reasons: 'Cars, phones, and a boy who no longer looks up.',
    teamIds: [TEAMS.harrowmere.id],
  })

  const nothing = await raise(teller, {
    from: seats.helen,
    at: when.workingDaysAgo(7, '10:00'),
    subjects: [named('Ruby', 'Castellane', day('2013-08-02'), 'Harrowmere High')],
    seen: 'Ruby said that an older girl walks her home. We wondered.',
    strands: ['peer-relationship'],
  })
  await decide(teller, {
    seat: seats.jo,
    at: when.workingDaysAgo(6, '12:00'),
    recordId: nothing,
    outcome: 'no-further-action',
    reasons: 'The older girl is her cousin, and her mum asked her to.',
    note: 'You were right to tell us. Her mum says thank you.',
    child: { is: 'not-said' },
  })
}
