import type { Person } from './person.js'

const ON = 'Save and continue'

export type AssessmentTold = {
  readonly child: string
  readonly seenOn: Date
  readonly vulnerabilities: readonly string[]
  readonly strengths: readonly string[]
  readonly signs: readonly string[]
  readonly kindsOfHarm: readonly string[]
  readonly words: string
  readonly parents: string
  readonly level: string
  readonly why: string
}

/** Begins an assessment of the child whose record is open. */
export async function startAssessment(person: Person, title = 'Exploitation risk assessment'): Promise<void> {
  await person.press('Start')
  await person.page.getByRole('radio', { name: title, exact: true }).check()
  await person.press('Start')
}

/** Answers every part that an assessment needs; the sign of harm last of what is happening. */
export async function writeAssessment(person: Person, told: AssessmentTold): Promise<void> {
  await sayWhoWasSeen(person, told)
  await section(person, 'Kinds of harm', () => person.tick(...told.kindsOfHarm))
  await section(person, 'How sure are you?', () => person.choose('How sure are you?', 'It is happening'))
  await section(person, 'Has the child been seen?', () => person.choose('Has the child been seen?', 'Yes, alone'))
  await section(person, 'What keeps the child safer', () => person.tick(...told.strengths))
  await section(person, 'What others could take advantage of', () => person.tick(...told.vulnerabilities))
  await section(person, 'Signs that someone may be exploiting the child', () => person.tick(...told.signs))
  await rateDomains(person)
  await section(person, 'What the child says', async () => {
    await person.write('Where you talked, and what made it safe enough', 'In my car, by the sea. She chose it.')
    await person.choose('Who was there', 'The child alone')
    await person.write('In the child’s own words', told.words)
    await person.write('What changed because of it', 'The choir moved its evening, so that she is fetched.')
  })
  await section(person, 'What parents and carers say', () => person.write('In their own words', told.parents))
  await section(person, 'What you think is happening', () =>
    person.write('Write it here', 'A man uses gifts and a debt to take her to others.'),
  )
  await section(person, 'What is not known', () => person.write('Write it here', 'Who owns the van.'))
  await section(person, 'Has the National Referral Mechanism been considered?', async () => {
    await person.choose('Has the National Referral Mechanism been considered?', 'Yes, a referral will be made')
    await person.write('Why', 'She is moved about by adults for gain.')
  })
  await section(person, 'The level you propose', async () => {
    await person.choose('The level you propose', told.level)
    await person.write('Why this level, and not the one above or below', told.why)
    await person.choose('have a learning disability?', 'No')
  })
}

async function sayWhoWasSeen(person: Person, { child, seenOn }: AssessmentTold): Promise<void> {
  await person.follow(`When ${child} was seen, and who helped`)
  await person.choose(`Have you seen ${child}?`, 'Yes, alone')
  await person.date('When, the last time?', seenOn)
  await person.write('Who helped with this assessment?', 'Helen Achterberg, school\nPriya Nair, health')
  await person.press(ON)
}

/** One part of the assessment, from the list of parts and back to it. */
export async function section(person: Person, name: string, answer: () => Promise<void>): Promise<void> {
  await person.follow(name)
  await answer()
  await person.press(ON)
}

/** The parts of a life, one after the other: the first with what was seen, the others not known. */
async function rateDomains(person: Person): Promise<void> {
  await person.follow('Parts of the child’s life')
  await person.shot('assessment-domains')
  await person.follow('Being missing or away')
  await person.choose('Being missing or away', 'Moderate')
  await person.write('What was seen or said', 'Gone for a night on two Fridays.')
  await person.write('Who told you, or where it comes from', 'Her gran')
  await person.shot('assessment-domain')
  await person.press(ON)
  for (let left = 30; person.path().includes('/sections/domains/'); left -= 1) {
    if (left === 0) throw new Error('The parts of a life do not end')
    await person.page.getByRole('radio', { name: 'Not known', exact: true }).check()
    await person.press(ON)
  }
}

/** Marks a sign that harm has happened, and says what was done about a strategy discussion when asked at once. */
export async function markHarm(person: Person, harm: string, askedOn: Date): Promise<void> {
  await person.follow('Signs that harm has happened')
  await person.tick(harm)
  await person.shot('assessment-harm')
  await person.press(ON)
  await person.reads(/Ask for a strategy discussion about .* now/)
  await person.shot('assessment-discussion')
  await person.choose('Have you asked for one?', 'Yes')
  await person.date('When did you ask?', askedOn)
  await person.press(ON)
}

/** Has looked, and has seen no sign that harm has happened. */
export async function markNoHarm(person: Person): Promise<void> {
  await section(person, 'Signs that harm has happened', () =>
    person.write('What was seen, by whom and when', 'Asked and looked, and no sign was seen.'),
  )
}

/** Reads it through and sends it to the manager. */
export async function sendAssessment(person: Person): Promise<void> {
  await person.press('Read it through and send')
  await person.shot('assessment-send')
  await person.press('Send to the manager')
}

/** The manager, on the child's record, reads it and stands by it. */
export async function authoriseAssessment(person: Person): Promise<void> {
  await person.press('Read and decide')
  await person.choose('What do you decide about the assessment of', 'I authorise it')
  await person.shot('assessment-authorise')
  await person.press('Save the decision')
}
