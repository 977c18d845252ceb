import type { Person } from './person.js'

/** Shuts a record to oneself, from its page of who holds it. */
export async function declareConflict(person: Person, record: string, words: string): Promise<void> {
  await person.goTo(`/records/${record.split('/')[2]}/conflict`)
  await person.write('How do you know them, or what is your interest?', words)
  await person.press('Close it to me')
}

/** Opens a closed record with a reason, from the page that asks for it. */
export async function openWithAReason(person: Person, words: string, refused = false): Promise<void> {
  await person.page.getByRole('group', { name: 'Why must you open it now?' }).getByRole('radio').first().check()
  await person.write('What is happening, and whom did you try to ask?', words)
  await person.press('Open it and write this down', { refused })
}

/** The guardian reads what someone did with an opening, and says what was found. */
export async function reviewOpening(person: Person, who: string, found: string): Promise<void> {
  await person.goTo('/openings')
  await person.shot('openings')
  await person.follow(new RegExp(`^Review it of ${who}`))
  await person.shot('opening')
  await person.choose('What did you find?', 'It was right to open it')
  await person.write('What you found, whom you spoke to, and what follows', found)
  await person.press('Keep the review')
}
