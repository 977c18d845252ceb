import { expect, test } from 'vitest'
import { useStage } from './stage.js'

const stage = useStage()
const [BEFORE, AFTER] = ['0808 157 0142', '0808 157 0177']

/** What someone reads who was never here before: their browser has kept nothing. */
async function publicReads(path: string): Promise<string> {
  const visitor = await stage.stranger()
  await visitor.goTo(path)
  const text = await visitor.text()
  await visitor.leaves()
  return text.replaceAll('\u00a0', ' ')
}

/** The service as the Open Referral feed has it, found by its name as another site would. */
async function feedSays(name: string): Promise<string> {
  const ask = async (path: string) => (await fetch(`${stage.url}/open-referral/${path}`)).text()
  const list = JSON.parse(await ask(`services?search=${encodeURIComponent(name)}`)) as { contents: { id: string }[] }
  return ask(`services/${list.contents[0]?.id}`)
}

test('an editor changes a number, a second approves it, the public sees it, and the feed has it', {
  timeout: 120_000,
}, async () => {
  expect(await publicReads('/be-aware')).toContain(BEFORE)

  const ruth = await stage.comes('ruth')
  await ruth.follow('Be Aware')
  await ruth.follow('Services')
  await ruth.follow('Northmoor Listening Line')
  await ruth.press('Start a draft')
  await ruth.follow('Change how to reach it')
  await ruth.write('Number or address', AFTER, 'Way 1')
  await ruth.shot('hub-reach')
  await ruth.press('Save')
  await ruth.reads('Nobody has verified it yet. Ring the number, and say that it is right.')
  await ruth.shot('hub-number-unverified')

  await ruth.follow('Change how to reach it')
  await ruth.tick('I rang or opened every one of these today, and each is right')
  await ruth.press('Save')
  await ruth.press('Send for review')
  await ruth.press('Send for review', { refused: true })
  await ruth.write('What did you change, and why?', 'They have a new number from today. I rang it.')
  await ruth.press('Send for review')
  await ruth.reads('It waits for a second person now.')
  expect(await ruth.page.getByRole('button', { name: 'Review' }).count()).toBe(0)
  expect(await publicReads('/be-aware')).toContain(BEFORE)

  const lena = await stage.comes('lena')
  await lena.goTo('/hub')
  await lena.follow('Northmoor Listening Line')
  await lena.press('Review')
  await lena.reads('Ways to reach it: changed', 'They have a new number from today.')
  await lena.shot('hub-review')
  await lena.choose('Your decision', 'Publish it now')
  await lena.press('Decide')
  await lena.reads('It is published. The public reads it now.')
  await lena.shot('hub-published')

  const read = await publicReads('/be-aware')
  expect([read.includes(AFTER), read.includes(BEFORE)]).toEqual([true, false])
  const feed = await feedSays('Northmoor Listening Line')
  expect([feed.includes(AFTER), feed.includes(BEFORE)]).toEqual([true, false])
})

test('what is approved for a day is read by the public from then on', { timeout: 120_000 }, async () => {
  const ruth = await stage.comes('ruth')
  await ruth.goTo('/hub/pages?door=everyone')
  await ruth.follow('Cookies: there are none')
  await ruth.press('Start a draft')
  const item = ruth.path()
  await ruth.goTo(`${item}/facts`)
  await ruth.write('Title', 'Cookies: none at all')
  await ruth.press('Save')
  await ruth.press('Send for review')
  await ruth.write('What did you change, and why?', 'A clearer title')
  await ruth.press('Send for review')

  const lena = await stage.comes('lena')
  await lena.goTo(`${item}/review`)
  await lena.choose('Your decision', 'Publish it at a day and a time')
  await lena.date('On which day?', new Date(stage.now().getTime() + 24 * 60 * 60_000))
  await lena.write('At what time?', '9am')
  await lena.press('Decide')
  await lena.reads('It is approved, and will be published at its time.')

  const cookies = () => publicReads('/be-aware/cookies')
  expect(await cookies()).toContain('Cookies: there are none')
  stage.at('09:00', 1)
  await stage.database.admin.query(`select graphile_worker.add_job('rhythm', '{"job": "hub.publish-due"}')`)
  await stage.runJobs()
  expect(await cookies()).toContain('Cookies: none at all')
})
