import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import { titleOf } from './item.js'
import { drawingsAtHand } from '../data/drawings-at-hand.js'
import { readFirstEdition } from '../data/first-edition-files.js'
import { aPage, aPoster, aService, someSettings } from '../testing/editable-contents.js'
import { brokenBy, stopsFor } from './check-publication.js'
import { contentsOf, contentsWithout, type Item } from './contents.js'
import type { DownloadContent } from './download-content.js'
import type { Block, PageContent } from './page-content.js'
import { publishTogether } from './publish-together.js'
import { type Grounds, STOPS, type StopCode } from './stop.js'

const TODAY = '2026-03-02' as CalendarDate

const page = (changes: Partial<PageContent> = {}): Item => ({ kind: 'page', content: aPage(changes) })
const service = (changes: Parameters<typeof aService>[0] = {}): Item => ({
  kind: 'service',
  content: aService(changes),
})
const settings = (changes: Parameters<typeof someSettings>[0] = {}): Item => ({
  kind: 'settings',
  content: someSettings(changes),
})
const poster = aPoster()

const BASE: readonly Item[] = [
  service(),
  service({ key: 'web-only', name: 'Web Only', contacts: [{ kind: 'web', url: 'https://web.northmoor.example/' }] }),
  service({ key: 'ended', name: 'Ended Line', status: 'defunct' }),
  service({ key: 'unverified', name: 'Unverified Line', verified: null }),
  service({ key: 'due-today', name: 'Due Today', verified: { on: '2025-09-02', by: 'Ruth' } }),
  service({ key: 'overdue', name: 'Overdue Line', verified: { on: '2025-09-01', by: 'Ruth' } }),
  settings(),
  page({ slug: 'get-help', reader: 'everyone' }),
  page({ slug: 'young-people', kind: 'door' }),
  page({ slug: 'get-help', reader: 'everyone', language: 'pl' }),
]

function stops(item: Item, { coming = [], today = TODAY }: { coming?: string[]; today?: CalendarDate } = {}) {
  return stopsFor(item, grounds([...BASE, item], coming, today)).map(({ code, field, about }) => [code, field, about])
}

function grounds(items: readonly Item[], coming: readonly string[] = [], today = TODAY): Grounds {
  return { contents: contentsOf(items), coming: new Set(coming), drawings: new Set(['phone']), today }
}

const part = (block: Block) => page({ blocks: [{ type: 'never', text: 'It is not your fault.' }, block] })
const lead = (words: string) => page({ lead: words })
const shown = (...services: string[]) => part({ type: 'services', heading: 'Who helps', services })
const link = (to: string) => part({ type: 'links', heading: 'Read next', items: [{ to }] })
const opened = (openedOn: string) =>
  part({
    type: 'elsewhere',
    heading: 'Elsewhere',
    items: [{ name: 'A guide', url: 'https://guide.example/', owner: 'Someone', openedOn }],
  })

