import { beforeAll, describe, expect, it } from 'vitest'
import { htmlFaults } from '../../../../../tests/support/check-html.js'
import { formsOf } from '../../../../../tests/support/read-html.js'
import type { Answer, Browser, Fields } from '../../../../../tests/support/test-app.js'
import { accept } from '../../../../kernel/outcome.js'
import { noteForAudit } from '../../../../platform/work.js'
import type { ItemId } from '../../data/tables.js'
import { BLOCK_WORDS } from '../../domain/block-words.js'
import type { Item } from '../../domain/contents.js'
import type { DownloadContent } from '../../domain/download-content.js'
import { editPath } from '../../domain/edit-place.js'
import type { PageContent } from '../../domain/page-content.js'
import type { ServiceContent } from '../../domain/service-content.js'
import { NOW, useEditingApp } from '../../testing/an-editing-app.js'
import { aPage, aService, someSettings } from '../../testing/editable-contents.js'
import { publishedAsIs, stepsIn } from '../../testing/editing-steps.js'

const editing = useEditingApp()
const steps = stepsIn(editing)
let ruth: Browser
let lena: Browser

const guide: DownloadContent = {
  kind: 'guide',
  key: 'a-guide',
  title: 'A guide',
  says: 'To keep.',
  readers: ['professionals'],
  strands: [],
  owner: 'Be Aware editor',
  lastChecked: '2026-02-02',
  checkEveryMonths: 6,
  lead: 'Read this.',
  blocks: [{ type: 'text', paragraphs: ['Words.'] }],
}

async function put(...items: Item[]): Promise<ItemId[]> {
  return editing.did(editing.lena, async (tx, by) => {
    noteForAudit(tx, { action: 'test.published', records: [], fields: [] })
    return accept(await publishedAsIs(tx, by, items))
  })
}
async function draftOf(item: Item): Promise<string> {
  const [id] = (await put(item)) as [ItemId]
  await steps.start(editing.ruth, id)
  return editPath({ kind: item.kind, id })
}
const idIn = (path: string) => path.split('/')[3] as ItemId
let count = 0
const aNewPage = (changes: Partial<PageContent> = {}): Item => {
  count += 1
  return {
    kind: 'page',
    content: aPage({ slug: `page-${'abcdefghijklmnopqrstuvwxyz'[count]}`, reader: 'everyone', ...changes }),
  }
}

/** The form at a path as it stands, with some of it typed anew. */
async function filled(browser: Browser, path: string, typed: Fields): Promise<Fields> {
  const { body } = await browser.get(path)
  const form = formsOf(body).find(
    ({ method, action }) => method === 'post' && (action === undefined || action === path),
  )
  if (!form) throw new Error(`No form at ${path}`)
  const fields: Record<string, string | string[]> = {}
  for (const { name, kind, value, chosen } of form.fields) {
    if (name.startsWith('_') || kind === 'submit') continue
    if (kind === 'radio' && chosen) fields[name] = value
    else if (kind === 'checkbox' && chosen) fields[name] = [...((fields[name] as string[]) ?? []), value]
    else if (kind !== 'radio' && kind !== 'checkbox') fields[name] = value
  }
  return { ...fields, ...typed }
}
async function send(browser: Browser, path: string, typed: Fields = {}): Promise<Answer> {
  return browser.post(path, await filled(browser, path, typed))
}
const summaryOf = ({ body }: Answer) =>
  [
    ...(/govuk-error-summary__list">([\s\S]*?)<\/ul>/.exec(body)?.[1] ?? '').matchAll(
      /<a href="([^"]+)"[^>]*>([^<]+)</g,
    ),
  ].map(([, href, text]) => `${href} ${text}`)

beforeAll(async () => {
  ruth = await editing.as('ruth')
  lena = await editing.as('lena')
})

