import { addDays, type CalendarDate, parseCalendarDate } from '../../../src/kernel/calendar-date.js'
import type { RecordId } from '../../../src/kernel/ids.js'
import { accept } from '../../../src/kernel/outcome.js'
import { breakGlass, EVERY_PART, grantAccess, setRestricted } from '../../../src/modules/access/index.js'
import { allocate } from '../../../src/modules/allocations/index.js'
import { sayOutside } from '../../../src/modules/allocations/commands/say-outside.js'
import { pauseConcern } from '../../../src/modules/concerns/commands/pause-concern.js'
import { takeConcern } from '../../../src/modules/concerns/commands/take-concern.js'
import { addRelation, keepEntry } from '../../../src/modules/people/index.js'
import { recordVoice } from '../../../src/modules/voice/index.js'
import { TEAMS } from '../agencies.js'
import type { Teller } from '../teller.js'
import { assess, assessBriefly, finish } from './assessment.js'
import { add, decide, named, raise } from './concern.js'
import { agree, discuss, remove, review } from './level.js'
import { plan } from './plan.js'

/** Three agencies of one mind. */
const allThink = (level: string) =>
  [
    { agency: 'council', person: 'Samira Haddad', level },
    { agency: 'police', person: 'DC Tom Wrigley', level },
    { agency: 'health', person: 'Priya Nair', level },
  ] as const

const day = (text: string): CalendarDate => parseCalendarDate(text) as CalendarDate
const always = { fromOn: null, untilOn: null }

