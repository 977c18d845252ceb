import { expect, test } from 'vitest'
import type { Person } from './pages/person.js'
import { useStage } from './stage.js'

const stage = useStage()
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

/** A number to ring, as a phone offers it. */
async function numberOf(person: Person, service: RegExp): Promise<string | null> {
  const card = person.page.locator('main .kith-callnow, main .kith-help').filter({ hasText: service }).first()
  await card.scrollIntoViewIfNeeded()
  return card.locator('a[href^="tel:"]').first().getAttribute('href')
}

test('a parent on a phone, with JavaScript off, finds the signs of financial exploitation and the right number in three steps', async () => {
  const parent = await stage.stranger({ ...phone, javaScriptEnabled: false })
  expect(await parent.goTo('/be-aware')).toBe(200)
  await parent.shot('hub-front')
  await parent.follow(/I’m a parent or carer/)
  await parent.follow('When someone uses a child to move money')
  await parent.shot('hub-parent-signs')
  expect(parent.path()).toBe('/be-aware/parents-carers/financial-exploitation')
  await parent.reads('Signs to look for', 'One sign is not proof. A change matters most.')
  await parent.reads('money going in and straight out again', 'a new bank card or money app you don’t know')
  expect(await numberOf(parent, /Northmoor Family Line/)).toBe('tel:08081570190')
  expect(await parent.page.context().cookies()).toEqual([])
})

test('the number is above the fold of a phone', async () => {
  const parent = await stage.stranger({ ...phone, javaScriptEnabled: false })
  await parent.goTo('/be-aware/parents-carers/financial-exploitation')
  const box = await parent.page.locator('main .kith-callnow a[href^="tel:"]').boundingBox()
  expect(box?.y).toBeGreaterThan(0)
  expect(box?.y).toBeLessThan(844)
})

test('a fourteen-year-old whose picture is used to threaten them finds what to do in two steps', async () => {
  const someone = await stage.stranger(phone)
  await someone.goTo('/be-aware')
  await someone.follow(/I’m a young person/)
  await someone.follow('If a picture of you gets shared')
  expect(someone.path()).toBe('/be-aware/young-people/images-shared-online')
  await readsWhatToDo(someone)
})

test('and the front page leads there in one, for whoever sees it first', async () => {
  const someone = await stage.stranger({ ...phone, javaScriptEnabled: false })
  await someone.goTo('/be-aware')
  await someone.follow('If someone is threatening to share a picture of you')
  expect(someone.path()).toBe('/be-aware/young-people/images-shared-online')
  await readsWhatToDo(someone)
})

async function readsWhatToDo(someone: Person): Promise<void> {
  await someone.shot('hub-picture')
  const words = await someone.text()
  const [blame, first, steps] = [/It is never your fault/, /What to do first/, /give them nothing/].map((each) =>
    words.search(each),
  )
  expect([blame, first, steps].every((at) => at !== undefined && at >= 0)).toBe(true)
  expect(blame).toBeLessThan(first ?? 0)
  await someone.reads('Keep the messages.', 'Use Report Remove.', 'Don’t pay, not even a little.')
  expect(await numberOf(someone, /Northmoor Listening Line/)).toBe('tel:08081570142')
  // Others may see the screen.
  expect(await someone.page.title()).toBe('For young people: what to do and who can help – Be Aware')
}