describe('an empty hub', () => {
  it('is shut to the signed out and to others, who have no link to it', async () => {
    expect((await editing.app.signedOut().get('/hub')).location).toContain('/sign-in')
    const worker = await editing.as('worker')
    const answer = await worker.get('/hub')
    expect([answer.status, answer.body.includes('href="/hub"')]).toEqual([403, false])
  })

  it('offers the first edition, which then waits for review by anyone', async () => {
    const empty = await ruth.get('/hub')
    expect(empty.body).toContain('The hub is empty.')
    expect(empty.body).toContain('href="/hub" aria-current="true">Be Aware</a>')
    expect(await htmlFaults(empty.body)).toEqual([])
    expect(summaryOf(await ruth.post('/hub/first-edition', {}))).toEqual([
      '#pack Select whose services and settings come with it',
    ])
    const loaded = await ruth.post('/hub/first-edition', { pack: 'northmoor' })
    expect(loaded.location).toMatch(/^\/hub\?loaded=\d{3}$/)
    const home = await ruth.get(loaded.location ?? '')
    expect(home.body).toContain('of the first edition wait for review.')
    expect(home.body).toContain('Waiting for review')
    expect(home.body).toContain('Numbers to verify')
    expect(await htmlFaults(home.body)).toEqual([])
    const again = await ruth.post('/hub/first-edition', { pack: 'northmoor' })
    expect([again.status, again.body.includes('Everything in it is here already')]).toEqual([400, true])
  })

  it('pages through a long list by key, and nothing is on two pages of it', async () => {
    const seen: string[] = []
    for (let path: string | undefined = '/hub/to-do/waiting'; path; ) {
      const { body } = await ruth.get(path)
      seen.push(
        ...[...body.matchAll(/<a class="govuk-link" href="(\/hub\/[a-z]+\/[0-9a-f-]{36})"/g)].map(
          ([, href]) => href as string,
        ),
      )
      path = /rel="next" href="([^"]+)"|href="([^"]+)" rel="next"/
        .exec(body)
        ?.slice(1)
        .find(Boolean)
        ?.replaceAll('&amp;', '&')
    }
    const { rows } = await editing.database.admin.query<{ n: number }>('select count(*)::int as n from hub_item')
    expect(new Set(seen).size).toBe(rows[0]?.n)
    expect(seen.length).toBe(rows[0]?.n)
  })

  it('previews nothing while there is nothing to see it in', async () => {
    const { rows } = await editing.database.admin.query<{ id: string }>(
      `select id from hub_item where kind = 'page' limit 1`,
    )
    const preview = await ruth.get(`/hub/pages/${rows[0]?.id}/preview/1`)
    expect(preview.body).toContain('There is nothing to see yet')
  })
})