/** Maisie Dunmore, 13: someone threatens to share a picture of her. Assessed, agreed at moderate, with a plan. */
export async function tellMaisie(teller: Teller): Promise<RecordId> {
  const { tell, when, seats } = teller
  const concern = await raise(teller, {
    from: seats.helen,
    at: when.workingDaysAgo(26, '13:10'),
    subjects: [
      named('Maisie', 'Dunmore', addDays(when.dayAgo(13 * 365 + 90), 0), 'Harrowmere High'),
      {
        kind: 'context',
        description: 'A year 9 group chat, about forty members',
        contextKind: 'online',
        contextKindLabel: 'Online space',
      },
    ],
    seen: 'Maisie showed a friend messages from someone she met in a game who says he will post her picture unless she sends more. She begged us not to ring home.',
    where: 'Online, and in the year 9 group chat',
    whenSeen: 'Since half-term; the last message was at lunch today',
    strands: ['online', 'cse'],
    workingWell: 'She told a friend, and the friend told us. Her gran is close by.',
    words: {
      said: 'If my dad sees it I can’t go home. Please don’t make me say it again.',
      to: 'Helen Achterberg, with her friend',
    },
    childKnows: 'yes',
    familyKnows: 'no',
  })
  await add(teller, {
    seat: seats.tom,
    at: when.workingDaysAgo(26, '15:00'),
    recordId: concern,
    words:
      'The account has been named to us by two other forces. We have the messages; nobody else should look at the picture.',
  })
  const recordId = await decide(teller, {
    seat: seats.jo,
    at: when.workingDaysAgo(25, '10:20'),
    recordId: concern,
    outcome: 'assessment',
    reasons:
      'A 13-year-old is being threatened for pictures by someone who hides who he is. She is frightened of what happens at home: the worker decides with her who is told, and when.',
    note: 'Maisie can use Report Remove with you beside her. Please do not open the picture.',
    teamIds: [TEAMS.eskerby.id],
  })
  await decide(teller, {
    seat: seats.jo,
    at: when.workingDaysAgo(25, '10:30'),
    recordId: concern,
    subject: 1,
    outcome: 'context-concern',
    reasons: 'The chat is where the threat is spread. It needs a plan of its own with the school.',
    child: { is: 'not-said' },
  })
  if (!recordId) throw new Error('Maisie has no record')
  await tell(seats.samira, when.workingDaysAgo(24, '09:00'), (tx, by) =>
    allocate(tx, by, { recordId, workerSeatId: seats.nadia.id, reason: 'Maisie asked for a woman.' }),
  )
  await tell(seats.nadia, when.workingDaysAgo(22, '16:00'), async (tx, by) => {
    for (const [kind, words] of [
      ['safe-contact', 'Meet at the library, not at school. Her phone is with her gran until 6pm.'],
      ['lives-with', 'dad, with gran next door, Harrowmere'],
    ] as const) {
      const kept = await keepEntry(tx, by, {
        recordId,
        kind: 'detail',
        values: { kind, codes: [], words, number: null, asOf: null },
        source: 'Maisie',
      })
      if (!kept.ok) return kept
    }
    return addRelation(tx, by, {
      recordId,
      relation: {
        name: 'Patricia Dunmore',
        relation: 'grandparent',
        relationWords: 'Gran, next door',
        parentalResponsibility: 'no',
        livesWith: false,
        inPlan: true,
        safeToContact: 'yes',
        contact: '07700 900168',
        ...always,
      },
      source: 'Maisie',
    })
  })
  const assessmentId = await assess(teller, {
    worker: seats.nadia,
    begun: when.workingDaysAgo(18, '10:00'),
    recordId,
    strands: ['online', 'cse'],
    strengths: ['strength-tells', 'strength-friends', 'strength-family-notices'],
    vulnerabilities: ['online-no-one-to-tell'],
    risks: ['online-unknown-contact', 'online-pictures-asked', 'online-distress'],
    harm: ['online-threat-to-share'],
    domains: {
      online: [
        'significant',
        'Threats to share a picture from an account that hides who it is.',
        'Maisie; police have the messages',
      ],
      family: ['emerging', 'Afraid of what her dad will say. Gran knows and is calm.', 'Maisie'],
      learning: ['emerging', 'Sits out of two lessons where the group chat began.', 'Harrowmere High'],
      feelings: ['moderate', 'Does not sleep; checks her phone all night.', 'Maisie'],
    },
    child: {
      words:
        'Can you ask if I can sit with my cousin at lunch? That is the only time I am not looking over my shoulder.',
      wants: 'The picture gone, and to decide who tells Dad',
      trusted: 'Gran',
      present: 'alone',
      form: 'spoken',
      space: 'At the library, twice',
      audience: 'Screening, school and police',
      influence: 'School moved her seat',
      'told-back': 'Read back to her; she changed one word',
    },
    parents: {
      words: 'I would have shouted first and I know it. Tell me how not to.',
      worries: 'Who else has seen it',
      strengths: 'She came to her gran',
      support: 'Parents Alongside',
      'safe-to-share': 'part',
    },
    contexts: 'A game, and the year 9 group chat; mostly at night. She is safer at gran’s and at the library.',
    analysis:
      'An adult who hides who he is got a picture from Maisie in three days and has threatened her since. Her friend, her gran and school are around her. What keeps her quiet is fear of shame at home, and that is easing.',
    notKnown: 'Who holds the account, and whether the picture has been shared already.',
    nrm: ['not-yet', 'Not yet', 'No sign that she was moved or made to work; looked at again when police know more.'],
    level: ['moderate', 'The threat is live and she is not alone with it. She tells us when a message comes.'],
  })
  await finish(teller, {
    worker: seats.nadia,
    manager: seats.samira,
    sent: when.workingDaysAgo(16, '15:00'),
    authorised: when.workingDaysAgo(15, '09:30'),
    recordId,
    assessmentId,
  })
  await agree(teller, {
    seat: seats.samira,
    at: when.workingDaysAgo(14, '11:00'),
    recordId,
    decider: seats.moira,
    assessmentId,
    levelCode: 'moderate',
    views: [
      { agency: 'council', person: 'Samira Haddad', level: 'moderate' },
      {
        agency: 'police',
        person: 'DC Tom Wrigley',
        level: 'significant',
        says: 'The same account has moved from pictures to meetings with two other children.',
        dissents: true,
      },
      { agency: 'harrowmereHigh', person: 'Helen Achterberg', level: 'moderate' },
    ],
    rationale:
      'Live threat, with people around her who act. Police think it is worse and say why; looked at again at once if a meeting is asked for.',
  })
  await plan(teller, {
    worker: seats.nadia,
    at: when.workingDaysAgo(12, '14:00'),
    recordId,
    words: {
      workingWell: 'Maisie tells gran when a message comes. Her cousin sits with her at lunch.',
      worries: 'A man who hides who he is says he will post her picture. She does not sleep.',
      needsToChange: 'The threat loses its hold, Dad knows in a way she chose, and she sleeps.',
      willKnow: 'She can put her phone in the kitchen at night.',
      contingency: 'If he asks to meet: nobody answers him, gran rings 101 and Nadia.',
      writtenWith: 'Maisie, her gran and school',
    },
    agreedWith: 'Maisie, Patricia Dunmore, Helen Achterberg, DC Tom Wrigley',
    actions: [
      {
        words: 'Report Remove with Maisie, so that the picture is blocked',
        owner: seats.nadia,
        kind: 'safeguard',
        shouldChange: 'It cannot be posted where it matters',
        dueOn: when.dayAgo(10),
        done: {
          at: when.workingDaysAgo(10, '16:30'),
          evidence: 'Reported together at the library.',
          effect: 'lower',
          effectWords: 'She slept that night.',
        },
      },
      {
        words: 'Agree next steps in the plan with Maisie',
        owner: seats.nadia,
        kind: 'support',
        shouldChange: 'She decides what happens next',
        dueOn: when.dayAhead(2),
      },
      {
        words: 'Find who holds the account',
        owner: seats.tom,
        kind: 'disrupt',
        shouldChange: 'He is stopped',
        dueOn: when.dayAhead(12),
      },
    ],
  })
  await tell(seats.nadia, when.daysAgo(4, '16:20'), (tx, by) =>
    recordVoice(tx, by, {
      recordId,
      whose: 'child',
      words:
        'Can you ask if I can sit with my cousin at lunch? That is the only time I am not looking over my shoulder.',
      toWhom: 'Nadia Rahman',
      alone: 'yes',
      whereSaid: 'at the library',
      saidOn: when.dayAgo(4),
      sourceKind: 'visit',
    }),
  )
  return recordId
}

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

/** A worker's own family: seen by those named and by nobody else, and once opened with a reason. */
export async function tellRestricted(teller: Teller): Promise<void> {
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
