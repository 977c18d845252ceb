import type { Person } from './person.js'

/** Opens a child's record from Today, or from the list of children. */
export async function openChild(person: Person, name: string): Promise<void> {
  await person.goTo('/children')
  await person.follow(name)
}

/** Finds a child by the search at the top of every page. */
export async function findChild(person: Person, words: string): Promise<void> {
  const search = person.page.getByRole('search', { name: 'Find', exact: true })
  await search.getByRole('searchbox').fill(words)
  const arrived = person.page.waitForEvent('domcontentloaded')
  await search.getByRole('button', { name: 'Find' }).click()
  await arrived
}

/** Goes to a part of the record: Summary, Assessment, Level, Plan, What has happened. */
export async function turnTo(person: Person, tab: string): Promise<void> {
  const arrived = person.page.waitForEvent('domcontentloaded')
  await person.page
    .getByRole('navigation', { name: 'Parts of this record' })
    .getByRole('link', { name: tab, exact: true })
    .click()
  await arrived
}
