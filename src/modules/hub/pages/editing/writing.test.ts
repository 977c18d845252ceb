import { describe, expect, it } from 'vitest'
import { formsOf } from '../../../../../tests/support/read-html.js'
import type { Fields } from '../../../../../tests/support/test-app.js'
import type { PageContent } from '../../domain/page-content.js'
import { aNewPage, idIn, send, summaryOf, useOfficersAtWork } from '../../testing/officers-at-work.js'

const work = useOfficersAtWork({ isOpen: true })
const { editing, steps, draftOf } = work

describe('writing a page', () => {
  it('goes from a new page to the public by two people', async () => {
    const asked = await work.ruth.post('/hub/pages/new', {})
    expect(summaryOf(asked)).toEqual(
      expect.arrayContaining([
        '#reader Select who it is for',
        '#title Enter the title',
        '#owner Enter who looks after it',
      ]),
    )
    const typed = {
      reader: 'young-people',
      pageKind: 'topic',
      slug: 'young-people/your-say',
      language: 'en',
      edition: 'standard',
      title: 'Your say',
      windowTitle: 'For young people: your say',
      summary: 'What you say counts.',
      lead: 'You can say what you want.',
      owner: 'Be Aware editor',
      checkEveryMonths: '6',
    }
    const misplaced = await work.ruth.post('/hub/pages/new', { ...typed, slug: 'parents/your-say' })
    expect(summaryOf(misplaced)[0]).toContain('#slug Its address must be')
    expect(misplaced.body).toContain('value="parents/your-say"')
    const made = await work.ruth.post('/hub/pages/new', typed)
    const path = made.location?.split('?')[0] ?? ''
    expect(made.location).toMatch(/told=created$/)
    expect(summaryOf(await work.lena.post('/hub/pages/new', typed))).toEqual([
      '#slug There is one with this address or name already. Choose another',
    ])
    const added = await work.ruth.post(`${path}/parts/new/list`, { items: 'Ask\r\nSay no', where: 'end' })
    expect(added.location).toBe(path)
    await work.ruth.post(`${path}/parts/new/never`, { text: 'It is not your fault.', where: 'top' })
    const { content } = await steps.open(idIn(path))
    expect((content as PageContent).blocks).toEqual([
      { type: 'never', text: 'It is not your fault.' },
      { type: 'list', items: ['Ask', 'Say no'] },
    ])
    await send(work.ruth, `${path}/send`, { note: 'All new' })
    const own = await work.ruth.get(`${path}/review`)
    expect(own.location).toBe(`${path}?told=second-person-needed`)
    const review = await work.lena.get(`${path}/review`)
    expect(review.body).toContain('All of it is new')
    expect(summaryOf(await send(work.lena, `${path}/review`))).toEqual([
      '#decision Select whether it is published, or sent back',
    ])
    const before = await editing.app.signedOut().get('/be-aware/young-people/your-say')
    expect(before.status).toBe(404)
    const decided = await send(work.lena, `${path}/review`, { decision: 'now' })
    expect(decided.location).toBe(`${path}?told=published`)
    const read = await editing.app.signedOut().get('/be-aware/young-people/your-say')
    expect([read.status, read.body.includes('You can say what you want.')]).toEqual([200, true])
  })

  it('says of what stops it where it stands, and keeps the decision', async () => {
    const path = await draftOf(aNewPage())
    await send(work.ruth, `${path}/facts`, { lead: 'Ring 0808 157 0142 or [read](/be-aware/nowhere).' })
    const item = await work.ruth.get(path)
    expect(item.body).toContain('What stops it from being published')
    expect(item.body).toContain('The number 0808 157 0142 is typed into the words')
    await send(work.ruth, `${path}/send`, { note: 'A number' })
    const refused = await send(work.lena, `${path}/review`, { decision: 'now' })
    expect(summaryOf(refused).map((each) => each.slice(0, 30))).toEqual([
      '#stops The link to /be-aware/n',
      '#stops The number 0808 157 014',
    ])
    expect(refused.body).toMatch(/value="now" checked/)
    const back = await send(work.lena, `${path}/review`, { decision: 'back', words: 'Use the register' })
    expect(back.location).toBe(`${path}?told=sent-back`)
    expect((await work.ruth.get(path)).body).toContain('Lena Brandt sent it back')
  })

  it('is planned for a day and a time, which are read with care', async () => {
    const path = await draftOf(aNewPage())
    await send(work.ruth, `${path}/send`, { note: 'As it was' })
    const later = (typed: Fields) => send(work.lena, `${path}/review`, { decision: 'later', ...typed })
    expect(summaryOf(await later({}))).toEqual([
      '#on-day Enter the day on which it is published',
      '#time Enter the time at which it is published',
    ])
    const wrong = await later({ 'on-day': '30', 'on-month': '2', 'on-year': '2026', time: 'nine' })
    expect(summaryOf(wrong)).toEqual([
      '#on-day The day on which it is published must be a real date',
      '#time The time must be a time, such as 9am or 17:30',
    ])
    expect(wrong.body).toContain('value="nine"')
    const past = await later({ 'on-day': '2', 'on-month': '3', 'on-year': '2026', time: 'midday' })
    expect(summaryOf(past)[0]).toContain('#on-day The day and the time must be in the future')
    const planned = await later({ 'on-day': '4', 'on-month': '7', 'on-year': '2026', time: '9am' })
    expect(planned.location).toBe(`${path}?told=planned`)
    // Nine by the clocks of an English summer.
    expect((await steps.open(idIn(path))).publishAt?.toISOString()).toBe('2026-07-04T08:00:00.000Z')
    expect((await work.ruth.get(path)).body).toContain('It will be published on 4 July 2026, 9am')
    await work.ruth.post(`${path}/withdraw`, { seen: String((await steps.open(idIn(path))).revision) }, { from: path })
    expect((await steps.open(idIn(path))).state).toBe('draft')
  })

  it('moves parts up and down and takes them out, and never another part than was meant', async () => {
    const path = await draftOf(
      aNewPage({
        blocks: ['One', 'Two', 'Three'].map((heading) => ({ type: 'list', heading, items: ['x'] }) as const),
      }),
    )
    const headings = async () =>
      ((await steps.open(idIn(path))).content as PageContent).blocks.map((block) => 'heading' in block && block.heading)
    const wasOf = async (place: number) => {
      const { body } = await work.ruth.get(path)
      const form = formsOf(body).find(({ action }) => action === `${path}/parts/${place}/move`)
      return form?.fields.find(({ name }) => name === 'was')?.value ?? ''
    }
    const [first, third] = [await wasOf(1), await wasOf(3)]
    await work.ruth.post(`${path}/parts/1/move`, { was: first, by: 'down' }, { from: path })
    expect(await headings()).toEqual(['Two', 'One', 'Three'])
    // An old page is still open elsewhere: the part is found where it is now.
    await work.lena.post(`${path}/parts/1/move`, { was: first, by: 'down' }, { from: path })
    expect(await headings()).toEqual(['Two', 'Three', 'One'])
    const removed = await work.lena.post(`${path}/parts/3/remove`, { was: third }, { from: path })
    expect([removed.location, await headings()]).toEqual([path, ['Two', 'One']])
    const gone = await work.ruth.post(`${path}/parts/3/remove`, { was: third }, { from: path })
    expect(gone.location).toBe(`${path}?told=changed-meanwhile`)
    expect((await work.ruth.get(gone.location ?? '')).body).toContain('Nothing was done: look at what it says now.')
  })
})
