import { expect, test } from 'vitest'
import { PEOPLE } from '../../seeds/northmoor/index.js'
import type { Person } from './pages/person.js'
import { beginConcern, nameChild } from './pages/raise-concern.js'
import { openChild } from './pages/record.js'
import { giveAddressAndPassword } from './pages/sign-in.js'
import { useStage } from './stage.js'

const stage = useStage()

const SEEN = 'What you saw or heard'
const TYPED_FIRST = 'A man in a grey coat asked her for her number. '
const TYPED_AFTER = 'He came back on Thursday. '

/** Types like someone at a keyboard, on and on, and answers what stands in the field. */
async function typeOn(person: Person, label: string, words: string): Promise<string> {
  const field = person.page.getByLabel(label, { exact: true })
  await field.pressSequentially(words)
  return field.inputValue()
}

/** The page's own words about the draft. */
const draftWords = (person: Person) => person.page.locator('[data-saved-words]')

async function untilSaved(person: Person): Promise<void> {
  await draftWords(person).getByText('Saved at').waitFor()
}

/** Waits until what is typed now has reached the server: never longer than five seconds. */
async function keptWithinFiveSeconds(person: Person, label: string): Promise<void> {
  const words = await person.page.getByLabel(label, { exact: true }).inputValue()
  const begun = performance.now()
  for (;;) {
    const { rows } = await stage.database.admin.query<{ n: number }>(
      'select count(*)::int as n from draft where key = $2 and position($1 in fields::text) > 0',
      [JSON.stringify(words).slice(1, -1), person.path()],
    )
    if ((rows[0]?.n ?? 0) > 0) break
    if (performance.now() - begun > 5_000) throw new Error('Nothing was kept within five seconds')
    await new Promise((done) => setTimeout(done, 100))
  }
}

/** Signs in again by the link that the page itself gives. */
async function signInAgain(person: Person, who: (typeof PEOPLE)[keyof typeof PEOPLE]): Promise<void> {
  const arrived = person.page.waitForEvent('domcontentloaded')
  await person.page.getByRole('link', { name: 'Sign in', exact: true }).click()
  await arrived
  await giveAddressAndPassword(person, who)
}

test('a concern outlives a time-out and a killed server', { timeout: 120_000 }, async () => {
  const helen = await stage.comes('helen')
  await beginConcern(helen, { answer: 'No, not now' })
  await nameChild(helen, { firstNames: 'Wren', lastName: 'Halloran' }, true)
  await helen.choose('Is there anyone or anything else?', 'No, that is all')
  await helen.press('Save and continue')

  await typeOn(helen, SEEN, TYPED_FIRST)
  await untilSaved(helen)
  await keptWithinFiveSeconds(helen, SEEN)

  stage.later({ minutes: 31 })
  await typeOn(helen, SEEN, TYPED_AFTER)
  await draftWords(helen).getByText('You have been signed out').waitFor()
  await helen.shot('autosave-signed-out')
  const path = helen.path()
  await signInAgain(helen, PEOPLE.helen)
  expect(helen.path()).toBe(path)
  expect(await helen.page.getByLabel(SEEN, { exact: true }).inputValue()).toContain(TYPED_FIRST.trim())
  await helen.shot('autosave-back')

  await typeOn(helen, SEEN, TYPED_AFTER)
  await keptWithinFiveSeconds(helen, SEEN)
  await stage.kill()
  const typed = await typeOn(helen, SEEN, 'She cried. ')
  await draftWords(helen).getByText('Not saved').waitFor()
  await helen.shot('autosave-not-saved')
  await stage.restart()
  await draftWords(helen)
    .getByText(/^Saved at/)
    .waitFor({ timeout: 20_000 })
  await helen.goTo(path)
  expect(await helen.page.getByLabel(SEEN, { exact: true }).inputValue()).toBe(typed)
})

test('a browser that dies with the server loses at most the last five seconds', { timeout: 120_000 }, async () => {
  const helen = await stage.comes('helen')
  await beginConcern(helen, { answer: 'No, not now' })
  await nameChild(helen, { firstNames: 'Wren', lastName: 'Halloran' }, true)
  await helen.choose('Is there anyone or anything else?', 'No, that is all')
  await helen.press('Save and continue')
  const path = helen.path()
  const begun = await typeOn(helen, SEEN, TYPED_FIRST)
  await keptWithinFiveSeconds(helen, SEEN)
  await stage.kill()
  await typeOn(helen, SEEN, TYPED_AFTER)
  await helen.leaves()
  await stage.restart()

  const again = await stage.comes('helen')
  await again.goTo(path)
  const found = await again.page.getByLabel(SEEN, { exact: true }).inputValue()
  expect(begun.startsWith(TYPED_FIRST)).toBe(true)
  expect(found.startsWith(begun)).toBe(true)
})

test('a section of an assessment outlives a time-out and a killed server', { timeout: 120_000 }, async () => {
  const nadia = await stage.comes('nadia')
  await openChild(nadia, 'Idris Bello')
  await nadia.press('Start')
  await nadia.press('Start')
  await nadia.follow('What you think is happening')
  const path = nadia.path()
  await typeOn(nadia, 'Write it here', TYPED_FIRST)
  await keptWithinFiveSeconds(nadia, 'Write it here')

  // The button is pressed after the time-out: what was typed comes back with the sign-in.
  stage.later({ minutes: 31 })
  const typed = await typeOn(nadia, 'Write it here', TYPED_AFTER)
  await nadia.press('Save and continue')
  await nadia.reads('You were signed out because nothing happened for 30 minutes. What you typed is kept.')
  await nadia.shot('autosave-sign-in-again')
  await giveAddressAndPassword(nadia, PEOPLE.nadia)
  expect(nadia.path()).toBe(path)
  expect(await nadia.page.getByLabel('Write it here', { exact: true }).inputValue()).toBe(typed)

  await typeOn(nadia, 'Write it here', 'His sister does not know. ')
  await keptWithinFiveSeconds(nadia, 'Write it here')
  await stage.kill()
  await stage.restart()
  await nadia.goTo(path)
  await untilSaved(nadia)
  expect(await nadia.page.getByLabel('Write it here', { exact: true }).inputValue()).toContain(
    'His sister does not know.',
  )
  await nadia.press('Save and continue')
  await nadia.follow('What you think is happening')
  expect(await nadia.page.getByLabel('Write it here', { exact: true }).inputValue()).toContain(TYPED_FIRST.trim())
})