describe('what stops a page', () => {
  it('is nothing where nothing is wrong', () => {
    expect(stops(page())).toEqual([])
  })

  it.each([
    // Links among words
    { what: lead('Read [this](/be-aware/nowhere).'), stop: ['page-unknown', 'lead', '/be-aware/nowhere'] },
    { what: lead('Read [this](/be-aware/get-help).'), stop: undefined },
    { what: lead('Read [this](/be-aware/get-help#now).'), stop: undefined },
    { what: lead('Read [this](/be-aware/pl/get-help).'), stop: undefined },
    {
      what: lead('Read [this](/be-aware/pl/young-people).'),
      stop: ['page-unknown', 'lead', '/be-aware/pl/young-people'],
    },
    { what: lead('[Tell someone](/be-aware/tell).'), stop: undefined },
    { what: lead('[Listening Line](/be-aware/services/listening-line).'), stop: undefined },
    {
      what: lead('[No line](/be-aware/services/no-line).'),
      stop: ['page-unknown', 'lead', '/be-aware/services/no-line'],
    },
    {
      what: lead('[Out](https://elsewhere.example/).'),
      stop: ['link-elsewhere', 'lead', 'https://elsewhere.example/'],
    },
    { what: lead('[Out](/be-awareness).'), stop: ['link-elsewhere', 'lead', '/be-awareness'] },
    { what: lead('[Run](javascript:alert).'), stop: ['link-elsewhere', 'lead', 'javascript:alert'] },
    { what: page({ summary: '[x](/be-aware/nowhere)' }), stop: ['page-unknown', 'summary', '/be-aware/nowhere'] },
    // Links in a list
    { what: link('nowhere'), stop: ['page-unknown', 'part-2', '/be-aware/nowhere'] },
    { what: link('get-help'), stop: undefined },
    { what: link('library'), stop: undefined },
    // Numbers
    { what: lead('Ring {phone:no-line}.'), stop: ['service-unknown', 'lead', 'no-line'] },
    { what: lead('Ring {phone:young-local}.'), stop: undefined },
    { what: lead('Ring {phone:web-only}.'), stop: ['service-without-number', 'lead', 'Web Only'] },
    { what: lead('Ring 0808 157 0142.'), stop: ['number-typed', 'lead', '0808 157 0142'] },
    { what: lead('Ring 999, or 101, or press 55.'), stop: undefined },
    { what: lead('Born in 2010 or 2011.'), stop: undefined },
    { what: part({ type: 'call', service: 'listening-line', text: 'Talk.' }), stop: undefined },
    {
      what: part({ type: 'call', service: 'web-only', text: 'Talk.' }),
      stop: ['service-without-number', 'part-2', 'Web Only'],
    },
    // Services and their verification
    { what: shown('listening-line', 'web-only'), stop: undefined },
    { what: shown('no-line'), stop: ['service-unknown', 'part-2', 'no-line'] },
    { what: shown('ended'), stop: ['service-ended', 'part-2', 'Ended Line'] },
    { what: shown('unverified'), stop: ['service-unverified', 'part-2', 'Unverified Line'] },
    { what: shown('due-today'), stop: undefined },
    { what: shown('overdue'), stop: ['service-overdue', 'part-2', 'Overdue Line'] },
    // Pages elsewhere: six months to the day
    { what: opened('2025-09-02'), stop: undefined },
    { what: opened('2025-09-01'), stop: ['not-opened-lately', 'part-2', 'A guide'] },
    // Drawings
    { what: part({ type: 'picture', drawing: 'phone', text: ['Ring.'] }), stop: undefined },
    {
      what: part({ type: 'picture', drawing: 'horse', text: ['Ride.'] }),
      stop: ['drawing-unknown', 'part-2', 'horse'],
    },
    // The title that others may see
    { what: page({ windowTitle: 'County lines' }), stop: ['title-names-harm', 'windowTitle', 'County lines'] },
    {
      what: page({ windowTitle: 'Child sexual exploitation' }),
      stop: ['title-names-harm', 'windowTitle', 'Child sexual exploitation'],
    },
    { what: page({ title: 'County lines', windowTitle: 'For young people' }), stop: undefined },
  ])('$stop: $what.content', ({ what, stop }) => {
    expect(stops(what)).toEqual(stop ? [stop] : [])
  })

  it('waits for a page that is being reviewed, and is stopped by one that nobody has sent', () => {
    const both = lead('[a](/be-aware/young-people/one) [b](/be-aware/young-people/two)')
    expect(stops(both, { coming: ['en/standard/young-people/one'] })).toEqual([
      ['page-waits', 'lead', '/be-aware/young-people/one'],
      ['page-unknown', 'lead', '/be-aware/young-people/two'],
    ])
    expect(stops(link('young-people/one'), { coming: ['en/standard/young-people/one'] })).toEqual([
      ['page-waits', 'part-2', '/be-aware/young-people/one'],
    ])
  })

  it('finds a listed page in English where there is none in its own language', () => {
    const polish = { slug: 'young-people/prawa', language: 'pl' }
    const to = (slug: string) =>
      page({ ...polish, blocks: [{ type: 'links', heading: 'Dalej', items: [{ to: slug }] }] })
    expect(stops(to('young-people'))).toEqual([])
    expect(stops(to('nowhere'))).toHaveLength(1)
  })
})

describe('what stops a service', () => {
  it.each([
    { what: service(), stop: undefined },
    { what: service({ verified: null }), stop: ['not-verified', 'verified', 'Listening Line'] },
    { what: service({ verified: { on: '2025-09-02', by: 'Ruth' } }), stop: undefined },
    {
      what: service({ verified: { on: '2025-09-01', by: 'Ruth' } }),
      stop: ['check-overdue', 'verified', 'Listening Line'],
    },
    { what: service({ verified: null, status: 'defunct' }), stop: undefined },
    { what: service({ does: 'Ring 0808 157 0142.' }), stop: ['number-typed', 'does', '0808 157 0142'] },
  ])('$stop', ({ what, stop }) => {
    expect(stops(what)).toEqual(stop ? [stop] : [])
  })
})

describe('what stops settings', () => {
  const elsewhere = (key: string) => {
    const { tell } = someSettings()
    return settings({ tell: { ...tell, child: { by: 'elsewhere', says: 'Ring them.', service: key } } })
  }
  it.each([
    { what: settings(), stop: undefined },
    { what: settings({ aliases: { 'front-door': 'no-line' } }), stop: ['service-unknown', 'aliases', 'no-line'] },
    { what: settings({ topService: 'no-line' }), stop: ['service-unknown', 'topService', 'no-line'] },
    { what: elsewhere('listening-line'), stop: undefined },
    { what: elsewhere('overdue'), stop: ['service-overdue', 'tell-child', 'Overdue Line'] },
    { what: settings({ runBy: 'Ring 01632 960000.' }), stop: ['number-typed', 'runBy', '01632 960000'] },
  ])('$stop', ({ what, stop }) => {
    expect(stops(what)).toEqual(stop ? [stop] : [])
  })
})