describe('every page of editing', () => {
  let page: string
  let service: string
  let settings: string
  let download: string
  beforeAll(async () => {
    await editing.database.admin.query('delete from hub_version')
    await editing.database.admin.query('delete from hub_item')
    settings = await draftOf({ kind: 'settings', content: someSettings() })
    service = await draftOf({ kind: 'service', content: aService() })
    page = await draftOf(
      aNewPage({
        blocks: [
          { type: 'list', items: ['One'] },
          { type: 'services', heading: 'Who helps', services: ['listening-line'] },
        ],
      }),
    )
    download = await draftOf({ kind: 'download', content: guide })
  })

  const paths = () => [
    '/hub',
    '/hub/pages',
    '/hub/pages?door=young-people',
    '/hub/services',
    '/hub/downloads',
    '/hub/to-do/drafts',
    '/hub/pages/new',
    '/hub/services/new',
    '/hub/downloads/new',
    ...['poster', 'guide', 'toolkit', 'elsewhere'].map((type) => `/hub/downloads/new/${type}`),
    ...[page, service, settings, download].flatMap((item) =>
      ['', '/send', '/versions', '/compare'].map((step) => `${item}${step}`),
    ),
    ...[page, service, download].flatMap((item) => [`${item}/check`, `${item}/take-down`]),
    `${page}/facts`,
    `${page}/parts/new`,
    ...Object.keys(BLOCK_WORDS).map((type) => `${page}/parts/new/${type}`),
    `${page}/parts/1/list`,
    `${page}/preview/1`,
    `${download}/parts/1/text`,
    ...['edit', 'reach', 'hours', 'upkeep'].map((step) => `${service}/${step}`),
    ...['edit', 'tell', 'notices'].map((step) => `${settings}/${step}`),
    `${download}/edit`,
    `${page}/parts/1/remove`,
    // Sent empty, it does what it asks.
    `${download}/discard`,
  ]

  it('is shown as valid HTML, and so is its form when it is sent empty', async () => {
    const faults: string[] = []
    let refused = 0
    for (const path of paths()) {
      const shown = await ruth.get(path)
      if (shown.status !== 200) faults.push(`${path} is ${shown.status}`)
      faults.push(...(await htmlFaults(shown.body)).map((fault) => `${path} ${fault}`))
      const form = formsOf(shown.body).find(({ method, action }) => method === 'post' && !action)
      if (!form) continue
      const hidden = form.fields.filter(({ kind, name }) => kind === 'hidden' && !name.startsWith('_'))
      const answer = await ruth.post(path, Object.fromEntries(hidden.map(({ name, value }) => [name, value])))
      if (answer.status !== 400) continue
      refused += 1
      if (!answer.body.includes('govuk-error-summary')) faults.push(`${path} says no without a sentence`)
      faults.push(...(await htmlFaults(answer.body)).map((fault) => `${path} (wrong) ${fault}`))
    }
    expect(faults).toEqual([])
    expect(refused).toBeGreaterThan(25)
  })

  it('is not found for what is not there, and for a kind that it is not', async () => {
    for (const path of [
      '/hub/cakes',
      '/hub/to-do/cakes',
      page.replace('/pages/', '/services/'),
      `${page}/parts/1/cakes`,
      `${page}/parts/9/remove`,
      `${page}/preview/9`,
      `${settings}/facts`,
    ])
      expect([path, (await ruth.get(path)).status]).toEqual([path, 404])
  })
})

