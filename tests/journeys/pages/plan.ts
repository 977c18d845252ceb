import type { Person } from './person.js'

export type PlanTold = {
  readonly workingWell: string
  readonly worries: string
  readonly needsToChange: string
  readonly willKnow: string
  readonly contingency: string
  readonly writtenWith: string
}

/** Writes the plan from its own page and keeps it as a draft. */
export async function writePlan(person: Person, child: string, told: PlanTold): Promise<void> {
  await person.press('Begin')
  await person.write('What is working well?', told.workingWell)
  await person.write('What are we worried about?', told.worries)
  await person.write('What needs to change?', told.needsToChange)
  await person.write(`How will ${child} know that it is working?`, told.willKnow)
  await person.write('What if it does not work, or something happens?', told.contingency)
  await person.write('Who was it written with?', told.writtenWith)
  await person.shot('plan-write')
  await person.press('Save as a draft')
}

export type ActionTold = {
  readonly words: string
  readonly change: string
  readonly kind: string
  readonly dueOn: Date
  /** Searched for by name among those who sign in. */
  readonly owner: string
}

export async function addAction(person: Person, { words, change, kind, dueOn, owner }: ActionTold): Promise<void> {
  await person.write('What will be done?', words)
  await person.write('What should it change?', change)
  await person.choose('What kind of action is it?', kind)
  await person.date('By when?', dueOn)
  await person.choose('Who does it?', 'Someone else who signs in to Kith')
  await person.write('Their name, or part of it', owner)
  await person.shot('plan-action')
  await person.press('Add the action')
}

export async function agreePlan(person: Person, on: Date, agreedWith: string): Promise<void> {
  await person.press('Agree it')
  await person.date('When was it agreed?', on)
  await person.write('Who agreed it?', agreedWith)
  await person.shot('plan-agree')
  await person.press('Agree the plan')
}

/** Ends the plan of a child whose record is open, with what came of it. */
export async function closePlan(person: Person, changed: string, carriesOn: string): Promise<void> {
  await person.press('Close it')
  await person.choose('What came of it?', 'It worked: what needed to change has changed')
  await person.write('What changed, and what did not?', changed)
  await person.write('What carries on without a plan, and who sees to it?', carriesOn)
  await person.shot('plan-close')
  await person.press('Close the plan')
}

/** Whoever has the action opens it from Today and says that it is done. */
export async function completeAction(person: Person, words: string, evidence: string): Promise<void> {
  await person.goTo('/')
  await person.reads(words)
  await person.shot('today-of-owner')
  await person.follow(new RegExp(`^Say how it went ?: ${words}`))
  await person.press('It is done')
  await person.write('What shows that it is done?', evidence)
  await person.choose('Did it change the risk?', 'The risk is lower')
  await person.write('What makes you say so?', 'She said so herself.')
  await person.shot('action-done')
  await person.press('It is done')
}
