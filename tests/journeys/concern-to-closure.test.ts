import { expect, test } from 'vitest'
import { giveToWorker } from './pages/allocation.js'
import { authoriseAssessment, markHarm, sendAssessment, startAssessment, writeAssessment } from './pages/assessment.js'
import { agreeLevel, recordDiscussion, removeFromMace, reviewLevel } from './pages/level.js'
import { addAction, agreePlan, closePlan, completeAction, writePlan } from './pages/plan.js'
import { openChild, turnTo } from './pages/record.js'
import { raiseConcern, sendConcern } from './pages/raise-concern.js'
import { addWhatWeHold, decide, openConcern, readAdults } from './pages/screening.js'
import { useStage } from './stage.js'

const stage = useStage()
const CHILD = 'Tansy Beckwith-Oyelaran'

test('a concern from a teacher to closure, through six people of five agencies', { timeout: 300_000 }, async () => {
  stage.at('15:20')
  const helen = await stage.comes('helen')
  await raiseConcern(helen, {
    danger: { answer: 'Yes', done: 'I rang 999 at 3:05pm. An officer is with her now.' },
    children: [
      {
        firstNames: 'Tansy',
        lastName: 'Beckwith-Oyelaran',
        born: new Date('2011-06-09'),
        school: 'Harrowmere High',
        words: ['He says I owe him for the phone, Miss.', 'Helen Achterberg, alone, today'],
      },
      {
        description: 'An unknown girl of about fourteen, green coat, the badge of Tarnley Academy',
        age: '14',
        connection: 'In the car with Tansy',
      },
    ],
    what: {
      seen: 'A man in a white van waits at the gate and takes Tansy and another girl away. She came back with bruised wrists.',
      where: 'Harrowmere High, the back gate',
      when: 'Every Friday since January, and today',
    },
    harm: ['Child sexual exploitation', 'County lines'],
    workingWell: 'She has not missed a choir practice, and she talks to Dean at the youth club.',
    adult: {
      description: 'About 40, a white van with a ladder, the plate ends in KLM',
      connection: 'Says he is her uncle',
      howKnown: 'Two teachers saw him',
    },
    file: { name: 'what-we-saw.txt', mimeType: 'text/plain', buffer: Buffer.from('Friday, 3:05pm: the white van.') },
  })
  await helen.reads('Tansy Beckwith-Oyelaran', 'He says I owe him for the phone, Miss.', 'what-we-saw.txt')
  await helen.shot('check')
  const reference = await sendConcern(helen)
  await helen.shot('sent')
  await stage.runJobs()

  stage.later({ minutes: 30 })
  const tom = await stage.comes('tom')
  await openConcern(tom, new RegExp(CHILD))
  await tom.shot('screen')
  await addWhatWeHold(tom, 'The van was stopped in Eskerby in February, with another girl inside.')
  stage.later({ minutes: 10 })
  const priya = await stage.comes('priya')
  await openConcern(priya, new RegExp(CHILD))
  await addWhatWeHold(priya, 'School nursing saw her wrists in February. She would not say.')

  stage.later({ minutes: 20 })
  const jo = await stage.comes('jo')
  await openConcern(jo, new RegExp(CHILD))
  await jo.reads('School nursing saw her wrists in February.')
  expect(await jo.text()).not.toContain('a white van with a ladder')
  await readAdults(jo)
  await jo.reads('About 40, a white van with a ladder, the plate ends in KLM')
  await jo.follow('Back')
  await addWhatWeHold(jo, undefined)
  await jo.press('Take it')
  await jo.shot('screen-jo')
  await decide(jo, {
    about: CHILD,
    decision: 'Assessment',
    reasons: 'Bruised wrists, a debt and a man who waits for her: a child whom adults are harming.',
    child: 'A child who is not on record',
    team: 'Eskerby team',
    tell: ['Helen Achterberg', 'Thank you. Please keep her choir place open.'],
  })
  await jo.shot('screen-half')
  await decide(jo, {
    about: 'An unknown girl',
    decision: 'Police intelligence only',
    reasons: 'Nobody can name her yet. The police look for her.',
    child: 'Not needed, or not known',
  })
  await jo.shot('screen-done')
  await jo.follow(`${CHILD}’s record`)
  const record = jo.path()
  expect(record).toMatch(/^\/children\/[0-9a-f-]{36}$/)
  await stage.runJobs()

  const told = await stage.comes('helen')
  await told.goTo('/concerns/mine')
  await told.follow(new RegExp(reference))
  await told.reads('Thank you. Please keep her choir place open.')
  expect(await told.text()).not.toContain('School nursing')
  await told.shot('outcome')
  expect(await told.goTo(record)).toBe(403)
  expect(await told.text()).not.toContain('Tansy')

  stage.at('09:15', 1)
  const samira = await stage.comes('samira', { seat: 'Team manager' })
  await samira.shot('today-manager')
  await giveToWorker(samira, CHILD, 'Nadia Rahman', 'Knows Eskerby, and Tansy’s gran.')
  await samira.reads('Nadia Rahman')
  await stage.runJobs()

  stage.at('10:00', 2)
  const nadia = await stage.comes('nadia')
  await nadia.shot('today-worker')
  await nadia.goTo('/')
  await nadia.reads(CHILD)
  await openChild(nadia, CHILD)
  await nadia.shot('record-new')
  await startAssessment(nadia)
  await nadia.shot('assessment-tasks')
  await writeAssessment(nadia, {
    child: 'Tansy',
    seenOn: stage.now(),
    kindsOfHarm: ['Child sexual exploitation', 'County lines'],
    strengths: ['Has an adult they chose and trust'],
    vulnerabilities: ['Has lost someone close, through death, separation or prison'],
    signs: ['Has new things, money or treats that nobody at home gave'],
    words: 'I want it to stop but I don’t want Gran to know.',
    parents: 'She used to sing in the kitchen.',
    level: 'Significant',
    why: 'Harm has happened, and the man is still out there.',
  })
  await markHarm(nadia, 'Someone gave or promised something for sexual contact', stage.now())
  await nadia.shot('assessment-tasks-done')
  stage.later({ minutes: 20 })
  await sendAssessment(nadia)
  await nadia.shot('assessment-sent')
  await stage.runJobs()

  stage.later({ hours: 2 })
  const manager = await stage.comes('samira', { seat: 'Team manager' })
  await openChild(manager, CHILD)
  await manager.shot('record-manager')
  await manager.press('Record the discussion')
  await recordDiscussion(manager, {
    heldOn: stage.now(),
    heldAt: '12pm',
    views: agree('Significant'),
    summary: 'Police take the van. Nadia and Dean stay beside her. Gran is told with Tansy.',
  })
  stage.later({ minutes: 20 })
  await openChild(manager, CHILD)
  await authoriseAssessment(manager)
  await stage.runJobs()

  stage.at('10:00', 1)
  const coordinating = await stage.comes('samira', { seat: 'Team manager' })
  await openChild(coordinating, CHILD)
  await coordinating.press('Write the agreement')
  await agreeLevel(coordinating, {
    views: [
      ...agree('Significant').slice(0, 2),
      {
        agency: 'Health',
        person: 'Priya Nair',
        level: 'Moderate',
        said: 'She is held by those around her already.',
        dissents: true,
      },
    ],
    level: 'Significant',
    tests: [
      'There is a sign of actual harm, or strong evidence that it is about to happen.',
      'A strategy discussion has been considered.',
    ],
    why: 'Harm has happened, and the man is still out there.',
    decider: 'Moira Castle',
    on: stage.now(),
  })
  await turnTo(coordinating, 'Level')
  await coordinating.reads('Disagreed with the decision.', 'She is held by those around her already.')
  await coordinating.shot('level')
  await stage.runJobs()

  stage.later({ hours: 1 })
  const planning = await stage.comes('nadia')
  await openChild(planning, CHILD)
  await planning.shot('record-with-level')
  await turnTo(planning, 'Plan')
  await writePlan(planning, 'Tansy', {
    workingWell: 'Choir, Gran, and Dean at the youth club.',
    worries: 'A man takes her away in a van.\nShe thinks she owes him.',
    needsToChange: 'Nobody waits for her at the gate.',
    willKnow: 'Fridays are hers again.',
    contingency: 'Gran rings 999, and then Nadia.',
    writtenWith: 'Tansy, Gran and Dean',
  })
  await planning.follow('Add an action')
  await addAction(planning, {
    words: 'Walk her home from choir every Friday',
    change: 'Nobody meets her alone on the way',
    kind: 'Keep safe',
    dueOn: inDays(14),
    owner: 'Dean Fairclough',
  })
  await planning.shot('plan-draft')
  await agreePlan(planning, stage.now(), 'Tansy, Gran, Dean and DC Tom Wrigley')
  await planning.shot('plan')
  await stage.runJobs()

  stage.at('16:00', 7)
  const dean = await stage.comes('dean')
  await completeAction(dean, 'Walk her home from choir every Friday', 'Two Fridays, both quiet.')
  await dean.shot('action-after')
  await stage.runJobs()

  stage.at('10:00', 34)
  const reviewing = await stage.comes('samira', { seat: 'Team manager' })
  await openChild(reviewing, CHILD)
  await turnTo(reviewing, 'Level')
  await reviewing.press('Review the level')
  await reviewLevel(reviewing, {
    changed: 'The man is held by the police, and Fridays are quiet.',
    views: agree('Emerging'),
    level: 'Emerging',
    tests: [
      'No new harm is known since the last review, and the people who did harm are out of reach of the child.',
      'The plan holds without those who made it pressing for it each week.',
      'The child’s own words about their safety have been heard.',
    ],
    why: 'She says that Fridays are hers again.',
    decider: 'Samira Haddad',
    on: stage.now(),
  })
  await reviewing.reads('Emerging')
  await reviewing.shot('record-stepped-down')
  await stage.runJobs()

  stage.at('10:00', 40)
  const closing = await stage.comes('samira', { seat: 'Team manager' })
  await openChild(closing, CHILD)
  await turnTo(closing, 'Level')
  await closing.follow('Remove from MACE')
  await removeFromMace(closing, {
    evidence: 'Ten quiet weeks. She sings, and she says so herself.',
    tests: [
      'The child has been at the lowest open level for at least one review.',
      'It is known what plan, if any, carries on, and who tells the child.',
      'The child and those who care know how to come back at once.',
      'The change has been understood, and the child and those who care say that things are settled.',
      'At least one adult whom the child trusts knows what to look for.',
    ],
    plan: 'Dean stays beside her at the club.',
    toldBy: 'Nadia Rahman',
    toldOn: stage.now(),
    decider: 'Femi Adeyemi',
    on: stage.now(),
  })
  await stage.runJobs()
  await closing.reads('Not open to MACE', /[Rr]e-entry watch/)
  await closing.shot('record-closed')
  await closing.reads('I want it to stop but I don’t want Gran to know.')
  await closePlan(closing, 'Nobody waits for her. She still does not sleep well.', 'Dean, at the club.')
  await closing.reads('Nobody waits for her. She still does not sleep well.')
  await turnTo(closing, 'What has happened')
  await closing.shot('chronology')
  const story = await closing.text()
  for (const part of [
    'He says I owe him for the phone, Miss.',
    'Walk her home from choir every Friday',
    'Nadia Rahman',
    'Police take the van.',
  ])
    expect(story).toContain(part)
})

const inDays = (days: number) => new Date(stage.now().getTime() + days * 24 * 60 * 60 * 1000)

const agree = (level: string) => [
  { agency: 'Social care', person: 'Samira Haddad', level },
  { agency: 'Police', person: 'DC Tom Wrigley', level },
  { agency: 'Health', person: 'Priya Nair', level },
]
