import { addDays } from '../../../src/kernel/calendar-date.js'
import type { RecordId } from '../../../src/kernel/ids.js'
import { allocate } from '../../../src/modules/allocations/index.js'
import { addRelation, keepEntry } from '../../../src/modules/people/index.js'
import { recordVoice } from '../../../src/modules/voice/index.js'
import { TEAMS } from '../agencies.js'
import type { Teller } from '../teller.js'
import { assess, finish } from './assessment.js'
import { add, decide, named, raise } from './concern.js'
import { agree } from './level.js'
import { plan } from './plan.js'

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
