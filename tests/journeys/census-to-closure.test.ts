import { expect, test } from 'vitest'
import { A_HEADER, aCensus, aChildBlock, aReferralBlock } from '../../src/modules/imports/testing/a-census.js'
import { giveToWorker } from './pages/allocation.js'
import {
  authoriseAssessment,
  markNoHarm,
  sendAssessment,
  startAssessment,
  writeAssessment,
} from './pages/assessment.js'
import { addName, chooseChild, importCensus } from './pages/census.js'
import { agreeLevel, removeFromMace, reviewLevel } from './pages/level.js'
import { addAction, agreePlan, completeAction, writePlan } from './pages/plan.js'
import { openChild, turnTo } from './pages/record.js'
import { useStage } from './stage.js'

const stage = useStage()
const NAME = 'Juniper Falk'

/** A girl of fifteen, with a factor of exploitation at an assessment, and a boy of four beside her. */
const CENSUS = aCensus(
  [
    aChildBlock({
      id: 'NM4410',
      identifiers: '<PersonBirthDate>2010-05-01</PersonBirthDate><GenderCurrent>2</GenderCurrent>',
      details: aReferralBlock(
        '<Assessments><AssessmentActualStartDate>2021-06-03</AssessmentActualStartDate><AssessmentAuthorisationDate>2021-07-01</AssessmentAuthorisationDate><FactorsIdentifiedAtAssessment><AssessmentFactors>24A</AssessmentFactors></FactorsIdentifiedAtAssessment></Assessments>',
      ),
    }),
    aChildBlock({
      id: 'NM4411',
      identifiers: '<PersonBirthDate>2018-02-11</PersonBirthDate><GenderCurrent>1</GenderCurrent>',
    }),
  ].join('\n'),
  A_HEADER,
)

test('a teenager from the census to closure', { timeout: 240_000 }, async () => {
  stage.at('09:30')
  const dmitri = await stage.comes('dmitri')
  await importCensus(dmitri, 'To find children who may be exploited.', 'census-2022.xml', CENSUS)
  await chooseChild(dmitri, 'Child NM4410, born 1 May 2010', 'Eskerby team')
  const record = dmitri.path()
  await dmitri.shot('census-record')
  // Without a plan to read, what has happened has the wide column.
  expect((await dmitri.section('What has happened').boundingBox())?.width).toBeGreaterThan(600)
  await turnTo(dmitri, 'Details')
  await addName(dmitri, 'Juniper', 'Falk', 'The council’s case system')
  await dmitri.reads(NAME)
  await stage.runJobs()

  // No other agency learns of either child.
  const tom = await stage.comes('tom')
  expect(await tom.goTo(record)).toBe(403)

  stage.later({ hours: 1 })
  const samira = await stage.comes('samira', { seat: 'Team manager' })
  await giveToWorker(samira, NAME, 'Nadia Rahman', 'Knows Eskerby.')
  await stage.runJobs()

  stage.at('10:00', 2)
  const nadia = await stage.comes('nadia')
  await openChild(nadia, NAME)
  await startAssessment(nadia)
  await writeAssessment(nadia, {
    child: 'Juniper',
    seenOn: stage.now(),
    kindsOfHarm: ['Child sexual exploitation'],
    strengths: ['Has an adult they chose and trust'],
    vulnerabilities: ['Has lost someone close, through death, separation or prison'],
    signs: ['Has new things, money or treats that nobody at home gave'],
    words: 'It was ages ago and it still comes back.',
    parents: 'We did not know whom to ask.',
    level: 'Emerging',
    why: 'Someone is asking for her again, and she has told us.',
  })
  await markNoHarm(nadia)
  await sendAssessment(nadia)
  await stage.runJobs()

  stage.later({ hours: 2 })
  const manager = await stage.comes('samira', { seat: 'Team manager' })
  await openChild(manager, NAME)
  await authoriseAssessment(manager)
  await openChild(manager, NAME)
  await manager.press('Write the agreement')
  await agreeLevel(manager, {
    views: agreed('Emerging'),
    level: 'Emerging',
    tests: [
      'There is a change in the child’s life that people who know them connect with exploitation.',
      'There is no sign that harm has happened.',
    ],
    why: 'She has told us early.',
    decider: 'Samira Haddad',
    on: stage.now(),
  })
  await stage.runJobs()

  stage.later({ hours: 1 })
  const planning = await stage.comes('nadia')
  await openChild(planning, NAME)
  await turnTo(planning, 'Plan')
  await writePlan(planning, 'Juniper', {
    workingWell: 'She tells her aunt.',
    worries: 'Messages at night.',
    needsToChange: 'Nobody messages her whom she does not know.',
    willKnow: 'She sleeps.',
    contingency: 'Her aunt rings Nadia.',
    writtenWith: 'Juniper and her aunt',
  })
  await planning.press('Add an action')
  await addAction(planning, {
    words: 'Sit with her and close the old account',
    change: 'The messages end',
    kind: 'Disrupt',
    dueOn: inDays(10),
    owner: 'Dean Fairclough',
  })
  await agreePlan(planning, stage.now(), 'Juniper, her aunt and Dean')
  await stage.runJobs()

  stage.at('15:00', 5)
  const dean = await stage.comes('dean')
  await completeAction(dean, 'Sit with her and close the old account', 'It is closed.')

  stage.at('10:00', 36)
  const reviewing = await stage.comes('samira', { seat: 'Team manager' })
  await openChild(reviewing, NAME)
  await turnTo(reviewing, 'Level')
  await reviewing.press('Review the level')
  await reviewLevel(reviewing, {
    changed: 'No messages for a month.',
    views: agreed('Emerging'),
    level: 'Emerging',
    tests: [],
    why: 'It holds, and is young.',
    decider: 'Samira Haddad',
    on: stage.now(),
  })

  stage.at('10:00', 40)
  const closing = await stage.comes('samira', { seat: 'Team manager' })
  await openChild(closing, NAME)
  await turnTo(closing, 'Level')
  await closing.follow('Remove from MACE')
  await removeFromMace(closing, {
    evidence: 'Ten quiet weeks, and she says so.',
    tests: [
      'The child has been at the lowest open level for at least one review.',
      'It is known what plan, if any, carries on, and who tells the child.',
      'The child and those who care know how to come back at once.',
      'The change has been understood, and the child and those who care say that things are settled.',
      'At least one adult whom the child trusts knows what to look for.',
    ],
    plan: 'Her aunt and her tutor.',
    toldBy: 'Nadia Rahman',
    toldOn: stage.now(),
    decider: 'Femi Adeyemi',
    on: stage.now(),
  })
  await closing.reads('Not open to MACE')
  await closing.shot('census-closed')
})

const inDays = (days: number) => new Date(stage.now().getTime() + days * 24 * 60 * 60 * 1000)

const agreed = (level: string) => [
  { agency: 'Social care', person: 'Samira Haddad', level },
  { agency: 'Police', person: 'DC Tom Wrigley', level },
]
