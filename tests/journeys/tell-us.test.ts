import { expect, test } from 'vitest'
import type { Person } from './pages/person.js'
import { addWhatWeHold, decide, openConcern, readAdults } from './pages/screening.js'
import { beginTelling, keyOn, readOutcome, sayContact, sayHow, sendIt, writeWhat } from './pages/tell-us.js'
import { useStage } from './stage.js'

const stage = useStage()

/** Nothing of a browser's own may be used: no cookie, no storage. */
async function leavesNothing(teller: Person): Promise<void> {
  expect(await teller.page.context().cookies()).toEqual([])
  expect(await teller.page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
}

test('a shopkeeper tells about a place, and hears what became of it', { timeout: 180_000 }, async () => {
  const teller = await stage.stranger({ viewport: { width: 390, height: 844 } })
  await beginTelling(teller, { danger: 'No, not at this moment', about: 'A place or a group' })
  await writeWhat(
    teller,
    'What goes on there?',
    'Two men give vapes to children outside my shop and take them away in a car.',
  )
  await teller.write('Its name, or where it is', 'Outside Bramble Stores, Mill Street')
  await teller.choose('What kind is it? (optional)', 'Community space')
  await teller.shot('tell-place')
  await teller.press('Continue')
  await teller.write('When does it happen?', 'Every day after school')
  await teller.press('Continue')
  await teller.choose('Is a child being hurt there, or in danger?', 'I am not sure')
  await teller.press('Back')
  await teller.press('Continue')
  await teller.choose('Is a child being hurt there, or in danger?', 'Yes')
  await teller.write('What you know about them (optional)', 'Three or four boys, about twelve')
  await teller.shot('tell-harmed')
  await teller.press('Continue')
  await sayHow(teller, 'I work there')
  // From here the server’s clock stands still: only what the browser works out lets it be sent at once.
  stage.later({ minutes: 2 })
  await sayContact(teller, { phone: '07700 900123', safely: 'Before we open, and only text me' })
  const key = await sendIt(teller)
  await leavesNothing(teller)
  await readOutcome(teller, key, 'We have it. Someone will read it.')
  await stage.runJobs()

  const tom = await stage.comes('tom')
  await openConcern(tom, /Outside Bramble Stores/)
  await addWhatWeHold(tom, 'Two reports of the same car.')
  const jo = await stage.comes('jo')
  await jo.goTo('/concerns')
  await jo.reads('From the public')
  await openConcern(jo, /Outside Bramble Stores/)
  await jo.reads('From the public', 'Someone who works there', '07700 900123', 'Before we open, and only text me')
  await jo.reads('Three or four boys, about twelve')
  await jo.shot('screen-from-public')
  await jo.press('Take it')
  await readOutcome(teller, key, 'Someone is looking at it now.')
  await addWhatWeHold(jo, undefined)
  await decide(jo, {
    about: 'Outside Bramble Stores, Mill Street',
    decision: 'Concern about a place or a group',
    reasons: 'Children are met there every day. It needs guardians.',
  })
  await readOutcome(teller, key, 'We passed it on to people who can act on it.')
  expect(await teller.text()).not.toMatch(/Bramble|guardian|decided|Two reports/)
  await leavesNothing(teller)
})

test('a friend tells about a child without JavaScript, waits, and hears what became of it', {
  timeout: 180_000,
}, async () => {
  const teller = await stage.stranger({ javaScriptEnabled: false })
  await beginTelling(teller, { danger: 'Yes, someone is in danger now', about: 'A child or a young person' })
  await teller.press('Continue', { refused: true })
  await writeWhat(
    teller,
    'What is happening, or what did you see?',
    'She owes older people money and they wait for her.',
  )
  await sayHow(teller, 'I am a friend')
  await teller.write('First name', 'Saffron')
  await teller.write('Last name', 'Tidewell')
  await teller.write('About how old', '14')
  await teller.shot('tell-who')
  await teller.press('Continue')
  await teller.write('Where (optional)', 'Eskerby bus station')
  await teller.press('Continue')
  await sayContact(teller, undefined)
  await teller.reads('Check what you wrote', 'Your browser does not run scripts.')
  await teller.press('Send it')
  await teller.reads('Nothing is sent yet, and nothing is lost.')
  await teller.shot('tell-wait')
  stage.later({ minutes: 1 })
  await teller.press('Send it')
  const key = await keyOn(teller)
  await stage.runJobs()

  const jo = await stage.comes('jo', { browser: { javaScriptEnabled: false } })
  await openConcern(jo, /Saffron Tidewell/)
  await jo.reads('Yes, a child is in danger now', 'They chose to stay anonymous.')
  await addWhatWeHold(jo, undefined)
  await decide(jo, {
    about: 'Saffron Tidewell',
    decision: 'Assessment',
    reasons: 'Adults hold a debt over her.',
    child: 'A child who is not on record',
    team: 'Eskerby team',
  })
  await jo.follow('Saffron Tidewell’s record')
  await jo.reads('Saffron Tidewell')
  await readOutcome(teller, key, 'We passed it on to people who can act on it.')
  expect(await teller.text()).not.toMatch(/Saffron|assessment|social worker/i)
})

test('someone tells the police, the police desk reads it, and it becomes information', {
  timeout: 180_000,
}, async () => {
  const teller = await stage.stranger()
  await beginTelling(teller, { danger: 'I am not sure', about: 'Something the police should know' })
  await writeWhat(teller, 'What do you know?', 'Parcels go in and out of the flat over the laundry, day and night.')
  await teller.write('Who is doing it?', 'A man they call Tiny, a grey car')
  await teller.shot('tell-doing')
  await teller.press('Continue')
  await teller.write('Where (optional)', 'Over the laundry in Weir Lane')
  await teller.press('Continue')
  await teller.write('How you know it (optional)', 'I see it')
  await teller.shot('tell-source')
  await teller.press('Continue')
  stage.later({ minutes: 3 })
  await teller.press('Continue')
  const key = await sendIt(teller)
  await stage.runJobs()

  const tom = await stage.comes('tom')
  await openConcern(tom, /Information for the police/)
  expect(await tom.text()).not.toContain('Tiny')
  await addWhatWeHold(tom, 'We know the address.')
  await readAdults(tom)
  await tom.reads('A man they call Tiny, a grey car')
  const jo = await stage.comes('jo')
  await openConcern(jo, /Information for the police/)
  await addWhatWeHold(jo, undefined)
  await decide(jo, {
    about: 'Information for the police',
    decision: 'Police intelligence only',
    reasons: 'The police take it on.',
  })
  await readOutcome(teller, key, 'The police have it as information.')
})

test('what a machine put aside is found to be real, and goes to the desk', { timeout: 180_000 }, async () => {
  const teller = await stage.stranger({ javaScriptEnabled: false })
  await beginTelling(teller, { danger: 'No, not at this moment', about: 'A place or a group' })
  await writeWhat(
    teller,
    'What goes on there?',
    'https://a.example https://b.example https://c.example they film us there',
  )
  await teller.write('Its name, or where it is', 'A server called Lanternhouse')
  await teller.press('Continue')
  await teller.press('Continue')
  await teller.choose('Is a child being hurt there, or in danger?', 'Yes')
  await teller.press('Continue')
  await sayHow(teller, 'I go there myself')
  await sayContact(teller, undefined)
  stage.later({ minutes: 1 })
  const key = await sendIt(teller)
  await stage.runJobs()
  await readOutcome(teller, key, 'We have it. Someone will read it.')

  const jo = await stage.comes('jo')
  await jo.goTo('/concerns')
  expect(await jo.text()).not.toContain('Lanternhouse')
  await jo.follow(/What the public told us: \d+ put aside/)
  await jo.shot('came-in')
  await jo.follow(/Likely junk: \d+ to look at/)
  await jo.shot('likely-junk')
  await jo.follow(/they film us there/)
  await jo.reads('A server called Lanternhouse', 'Holds several links')
  await jo.shot('report')
  await jo.press('This is real: send it to the desk')
  await stage.runJobs()
  await openConcern(jo, /A server called Lanternhouse/)
  await jo.reads('From the public')
})
