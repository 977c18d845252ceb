import { expect, test } from 'vitest'
import { section, startAssessment } from './pages/assessment.js'
import { addAction, writePlan } from './pages/plan.js'
import { raiseConcern, sendConcern } from './pages/raise-concern.js'
import { openChild, turnTo } from './pages/record.js'
import { addWhatWeHold, decide, openConcern } from './pages/screening.js'
import { useStage } from './stage.js'

const stage = useStage()
const browser = { javaScriptEnabled: false }

test('a concern is raised and screened without JavaScript', { timeout: 120_000 }, async () => {
  const helen = await stage.comes('helen', { browser })
  await raiseConcern(helen, {
    danger: { answer: 'Yes', done: 'The school nurse is with him.' },
    children: [
      {
        firstNames: 'Sorrel',
        lastName: 'Adeane',
        born: new Date('2011-11-02'),
        words: ['I can’t say who.', 'Helen Achterberg'],
      },
    ],
    what: { seen: 'He was let out of a car two streets from the school, crying.' },
    workingWell: 'His sister meets him after school.',
    adult: { description: 'A woman of about 30 in a red car' },
  })
  await sendConcern(helen)
  await helen.shot('without-script-sent')

  const jo = await stage.comes('jo', { browser })
  await openConcern(jo, /Sorrel Adeane/)
  await addWhatWeHold(jo, 'We closed an early help plan last spring.')
  await decide(jo, {
    about: 'Sorrel Adeane',
    decision: 'Assessment',
    reasons: 'Moved about by an adult, and frightened.',
    child: 'A child who is not on record',
    team: 'Harrowmere team',
  })
  await jo.follow('Sorrel Adeane’s record')
  expect(await jo.text()).toContain('I can’t say who.')
})

test('a section of an assessment and an action are written without JavaScript', { timeout: 120_000 }, async () => {
  const nadia = await stage.comes('nadia', { browser })
  await openChild(nadia, 'Idris Bello')
  await startAssessment(nadia)
  await section(nadia, 'Kinds of harm', () => nadia.tick('Child criminal exploitation'))
  await section(nadia, 'What you think is happening', () =>
    nadia.write('Write it here', 'Someone older buys his trust with gifts.'),
  )
  await nadia.follow('What you think is happening')
  expect(await nadia.page.getByLabel('Write it here', { exact: true }).inputValue()).toBe(
    'Someone older buys his trust with gifts.',
  )

  await openChild(nadia, 'Idris Bello')
  await turnTo(nadia, 'Plan')
  await writePlan(nadia, 'Idris', {
    workingWell: 'His sister asks.',
    worries: 'Gifts from someone nobody knows.',
    needsToChange: 'He says who it is.',
    willKnow: 'He is not sent messages at night.',
    contingency: 'His sister rings Nadia.',
    writtenWith: 'Idris and his sister',
  })
  await nadia.press('Add an action')
  await addAction(nadia, {
    words: 'Meet him after football on Tuesdays',
    change: 'He has someone to tell',
    kind: 'Support',
    dueOn: new Date(stage.now().getTime() + 7 * 24 * 60 * 60 * 1000),
    owner: 'Dean Fairclough',
  })
  await nadia.reads('Meet him after football on Tuesdays')
})
