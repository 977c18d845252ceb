import type { Person } from './person.js'

export type Telling = {
  readonly danger: 'Yes, someone is in danger now' | 'No, not at this moment' | 'I am not sure'
  readonly about: 'A child or a young person' | 'A place or a group' | 'Something the police should know'
}

/** From the hub’s masthead to the first question. */
export async function beginTelling(teller: Person, { danger, about }: Telling): Promise<void> {
  await teller.goTo('/be-aware')
  await teller.follow('Tell someone')
  await teller.shot('tell-start')
  await teller.choose('Is someone in danger now?', danger)
  await teller.press('Continue')
  if (danger.startsWith('Yes')) {
    await teller.reads('Call 999 now')
    await teller.shot('tell-danger')
    await teller.press('Go on and tell us')
  }
  await teller.choose('What is it about?', about)
  await teller.press('Continue')
  await teller.reads('You can leave fast')
  await teller.shot('tell-before')
  await teller.press('Start')
}

/** Writes what it is: the heading is the field’s own. */
export async function writeWhat(teller: Person, question: string, words: string): Promise<void> {
  await teller.write(question, words)
  await teller.shot('tell-what')
  await teller.press('Continue')
}

export async function sayHow(teller: Person, answer: string): Promise<void> {
  await teller.choose('How do you know about this?', answer)
  await teller.press('Continue')
}

/** Stays anonymous, or says how to be reached. */
export async function sayContact(teller: Person, reach: { phone: string; safely: string } | undefined): Promise<void> {
  await teller.shot('tell-contact')
  await teller.choose('Your choice', reach ? 'Yes, you may contact me' : 'No, I want to stay anonymous')
  await teller.press('Continue')
  if (!reach) return
  await teller.write('Phone number', reach.phone)
  await teller.write('When and how is it safe? (optional)', reach.safely)
  await teller.shot('tell-reach')
  await teller.press('Continue')
}

/** Sends what was checked, and answers the key that comes back. */
export async function sendIt(teller: Person): Promise<string> {
  await teller.reads('Check what you wrote')
  await teller.shot('tell-check')
  await teller.press('Send it')
  return keyOn(teller)
}

export async function keyOn(teller: Person): Promise<string> {
  await teller.reads('Thank you. We have it.')
  await teller.shot('tell-sent')
  return (await teller.page.locator('#key').innerText()).trim()
}

/** Comes back with the key, and reads what became of it. */
export async function readOutcome(teller: Person, key: string, sentence: string): Promise<void> {
  await teller.goTo('/be-aware/tell/what-became-of-it')
  await teller.write('Your key', key.toLowerCase().replaceAll('-', ' '))
  await teller.press('See what became of it')
  await teller.reads(sentence)
  await teller.shot('tell-became')
}
