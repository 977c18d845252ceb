import type { Person } from './person.js'

/** Opens the concern about someone from the inbox of the desk. */
export async function openConcern(person: Person, about: string | RegExp): Promise<void> {
  await person.goTo('/concerns')
  await person.shot('inbox')
  await person.follow(about)
}

/** Adds what the agency holds, or that it holds nothing. */
export async function addWhatWeHold(person: Person, words: string | undefined): Promise<void> {
  await person.press('Add what we hold')
  await person.choose('Do you hold anything that bears on this?', words ? 'Yes' : 'We hold nothing')
  if (words) await person.write('What you hold', words)
  await person.shot('contribute')
  await person.press('Add it')
}

export type Decided = {
  readonly about: string
  readonly decision: string
  readonly reasons: string
  readonly child?: string
  readonly team?: string
  readonly tell?: readonly [whom: string, words: string]
}

/** Decides about the subject that the page puts first. */
export async function decide(person: Person, decided: Decided): Promise<void> {
  await person.reads(`Decide about ${decided.about}`)
  await person.press('Decide')
  await person.choose('What is decided?', decided.decision)
  await person.write('Reasons', decided.reasons)
  if (decided.child) await person.choose('Which child is this?', decided.child)
  if (decided.team) await person.tick(decided.team)
  if (decided.tell) await person.write(`What to tell ${decided.tell[0]} besides (optional)`, decided.tell[1])
  await person.shot('decide')
  await person.press('Record the decision')
}

/** Opens the closed part about adults, which asks why. */
export async function readAdults(person: Person): Promise<void> {
  await person.follow('Open with a reason')
  await person.page.getByRole('group', { name: 'Why are you looking?' }).getByRole('radio').first().check()
  await person.press('Open it')
  await person.shot('adults')
}