describe('writing a page', () => {
  it('goes from a new page to the public by two people', async () => {
    const asked = await ruth.post('/hub/pages/new', {})
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
    const misplaced = await ruth.post('/hub/pages/new', { ...typed, slug: 'parents/your-say' })
    expect(summaryOf(misplaced)[0]).toContain('#slug Its address must be')
    expect(misplaced.body).toContain('value="parents/your-say"')
    const made = await ruth.post('/hub/pages/new', typed)
    const path = made.location?.split('?')[0] ?? ''
    expect(made.location).toMatch(/told=created$/)
    expect(summaryOf(await lena.post('/hub/pages/new', typed))).toEqual([
      '#slug There is one with this address or name already. Choose another',
    ])
    const added = await ruth.post(`${path}/parts/new/list`, { items: 'Ask\r\nSay no', where: 'end' })
    expect(added.location).toBe(path)
    await ruth.post(`${path}/parts/new/never`, { text: 'It is not your fault.', where: 'top' })
    const { content } = await steps.open(idIn(path))
    expect((content as PageContent).blocks).toEqual([
      { type: 'never', text: 'It is not your fault.' },
      { type: 'list', items: ['Ask', 'Say no'] },
    ])
    await send(ruth, `${path}/send`, { note: 'All new' })
    const own = await ruth.get(`${path}/review`)
    expect(own.location).toBe(`${path}?told=second-person-needed`)
    const review = await lena.get(`${path}/review`)
    expect(review.body).toContain('All of it is new')
    expect(summaryOf(await send(lena, `${path}/review`))).toEqual([
      '#decision Select whether it is published, or sent back',
    ])
    const decided = await send(lena, `${path}/review`, { decision: 'now' })
    expect(decided.location).toBe(`${path}?told=published`)
    const read = await editing.app.signedOut().get('/be-aware/young-people/your-say')
    expect([read.status, read.body.includes('You can say what you want.')]).toEqual([200, true])
  })

  it('says of what stops it where it stands, and keeps the decision', async () => {
    const path = await draftOf(aNewPage())
    await send(ruth, `${path}/facts`, { lead: 'Ring 0808 157 0142 or [read](/be-aware/nowhere).' })
    const item = await ruth.get(path)
    expect(item.body).toContain('What stops it from being published')
    expect(item.body).toContain('The number 0808 157 0142 is typed into the words')
    await send(ruth, `${path}/send`, { note: 'A number' })
    const refused = await send(lena, `${path}/review`, { decision: 'now' })
    expect(summaryOf(refused).map((each) => each.slice(0, 30))).toEqual([
      '#stops The link to /be-aware/n',
      '#stops The number 0808 157 014',
    ])
    expect(refused.body).toMatch(/value="now" checked/)
    const back = await send(lena, `${path}/review`, { decision: 'back', words: 'Use the register' })
    expect(back.location).toBe(`${path}?told=sent-back`)
    expect((await ruth.get(path)).body).toContain('Lena Brandt sent it back')
  })

  it('is planned for a day and a time, which are read with care', async () => {
    const path = await draftOf(aNewPage())
    await send(ruth, `${path}/send`, { note: 'As it was' })
    const later = (typed: Fields) => send(lena, `${path}/review`, { decision: 'later', ...typed })
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
    expect((await ruth.get(path)).body).toContain('It will be published on 4 July 2026, 9am')
    await ruth.post(`${path}/withdraw`, { seen: String((await steps.open(idIn(path))).revision) }, { from: path })
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
      const { body } = await ruth.get(path)
      const form = formsOf(body).find(({ action }) => action === `${path}/parts/${place}/move`)
      return form?.fields.find(({ name }) => name === 'was')?.value ?? ''
    }
    const [first, third] = [await wasOf(1), await wasOf(3)]
    await ruth.post(`${path}/parts/1/move`, { was: first, by: 'down' }, { from: path })
    expect(await headings()).toEqual(['Two', 'One', 'Three'])
    // An old page is still open elsewhere: the part is found where it is now.
    await lena.post(`${path}/parts/1/move`, { was: first, by: 'down' }, { from: path })
    expect(await headings()).toEqual(['Two', 'Three', 'One'])
    const removed = await lena.post(`${path}/parts/3/remove`, { was: third }, { from: path })
    expect([removed.location, await headings()]).toEqual([path, ['Two', 'One']])
    const gone = await ruth.post(`${path}/parts/3/remove`, { was: third }, { from: path })
    expect(gone.location).toBe(`${path}?told=changed-meanwhile`)
    expect((await ruth.get(gone.location ?? '')).body).toContain('Nothing was done: look at what it says now.')
  })
})

