import { expect, test } from 'vitest'
import { DEMONSTRATION_PASSWORD, PEOPLE } from '../../seeds/northmoor/index.js'
import type { Person } from './pages/person.js'
import { useStage } from './stage.js'

const stage = useStage()

type Focused = {
  readonly name: string
  readonly isVisible: boolean
  readonly isSeen: boolean
  readonly checked: boolean
}

/** What has the focus, and whether anyone could tell: an outline, a shadow, or another look than without it. */
function focused(person: Person): Promise<Focused> {
  return person.page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    // The visible part of a radio or checkbox of GOV.UK Frontend is drawn by its label.
    const input = element as HTMLInputElement
    const drawn =
      input.type === 'radio' || input.type === 'checkbox'
        ? getComputedStyle(input.labels?.[0] as HTMLElement, '::before')
        : getComputedStyle(element)
    const outlined = drawn.outlineStyle !== 'none' && Number.parseFloat(drawn.outlineWidth) > 0
    const box = element.getBoundingClientRect()
    const words = (input.labels?.[0]?.textContent ?? element.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
    return {
      name: words,
      isVisible: outlined || drawn.boxShadow !== 'none',
      isSeen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
      checked: input.checked,
    }
  })
}

/** Presses Tab until the named thing has the focus; at every stop the focus must be seen. */
async function tabTo(person: Person, name: string): Promise<void> {
  const passed: string[] = []
  for (let stop = 0; stop < 80; stop += 1) {
    await person.page.keyboard.press('Tab')
    const at = await focused(person)
    expect({ at: at.name, path: person.path(), isVisible: at.isVisible, isSeen: at.isSeen }).toEqual({
      at: at.name,
      path: person.path(),
      isVisible: true,
      isSeen: true,
    })
    passed.push(at.name)
    if (at.name === name || at.name.startsWith(`${name} `)) return
  }
  throw new Error(`“${name}” is not reached by Tab at ${person.path()}: ${passed.join(' | ')}`)
}

async function enter(person: Person): Promise<void> {
  const arrived = person.page.waitForEvent('domcontentloaded')
  await person.page.keyboard.press('Enter')
  await arrived
}

/** Chooses in a group of radios with the arrow keys, from its first. */
async function arrowTo(person: Person, first: string, wanted: string): Promise<void> {
  await tabTo(person, first)
  if (first === wanted) {
    await person.page.keyboard.press('Space')
    return
  }
  for (let press = 0; press < 10; press += 1) {
    await person.page.keyboard.press('ArrowDown')
    const at = await focused(person)
    expect(at).toMatchObject({ isVisible: true, isSeen: true, checked: true })
    if (at.name === wanted) return
  }
  throw new Error(`“${wanted}” is not among the answers`)
}

async function type(person: Person, label: string, words: string): Promise<void> {
  await tabTo(person, label)
  await person.page.keyboard.type(words)
}

async function goOn(person: Person): Promise<void> {
  await tabTo(person, 'Save and continue')
  await enter(person)
}

async function signInByKeyboard(person: Person, who: (typeof PEOPLE)[keyof typeof PEOPLE]): Promise<void> {
  await person.goTo('/sign-in')
  await type(person, 'Email address', who.email)
  await type(person, 'Password', DEMONSTRATION_PASSWORD)
  await enter(person)
}

test('a concern is raised with the keyboard alone', { timeout: 120_000 }, async () => {
  const tariq = await stage.stranger()
  await signInByKeyboard(tariq, PEOPLE.tariq)
  expect(tariq.path()).toBe('/')
  await tariq.page.keyboard.press('Tab')
  expect(await focused(tariq)).toMatchObject({ name: 'Skip to main content', isVisible: true, isSeen: true })
  await tariq.shot('keyboard-skip')
  await tariq.page.keyboard.press('Enter')
  await tariq.page.waitForFunction(() => document.activeElement?.id === 'main')

  await tariq.goTo('/')
  await tabTo(tariq, 'Concerns')
  await enter(tariq)
  await tabTo(tariq, 'Raise a concern')
  await enter(tariq)
  await arrowTo(tariq, 'Yes', 'No, not now')
  await goOn(tariq)
  await arrowTo(tariq, 'A child whose name I know', 'A child whose name I do not know')
  await tariq.shot('keyboard-radio')
  await goOn(tariq)
  await type(tariq, 'What you know of them', 'A boy in a blue cap, about twelve')
  await goOn(tariq)
  await arrowTo(tariq, 'No, that is all', 'No, that is all')
  await goOn(tariq)
  await type(tariq, 'What you saw or heard', 'He gave a parcel to a man who did not get out of his car.')
  await goOn(tariq)
  for (const step of ['harm', 'well']) {
    expect(tariq.path()).toMatch(new RegExp(`/${step}$`))
    await goOn(tariq)
  }
  await arrowTo(tariq, 'Yes, to me or to someone I can name', 'No, not yet')
  await goOn(tariq)
  await goOn(tariq)
  await arrowTo(tariq, 'Yes', 'No')
  await goOn(tariq)
  await goOn(tariq)
  expect(tariq.path()).toMatch(/\/check$/)
  await tabTo(tariq, 'Send to the screening desk')
  await enter(tariq)
  await tariq.reads('Thank you. We have your concern')
})

test('a child is found and their record read with the keyboard alone', { timeout: 120_000 }, async () => {
  const nadia = await stage.stranger()
  await signInByKeyboard(nadia, PEOPLE.nadia)
  await type(nadia, 'Find a child or a context', 'Thorsby')
  await enter(nadia)
  await tabTo(nadia, 'Callum Thorsby')
  await nadia.shot('keyboard-found')
  await enter(nadia)
  expect(nadia.path()).toMatch(/^\/children\//)
  await tabTo(nadia, 'What has happened')
  await enter(nadia)
  expect(nadia.path()).toMatch(/\/chronology$/)
})
