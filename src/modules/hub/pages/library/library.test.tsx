import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { renderToString } from 'preact-render-to-string'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bodyFromFields } from '../../../../platform/http/body.js'
import type { Deps } from '../../../../platform/deps.js'
import type { PublicReply, PublicRequest } from '../../../../platform/http/public-page.js'
import { PACKS } from '../../testing/an-edition.js'
import { editionOfPack } from '../../testing/an-edition.js'
import { readPdf } from '../../testing/read-pdf.js'
import { libraryPages } from './library.page.js'

const NOW = new Date('2026-11-24T12:00:00Z')
const [library, paper] = libraryPages

/** What was published, on disk as it is kept, and no database: the library is served all the same. */
const folders = new Map<string, { deps: Deps; folder: string }>()
beforeAll(() => {
  for (const pack of PACKS) {
    const folder = mkdtempSync(join(tmpdir(), 'kith-library-'))
    mkdirSync(join(folder, 'hub'))
    writeFileSync(join(folder, 'hub', 'edition.json'), JSON.stringify(editionOfPack(pack)))
    const deps = { clock: () => NOW, config: { dataFolder: folder, url: 'https://kith.example' }, db: {} }
    folders.set(pack, { folder, deps: deps as unknown as Deps })
  }
})
afterAll(() => {
  for (const { folder } of folders.values()) rmSync(folder, { recursive: true, force: true })
})

type Asked = { pack?: (typeof PACKS)[number]; params?: Record<string, string>; fields?: Record<string, string> }

function request({ pack = 'northmoor', params = {}, fields = {} }: Asked): PublicRequest {
  const { deps } = folders.get(pack) as { deps: Deps }
  return { deps, now: NOW, params, query: {}, body: bodyFromFields(fields), path: '/be-aware/library', network: '' }
}

const open = async (asked: Asked = {}) => html(await library?.get?.(request(asked)))
const choose = async (fields: Record<string, string>) => html(await library?.post?.(request({ fields })))
const fetchPaper = async (name: string, asked: Asked = {}) =>
  (await paper?.get?.(request({ ...asked, params: { paper: name } }))) as PublicReply

function html(reply: PublicReply | undefined): string {
  if (reply?.kind !== 'show') throw new Error(`The library answers ${reply?.kind}`)
  return renderToString(reply.view).replaceAll('&amp;', '&')
}

const linksTo = (page: string) =>
  [...page.matchAll(/href="\/be-aware\/library\/([a-z0-9-]+)\.pdf"/g)].map(([, key]) => key)

describe('the library', () => {
  it('lists everything that is published, with what a file is and how large', async () => {
    const page = await open()
    const { downloads } = editionOfPack('northmoor')
    expect(downloads.filter(({ title }) => !page.includes(title))).toEqual([])
    const ours = downloads.filter(({ kind }) => kind !== 'elsewhere').map(({ key }) => key)
    expect([...new Set(linksTo(page))].toSorted()).toEqual(ours.toSorted())
    expect(page.match(/PDF, \d+ pages?, \d+ kB/g)?.length).toBe(linksTo(page).length)
  })

  it('says of what is others’ whose it is, of when, and that it is on another website', async () => {
    const page = await open()
    for (const download of editionOfPack('northmoor').downloads) {
      if (download.kind !== 'elsewhere') continue
      expect(page).toContain(`href="${download.url}" rel="noreferrer"`)
      expect(page).toContain(`On another website. By ${download.publishedBy}. ${download.dated}.`)
    }
  })

  it('offers no poster whose number nobody has checked, and says why', async () => {
    const page = await open({ pack: 'north-yorkshire' })
    expect(linksTo(page).filter((key) => key?.startsWith('poster-'))).toEqual([])
    expect(page).toMatch(/Poster for shops and takeaways<\/b><p class="kith-meta"><b>Not offered at the moment/)
    const reply = await fetchPaper('poster-shops.pdf', { pack: 'north-yorkshire' })
    expect(reply).toEqual({ kind: 'see-other', to: '/be-aware/library' })
  })

  it.each([
    [{ reader: 'parents-carers' }, ['guide-parents-money', 'guide-parents-talk']],
    [
      { reader: 'communities', strand: 'county-lines' },
      [
        'poster-shops',
        'poster-hotels',
        'poster-taxis',
        'guide-communities-county-lines',
        'poster-youth-club',
        'guide-communities-guardian',
        'toolkit-venue-check',
      ],
    ],
    [{ reader: 'parents-carers', strand: 'radicalisation' }, ['guide-parents-talk']],
  ])('shows for %o what fits, what is about it first', async (fields, keys) => {
    expect(linksTo(await choose(fields))).toEqual(keys)
  })

  it('keeps what was chosen in the form, and out of the address and the title', async () => {
    const page = await choose({ reader: 'communities', strand: 'county-lines' })
    expect(page).toMatch(/<option value="county-lines" selected/)
    expect(page).toMatch(/<form method="post" action="\/be-aware\/library"/)
    expect(page).toContain('<title>Posters and guides – Be Aware</title>')
  })

  it('shows everything where a choice is not among ours', async () => {
    expect(linksTo(await choose({ reader: 'nobody', strand: '__proto__' }))).toEqual(linksTo(await open()))
  })
})

describe('a paper', () => {
  it('comes as a file with its own validator, the same each time', async () => {
    const reply = await fetchPaper('guide-parents-talk.pdf')
    if (reply.kind !== 'file') throw new Error(reply.kind)
    expect(reply.file.type).toBe('application/pdf')
    expect((await readPdf(reply.file.plain)).elements.at(1)?.words).toBe('A first talk with your child')
    expect(await fetchPaper('guide-parents-talk.pdf')).toEqual(reply)
  })

  it.each([
    ['without its ending', 'guide-parents-talk', { kind: 'see-other', to: '/be-aware/library/guide-parents-talk.pdf' }],
    ['that is not there', 'guide-nobody.pdf', { kind: 'not-found' }],
    ['that is others’', 'elsewhere-parents-charter.pdf', { kind: 'not-found' }],
    ['with a path in it', '../secrets.pdf', { kind: 'not-found' }],
  ])('%s', async (_, name, reply) => {
    expect(await fetchPaper(name)).toEqual(reply)
  })
})