describe('two editors of one draft', () => {
  it('do not get into each other’s way in different parts', async () => {
    const path = await draftOf(
      aNewPage({
        blocks: [
          { type: 'list', items: ['One'] },
          { type: 'never', text: 'Never.' },
        ],
      }),
    )
    const [hers, his] = [
      await filled(ruth, `${path}/parts/1/list`, { items: 'One and a half' }),
      await filled(lena, `${path}/parts/2/never`, { text: 'Never ever.' }),
    ]
    expect((await ruth.post(`${path}/parts/1/list`, hers)).status).toBe(303)
    expect((await lena.post(`${path}/parts/2/never`, his)).status).toBe(303)
    expect(((await steps.open(idIn(path))).content as PageContent).blocks).toEqual([
      { type: 'list', items: ['One and a half'] },
      { type: 'never', text: 'Never ever.' },
    ])
  })

  it('are told where both change the same, before the second’s takes its place', async () => {
    const path = await draftOf(aNewPage({ blocks: [{ type: 'list', items: ['One'] }] }))
    const form = `${path}/parts/1/list`
    const [first, second] = [
      await filled(ruth, form, { items: 'Ruth’s words' }),
      await filled(lena, form, { items: 'Lena’s words' }),
    ]
    await ruth.post(form, first)
    const told = await lena.post(form, second)
    expect(told.status).toBe(400)
    expect(summaryOf(told)[0]).toContain('#says-now Someone changed this while you were looking at it')
    expect(told.body).toContain('<p class="govuk-body kith-typed">Ruth’s words</p>')
    expect(told.body).toContain('Lena’s words</textarea>')
    expect(await htmlFaults(told.body)).toEqual([])
    expect(((await steps.open(idIn(path))).content as PageContent).blocks).toEqual([
      { type: 'list', items: ['Ruth’s words'] },
    ])
    // She has seen it, and goes on.
    const was = /name="was" value="([^"]+)"/.exec(told.body)?.[1] ?? ''
    expect((await lena.post(form, { ...second, was })).status).toBe(303)
    expect(((await steps.open(idIn(path))).content as PageContent).blocks).toEqual([
      { type: 'list', items: ['Lena’s words'] },
    ])
  })

  it('keep what they typed into a part that was taken out, or a draft that was sent', async () => {
    const path = await draftOf(aNewPage({ blocks: [{ type: 'list', items: ['One'] }] }))
    const form = `${path}/parts/1/list`
    const typed = await filled(ruth, form, { items: 'Words not to lose' })
    await send(lena, `${path}/parts/1/remove`)
    const gone = await ruth.post(form, typed, { from: path })
    expect([
      gone.status,
      gone.body.includes('Someone took this part out'),
      gone.body.includes('Words not to lose</textarea>'),
    ]).toEqual([400, true, true])
    const facts = await filled(ruth, `${path}/facts`, { title: 'Title not to lose' })
    await send(lena, `${path}/send`, { note: 'Done' })
    const sent = await ruth.post(`${path}/facts`, facts, { from: path })
    expect([
      sent.status,
      sent.body.includes('This is not a draft any more'),
      sent.body.includes('Title not to lose'),
    ]).toEqual([400, true, true])
  })

  it('are told of what changed since they typed something that was kept', async () => {
    const path = await draftOf(aNewPage({ blocks: [{ type: 'list', items: ['One'] }] }))
    const form = `${path}/parts/1/list`
    await ruth.keep(form, { items: 'Half a sentence' })
    expect((await ruth.get(form)).body).not.toContain('was changed after you typed')
    await steps.edit(
      editing.lena,
      idIn(path),
      'page',
      (content) => ({ ...content, blocks: [{ type: 'list', items: ['Two'] }] }),
      new Date(NOW.getTime() + 60_000),
    )
    const back = await ruth.get(form)
    expect(back.body).toContain('This draft was changed after you typed what stands below')
    expect(back.body).toContain('Half a sentence</textarea>')
    expect(back.body).toContain('<p class="govuk-body kith-typed">Two</p>')
  })
})