describe('what stops a download', () => {
  const download = (changes: object): Item => ({
    kind: 'download',
    content: { ...poster, ...changes } as DownloadContent,
  })
  const { headline: _h, lines: _l, service: _s, ...common } = poster
  const guide = {
    ...common,
    kind: 'guide',
    lead: 'Read this.',
    blocks: [{ type: 'text', paragraphs: ['Ring 0808 157 0142.'] }],
  }
  const paper = {
    ...common,
    kind: 'elsewhere',
    url: 'https://paper.example/',
    publishedBy: 'Someone',
    dated: 'May 2025',
  }
  it.each([
    { what: download({}), stop: undefined },
    { what: download({ service: 'overdue' }), stop: ['service-overdue', 'service', 'Overdue Line'] },
    { what: download({ lines: ['0808 157 0142'] }), stop: ['number-typed', 'lines', '0808 157 0142'] },
    { what: { kind: 'download', content: guide } as Item, stop: ['number-typed', 'part-1', '0808 157 0142'] },
    { what: { kind: 'download', content: { ...paper, lastChecked: '2025-09-02' } } as Item, stop: undefined },
    {
      what: { kind: 'download', content: { ...paper, lastChecked: '2025-09-01' } } as Item,
      stop: ['not-opened-lately', 'lastChecked', 'Talk to someone'],
    },
  ])('$stop', ({ what, stop }) => {
    expect(stops(what)).toEqual(stop ? [stop] : [])
  })
})

describe('what else would break', () => {
  const user = page({
    title: 'Uses it',
    blocks: [{ type: 'services', heading: 'Who helps', services: ['listening-line'] }],
  })
  const byAlias = page({ slug: 'by-alias', title: 'By its name', lead: 'Ring {phone:young-local}.' })
  const before = contentsOf([service(), settings(), user, byAlias])

  it('is every page that leads to a service which ends', () => {
    const after = grounds([service({ status: 'defunct' }), settings(), user, byAlias])
    expect(brokenBy('status', before, after).map(({ code, about }) => [code, about])).toEqual([
      ['still-used', 'Uses it'],
      ['still-used', 'By its name'],
    ])
  })

  it('is every page and the settings, where a service is taken out', () => {
    const contents = contentsWithout(before, { kind: 'service', key: 'listening-line' })
    const after = { ...grounds([]), contents }
    expect(brokenBy('words', before, after).map(({ about }) => about)).toEqual([
      'Uses it',
      'By its name',
      'the settings',
    ])
  })

  it('is a page whose name for a service is taken away, and not what was broken before', () => {
    const broken = page({ slug: 'broken', title: 'Broken before', lead: 'Ring {phone:gone}.' })
    const had = contentsOf([service(), settings(), user, byAlias, broken])
    const after = grounds([service(), settings({ aliases: {} }), user, byAlias, broken])
    expect(brokenBy('aliases', had, after).map(({ about }) => about)).toEqual(['By its name'])
  })
})

it('every stop is tried above', async () => {
  const { readFileSync } = await import('node:fs')
  const text = readFileSync(new URL(import.meta.url), 'utf8')
  expect(STOPS.filter((code: StopCode) => !text.includes(`'${code}'`))).toEqual([])
})

describe('the first edition', () => {
  it.each(['northmoor', 'north-yorkshire'])('of %s can be published once someone has rung its numbers', (pack) => {
    const edition = readFirstEdition('packs', pack) as unknown as Item[]
    const today = '2026-11-24' as CalendarDate
    const rung = edition.map((item) =>
      item.kind === 'service' ? { ...item, content: { ...item.content, verified: { on: today, by: 'Ruth' } } } : item,
    )
    const around = { coming: new Set<string>(), drawings: drawingsAtHand(), today }
    const candidates = rung.map((item, at) => ({ ...item, id: `${at}` }))
    const { held } = publishTogether(candidates, { published: contentsOf([]), ...around })
    const said = held.flatMap(({ candidate: { kind, content }, stops: found }) =>
      found.map(({ code, about }) => `${titleOf(kind, content)}: ${code} ${about}`),
    )
    expect(said).toEqual([])
    // And none of the pages that ring one can before.
    const unrung = edition.map((item, at) => ({ ...item, id: `${at}` }))
    expect(publishTogether(unrung, { published: contentsOf([]), ...around }).held.length).toBeGreaterThan(50)
  })
})
