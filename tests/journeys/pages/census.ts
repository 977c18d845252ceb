import type { Person } from './person.js'

/** Brings a census into the staging of the data officer. */
export async function importCensus(person: Person, purpose: string, name: string, file: string): Promise<void> {
  await person.goTo('/imports')
  await person.press('Import a Children in Need census')
  await person.write('Why do you look at these data?', purpose)
  await person.attach('The census, as XML', { name, mimeType: 'text/xml', buffer: Buffer.from(file) })
  await person.shot('census-new')
  await person.press('Import')
  await person.shot('census-imported')
}

/** Opens a record for one child of the import, for a team to work with. */
export async function chooseChild(person: Person, child: string, team: string): Promise<void> {
  await person.follow('Look through the children')
  await person.shot('census-children')
  await person.follow(child)
  await person.shot('census-child')
  await person.choose('Which team works with them?', team)
  await person.press('Open a record')
}

/** Adds the name that a census never carries. */
export async function addName(person: Person, firstNames: string, familyName: string, source: string): Promise<void> {
  await person.follow('Add a name')
  await person.choose('What kind of name is it?', 'Name')
  await person.write('First names', firstNames)
  await person.write('Family name', familyName)
  await person.write('Where is this from? (optional)', source)
  await person.press('Save')
}