describe('the register', () => {
  it('a new number is unverified until its editor rang it, and is not published before', async () => {
    const path = await draftOf({ kind: 'service', content: aService({ key: 'new-number', name: 'New Number' }) })
    const verified = async () => ((await steps.open(idIn(path))).content as ServiceContent).verified
    await send(ruth, `${path}/reach`, { 'contacts-0-says': 'Free' })
    expect(await verified()).not.toBeNull()
    await send(ruth, `${path}/reach`, { 'contacts-0-to': '0808 157 0999' })
    expect(await verified()).toBeNull()
    expect((await ruth.get(path)).body).toContain('Nobody has verified it yet. Ring the number')
    await send(ruth, `${path}/send`, { note: 'Their new number' })
    const stopped = await send(lena, `${path}/review`, { decision: 'now' })
    expect(summaryOf(stopped)).toEqual(['#stops Nobody has verified it yet. Ring the number, and say that it is right'])
    await ruth.post(`${path}/withdraw`, { seen: String((await steps.open(idIn(path))).revision) }, { from: path })
    await send(ruth, `${path}/reach`, { isRight: 'yes' })
    expect(await verified()).toEqual({ on: '2026-03-02', by: 'Ruth Ellison, Partnership officer' })
    await send(ruth, `${path}/send`, { note: 'Their new number' })
    expect((await send(lena, `${path}/review`, { decision: 'now' })).location).toBe(`${path}?told=published`)
  })

  it.each([
    { kind: 'phone', to: 'not a number', says: 'must be a telephone number' },
    { kind: 'chat', to: 'http://chat.example/', says: 'must be a web address that begins with https://' },
    { kind: 'email', to: 'nobody', says: 'must be an email address' },
  ])('refuses $to as a way in of kind $kind, beside its field', async ({ kind, to, says }) => {
    const path = await draftOf({ kind: 'service', content: aService({ key: `wrong-${kind}` }) })
    const refused = await send(ruth, `${path}/reach`, { 'contacts-1-kind': kind, 'contacts-1-to': to })
    expect(summaryOf(refused)[0]).toContain('#contacts-1-to The number or address')
    expect(refused.body).toContain(says)
    expect(refused.body).toContain(`value="${to}"`)
  })

  it('takes hours as spans, also past midnight', async () => {
    const path = await draftOf({ kind: 'service', content: aService({ key: 'hours' }) })
    const typed = { words: 'Weekends until late.', hoursKind: 'weekly', bankHolidays: 'closed' }
    const none = await send(ruth, `${path}/hours`, typed)
    expect(summaryOf(none)).toEqual(['#spans-0-days Enter the hours at which it answers'])
    const span = { 'spans-0-days': ['SA', 'SU'], 'spans-0-opens': '6pm', 'spans-0-closes': '2am' }
    await send(ruth, `${path}/hours`, { ...typed, ...span })
    expect(((await steps.open(idIn(path))).content as ServiceContent).hours).toEqual({
      kind: 'weekly',
      words: 'Weekends until late.',
      spans: [{ days: ['SA', 'SU'], opens: '18:00', closes: '02:00' }],
      bankHolidays: 'closed',
    })
  })

  it('asks a place for its address, and lets a refuge have none', async () => {
    const path = await draftOf({ kind: 'service', content: aService({ key: 'place' }) })
    const place = { kind: 'place', visitName: '', visitAddress: '', visitPostcode: '' }
    expect(summaryOf(await send(ruth, `${path}/edit`, place))).toEqual([
      '#visitName Enter the name of the building',
      '#visitAddress Enter the address',
      '#visitPostcode Enter the postcode',
    ])
    await send(ruth, `${path}/edit`, {
      kind: 'place',
      visitName: 'The Hut',
      visitAddress: '1 Road\r\nTown',
      visitPostcode: 'ZZ99 1AA',
    })
    const content = async () => (await steps.open(idIn(path))).content as ServiceContent & { visit?: unknown }
    expect((await content()).visit).toEqual({ name: 'The Hut', address: ['1 Road', 'Town'], postcode: 'ZZ99 1AA' })
    await send(ruth, `${path}/edit`, { kind: 'refuge' })
    expect((await content()).visit).toBeUndefined()
  })
})

describe('versions', () => {
  it('are compared, seen and restored', async () => {
    const path = await draftOf(aNewPage({ title: 'First title' }))
    await send(ruth, `${path}/facts`, { title: 'Second title' })
    await send(ruth, `${path}/send`, { note: 'A better title' })
    await send(lena, `${path}/review`, { decision: 'now' })
    const versions = await ruth.get(`${path}/versions`)
    expect(versions.body).toContain('A better title')
    expect(versions.body).toContain('Reviewed by Lena Brandt')
    const compared = await ruth.get(`${path}/compare?from=1&to=2`)
    expect(compared.body).toContain('<li>Title: changed</li>')
    expect(compared.body).toContain('<del>First</del> title')
    expect(compared.body).toContain('<ins>Second</ins> title')
    expect(await htmlFaults(compared.body)).toEqual([])
    const preview = await ruth.get(`${path}/preview/1`)
    expect(preview.body).toContain('<b>Preview.</b> The public read this before (version 1).')
    expect(preview.body).toContain('First title')
    expect(preview.headers['cache-control']).toBe('no-store')
    const restored = await ruth.post(`${path}/restore`, { number: '1' }, { from: `${path}/versions` })
    expect(restored.location).toBe(`${path}?told=restored`)
    expect(((await steps.open(idIn(path))).content as PageContent).title).toBe('First title')
  })
})
