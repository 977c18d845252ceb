import type { Person } from './person.js'

export type Told = {
  readonly danger: { readonly answer: string; readonly done?: string }
  readonly children: readonly ChildTold[]
  readonly what: { readonly seen: string; readonly where?: string; readonly when?: string }
  readonly harm?: readonly string[]
  readonly workingWell?: string
  readonly adult?: { readonly description: string; readonly connection?: string; readonly howKnown?: string }
  readonly file?: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }
}
type ChildTold = {
  readonly firstNames?: string
  readonly lastName?: string
  readonly born?: Date
  readonly description?: string
  readonly age?: string
  readonly school?: string
  readonly connection?: string
  /** What the child said, and to whom; left out where nothing was said. */
  readonly words?: readonly [words: string, heardBy: string]
}

const ON = 'Save and continue'

/** Raises a concern, question by question, as far as the page on which the answers are checked. */
export async function raiseConcern(person: Person, told: Told): Promise<void> {
  await beginConcern(person, told.danger)
  await person.shot('concern-who')
  for (const [at, child] of told.children.entries()) await nameChild(person, child, at === 0)
  await person.shot('concern-who-named')
  await person.choose('Is there anyone or anything else?', 'No, that is all')
  await person.press(ON)
  await sayWhat(person, told.what)
  await person.press(ON)
  await person.shot('concern-harm')
  await person.tick(...(told.harm ?? ['I do not know']))
  await person.press(ON)
  if (told.workingWell)
    await person.write('Who the child trusts, what keeps them safe, what they are good at (optional)', told.workingWell)
  await person.press(ON)
  for (const child of told.children) await sayWords(person, child)
  await person.choose('Does the child know?', 'Yes')
  await person.choose('Does a parent or carer know?', 'No')
  await person.tick('Telling could put the child in danger')
  await person.shot('concern-knows')
  await person.press(ON)
  await describeAdult(person, told.adult)
  if (told.file) await person.attach('Files (optional)', told.file)
  if (told.file) await person.tick('No file shows a child in a sexual way')
  await person.shot('concern-files')
  await person.press(ON)
  if (told.file) {
    await person.reads(told.file.name)
    if (person.path().endsWith('/files')) await person.press(ON)
  }
}

export async function beginConcern(person: Person, danger: Told['danger']): Promise<void> {
  await person.goTo('/concerns/new')
  await person.choose('Is a child in danger now?', danger.answer)
  if (danger.done) await person.write('What has been done already (optional)', danger.done)
  await person.shot('concern-danger')
  await person.press(ON)
  if (danger.answer === 'Yes') {
    await person.reads('Say that a child is in danger, where, and who is with them.')
    await person.press('I have called, go on')
  }
}

export async function nameChild(person: Person, child: ChildTold, isFirst: boolean): Promise<void> {
  const hasName = child.firstNames !== undefined || child.lastName !== undefined
  await person.choose(
    isFirst ? 'Whom or what are you worried about?' : 'Is there anyone or anything else?',
    hasName ? 'A child whose name I know' : 'A child whose name I do not know',
  )
  await person.press(ON)
  if (child.firstNames) await person.write('First names', child.firstNames)
  if (child.lastName) await person.write('Last name', child.lastName)
  if (child.born) await person.date('Date of birth (optional)', child.born)
  if (child.description)
    await person.write(
      hasName ? 'Anything else that tells them apart (optional)' : 'What you know of them',
      child.description,
    )
  if (child.age) await person.write('Age, if you only know it roughly (optional)', child.age)
  if (child.school) await person.write('School or college (optional)', child.school)
  if (child.connection) await person.write('How they come into it (optional)', child.connection)
  await person.press(ON)
}

export async function sayWhat(person: Person, { seen, where, when }: Told['what']): Promise<void> {
  await person.write('What you saw or heard', seen)
  if (where) await person.write('Where (optional)', where)
  if (when) await person.write('When (optional)', when)
}

async function sayWords(person: Person, { words, firstNames }: ChildTold): Promise<void> {
  const question = firstNames ? `Has ${firstNames} said anything about this?` : 'said anything about this?'
  if (words) {
    await person.choose(question, 'Yes, to me or to someone I can name')
    await person.write('What was said, in the child’s own words', words[0])
    await person.write('Who heard it, and when (optional)', words[1])
  } else await person.choose(question, 'No, not yet')
  await person.shot('concern-words')
  await person.press(ON)
}

async function describeAdult(person: Person, adult: Told['adult']): Promise<void> {
  const question = 'Do you know of an adult who may pose a risk?'
  await person.choose(question, adult ? 'Yes' : 'No')
  await person.press(ON)
  if (!adult) return
  await person.write('What they look like, drive, wear, use', adult.description)
  if (adult.connection) await person.write('How they are connected (optional)', adult.connection)
  if (adult.howKnown) await person.write('How you know (optional)', adult.howKnown)
  await person.press(ON)
  await person.shot('concern-adults')
  await person.choose('Is there another adult?', 'No')
  await person.press(ON)
}

/** Sends what was written. Answers the reference that the page gives. */
export async function sendConcern(person: Person): Promise<string> {
  await person.press('Send to the screening desk')
  await person.reads('Thank you. We have your concern')
  const reference = /reference is\s+(\S+)/.exec(await person.text())?.[1]
  if (!reference) throw new Error('The page gives no reference')
  return reference
}
