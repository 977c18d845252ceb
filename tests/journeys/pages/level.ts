import type { Person } from './person.js'

export type View = {
  readonly agency: string
  readonly person: string
  readonly level: string
  readonly said?: string
  readonly dissents?: boolean
}
export type DecisionTold = {
  readonly views: readonly View[]
  readonly level: string
  /** The statements of the level's test, each of which is so. */
  readonly tests: readonly string[]
  readonly why: string
  readonly decider: string
  readonly on: Date
}

async function sayViews(person: Person, views: readonly View[]): Promise<void> {
  for (const [at, view] of views.entries()) {
    const row = `Agency ${at + 1}`
    await person.pick('Agency', view.agency, row)
    await person.write('Who took part', view.person, row)
    await person.pick('Their view of the level', view.level, row)
    if (view.said) await person.write('What they said (optional)', view.said, row)
    if (view.dissents) await person.tickWithin(row, 'They want it written that they disagree with the decision')
  }
}

async function sayYesTo(person: Person, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await person.choose(statement, 'Yes')
}

/** A strategy discussion is written down; the level is agreed later. */
export async function recordDiscussion(
  person: Person,
  { heldOn, heldAt, views, summary }: { heldOn: Date; heldAt: string; views: readonly View[]; summary: string },
): Promise<void> {
  await person.date('When did it take place?', heldOn)
  await person.write('At what time?', heldAt)
  await sayViews(person, views)
  await person.write('What was said and agreed?', summary)
  await person.choose('Did it start a section 47 enquiry?', 'No')
  await person.choose('Was the level agreed there?', 'No, it is agreed later')
  await person.shot('level-discussion')
  await person.press('Keep this discussion')
}

export async function agreeLevel(person: Person, told: DecisionTold): Promise<void> {
  await sayViews(person, told.views)
  await person.choose('What level was agreed?', told.level)
  await sayYesTo(person, told.tests)
  await person.write('Why is this the right level?', told.why)
  await person.pick('Who decided?', told.decider)
  await person.date('When was it agreed?', told.on)
  await person.shot('level-agree')
  await person.press('Keep this decision')
}

export async function reviewLevel(person: Person, told: DecisionTold & { changed: string }): Promise<void> {
  await person.page.getByLabel(/^What has changed since/).fill(told.changed)
  await sayViews(person, told.views)
  await person.choose('What is the level now?', told.level)
  await sayYesTo(person, told.tests)
  await person.write('Why is this the right level?', told.why)
  await person.pick('Who decided?', told.decider)
  await person.date('When was it decided?', told.on)
  await person.shot('level-review')
  await person.press('Keep this review')
}

export type RemovalTold = {
  readonly evidence: string
  readonly tests: readonly string[]
  readonly plan: string
  readonly toldBy: string
  readonly toldOn: Date
  readonly decider: string
  readonly on: Date
}

export async function removeFromMace(person: Person, told: RemovalTold): Promise<void> {
  await person.write('What shows that the risk is less?', told.evidence)
  await sayYesTo(person, told.tests)
  await person.write('What plan goes on?', told.plan)
  await person.page.getByLabel(/^Who tells /).fill(told.toldBy)
  await person.date('On which day?', told.toldOn)
  await person.pick('Who decided?', told.decider)
  await person.date('When was it decided?', told.on)
  await person.shot('level-remove')
  await person.press('Remove from MACE')
}
