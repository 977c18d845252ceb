import { expect, test } from 'vitest'
import { declareConflict, openWithAReason, reviewOpening } from './pages/closed-record.js'
import type { Person } from './pages/person.js'
import { findChild, openChild } from './pages/record.js'
import { useStage } from './stage.js'

const stage = useStage()

/** What stands on Callum's record, and must not stand on any page of those to whom it is closed. */
const MARKS = ['Callum', 'Thorsby', 'Leanne', 'Tanner’s Row', 'It’s not my money']
const PARTS = [
  '',
  '/chronology',
  '/details',
  '/equality',
  '/voice',
  '/history',
  '/assessments',
  '/level',
  '/plan',
  '/allocate',
  '/same-person',
]

/** Types every address of the record, as someone would who was sent a link. */
async function meetsClosedDoors(person: Person, record: string, status: number): Promise<void> {
  for (const path of [...PARTS.map((part) => record + part), `/records/${record.split('/')[2]}/looks`]) {
    expect.soft({ path, status: await person.goTo(path) }).toEqual({ path, status })
    const text = await person.page.locator('body').innerText()
    for (const mark of MARKS) expect.soft(text, path).not.toContain(mark)
  }
  await person.goTo('/')
  // Those whose work is with no child have nothing to search.
  if ((await person.page.getByRole('search').count()) === 0) return
  await findChild(person, 'Callum Thorsby')
  expect.soft(await person.page.locator('main').innerText()).not.toContain('Tanner’s Row')
  expect.soft(await person.page.getByRole('link', { name: /Thorsby/ }).count()).toBe(0)
}

/** The address of a child's record, as someone who works with them sees it. */
async function addressOf(child: string, worker: 'nadia' | 'owen'): Promise<string> {
  const person = await stage.comes(worker)
  await openChild(person, child)
  const path = person.path()
  await person.leaves()
  return path
}

test('a referrer, a stranger and an administrator see nothing of a child; nor does one with a conflict', {
  timeout: 120_000,
}, async () => {
  const record = await addressOf('Callum Thorsby', 'nadia')

  const tariq = await stage.comes('tariq')
  await meetsClosedDoors(tariq, record, 403)
  await tariq.goTo(record)
  await tariq.shot('denied-referrer')

  const bea = await stage.comes('bea')
  await meetsClosedDoors(bea, record, 403)

  const ada = await stage.comes('ada')
  await meetsClosedDoors(ada, record, 403)
  await ada.goTo(record)
  await ada.shot('denied-administrator')

  const jo = await stage.comes('jo')
  expect(await jo.goTo(record)).toBe(200)
  await declareConflict(jo, record, 'His aunt is my sister-in-law.')
  await meetsClosedDoors(jo, record, 403)
  expect(await jo.goTo(`/break-glass/${record.split('/')[2]}`)).toBe(200)
  await openWithAReason(jo, 'I want to look all the same.', true)
  expect(await jo.text()).not.toContain('Thorsby')
  expect(await jo.goTo(record)).toBe(403)
})

test('one who may opens a closed record with a reason, for an hour, and a guardian reviews it', {
  timeout: 120_000,
}, async () => {
  const record = await addressOf('Noor Haddad-Lane', 'owen')
  stage.at('19:05')
  const tom = await stage.comes('tom')
  expect(await tom.goTo(record)).toBe(403)
  expect(await tom.text()).not.toContain('Noor')
  await tom.shot('closed')
  await tom.follow('open it for a short time with a reason')
  await tom.shot('break-glass')
  await openWithAReason(tom, 'She rang us from the bus station, and Owen does not answer.')
  expect(tom.path()).toBe(record)
  await tom.reads('Noor Haddad-Lane')
  await tom.shot('opened')

  stage.later({ minutes: 61 })
  const later = await stage.comes('tom')
  expect(await later.goTo(record)).toBe(403)
  expect(await later.text()).not.toContain('Noor')

  stage.at('09:00', 1)
  const grace = await stage.comes('grace')
  await reviewOpening(grace, 'DC Tom Wrigley', 'I spoke with Tom and with Owen. She was fetched home.')
  await grace.goTo('/openings?show=reviewed')
  await grace.reads('DC Tom Wrigley')
  await grace.shot('openings-reviewed')
})
