import { beforeAll, describe, expect, it } from 'vitest'
import { dayOf } from '../../../../kernel/calendar-date.js'
import type { OpenEdition } from '../../domain/edition.js'
import { standingOf } from '../../domain/edition.js'
import { plainWords, wordsOfBlock } from '../../domain/plain-words.js'
import { aService, anEdition, PACKS } from '../../testing/an-edition.js'
import { editionOfPack } from '../../testing/an-edition.js'
import { type ReadPdf, readPdf } from '../../testing/read-pdf.js'
import { papersOf, type Printed } from './printed.js'
import { windowTitleOf } from './set-guide.js'

const NOW = new Date('2026-11-24T12:00:00Z')
const HUB = 'kith.northmoor.example/be-aware'

type Made = Extract<Printed, { pages: number }>
type Case = { pack: string; edition: OpenEdition; paper: Made; read: ReadPdf }

const cases: Case[] = []
beforeAll(async () => {
  for (const pack of PACKS) {
    const edition = editionOfPack(pack)
    for (const paper of (await papersOf(edition, NOW, HUB)).values())
      if ('pages' in paper) cases.push({ pack, edition, paper, read: await readPdf(paper.content) })
  }
})

/** What is wrong with each paper, one line each. */
function faults(find: (each: Case) => readonly string[]): string[] {
  return cases.flatMap((each) => find(each).map((fault) => `${each.pack} ${each.paper.download.key}: ${fault}`))
}

describe('every paper of the library', () => {
  it('is made: posters where a number may be printed, guides and toolkits everywhere', () => {
    const made = (pack: string, kind: string) =>
      cases.filter((each) => each.pack === pack && each.paper.download.kind === kind).length
    expect([made('northmoor', 'poster'), made('northmoor', 'guide'), made('northmoor', 'toolkit')]).toEqual([5, 8, 2])
    expect([made('north-yorkshire', 'poster'), made('north-yorkshire', 'guide')]).toEqual([0, 8])
  })

  it('is tagged, says its language, and shows its title', () => {
    expect(
      faults(({ read }) => [
        ...(read.isTagged ? [] : ['is not tagged']),
        ...(read.language === 'en-GB' ? [] : [`is in ${String(read.language)}`]),
        ...(read.showsTitle ? [] : ['shows the name of its file']),
        ...(read.untagged === '' ? [] : [`prints outside its structure: ${read.untagged}`]),
      ]),
    ).toEqual([])
  })

  it('has the title that its kind and its reader give it', () => {
    expect(
      faults(({ paper: { download }, read }) => {
        const title = download.kind === 'poster' ? download.title : windowTitleOf(download)
        return read.title === title ? [] : [String(read.title)]
      }),
    ).toEqual([])
  })

  it('has one first heading, and says everything in the order in which it was written', () => {
    expect(
      faults(({ paper: { download }, read }) => {
        const headings = read.elements.filter(({ role }) => role === 'H1').map(({ words }) => words)
        const said = read.elements.map(({ words }) => words).join(' ')
        const written =
          download.kind === 'poster'
            ? [download.headline, ...download.lines]
            : [
                download.title,
                download.lead,
                ...download.blocks
                  .filter(({ type }) => type !== 'call' && type !== 'services')
                  .flatMap((block) => wordsOfBlock(block)),
              ]
        let from = 0
        const lost = written.map(plainWords).filter((words) => {
          const at = said.indexOf(words, from)
          if (at >= 0) from = at + words.length
          return at < 0
        })
        return [
          ...(headings.length === 1 && headings[0] === written[0] ? [] : [`is headed ${headings.join(', ')}`]),
          ...lost.map((words) => `does not say, or not there: ${words}`),
        ]
      }),
    ).toEqual([])
  })

  it('is drawn in the order in which it is read', () => {
    expect(
      faults(({ read }) => {
        const squeezed = (words: string) => words.replaceAll(' ', '')
        const told = read.elements.map(({ words }) => words).join('')
        return squeezed(told) === squeezed(read.drawn) ? [] : ['is drawn in another order']
      }),
    ).toEqual([])
  })

  it('marks its lists as lists: a label before each item', () => {
    expect(
      faults(({ read: { elements } }) => {
        const odd = elements.filter(({ role }, at) => (role === 'Lbl') !== (elements[at + 1]?.role === 'LBody'))
        return elements.some(({ role }) => role === 'LBody') && odd.length === 0 ? [] : [JSON.stringify(odd)]
      }),
    ).toEqual([])
  })

  it('is one page, for posters and guides; a toolkit is several', () => {
    expect(
      faults(({ paper: { download, pages }, read }) => {
        const isRight = download.kind === 'toolkit' ? read.pages > 1 : read.pages === 1
        return isRight && pages === read.pages ? [] : [`${read.pages} pages, and says ${pages}`]
      }),
    ).toEqual([])
  })

  it('carries its fonts with it', () => {
    expect(
      faults(({ paper: { content } }) => {
        const raw = content.toString('latin1')
        return raw.includes('/FontFile2') && !raw.includes('/Subtype /Type1') ? [] : ['has a font that is not embedded']
      }),
    ).toEqual([])
  })

  it('says 999, whose it is, where more is, and that a demonstration is one', () => {
    expect(
      faults(({ edition, read: { drawn } }) =>
        [
          'In danger now? Call 999.',
          edition.partnershipName,
          HUB,
          'Checked on 2 November 2026. Don’t use it after 2 May 2027.',
          ...(edition.demonstration ? ['Demonstration: this partnership and its own numbers are invented.'] : []),
        ].filter((words) => !drawn.includes(words)),
      ),
    ).toEqual([])
  })

  it('prints no number that a person has not found right', () => {
    expect(
      faults(({ edition, read: { drawn } }) =>
        edition.services
          .filter((service) => standingOf(service, dayOf(NOW)) !== 'current')
          .flatMap(({ contacts }) => contacts.flatMap((each) => ('number' in each ? [each.number] : [])))
          .filter((number) => number.length > 3 && drawn.replaceAll(' ', '').includes(number.replaceAll(' ', ''))),
      ),
    ).toEqual([])
  })

  it('prints those that a person has found right', () => {
    const printed = cases.filter(({ pack, read }) => pack === 'northmoor' && read.drawn.includes('0808 157 01'))
    expect(printed.length).toBeGreaterThanOrEqual(13)
  })
})

describe('a poster', () => {
  const poster = {
    kind: 'poster',
    key: 'a-poster',
    title: 'A poster',
    says: 'To hang up.',
    readers: ['communities'],
    strands: [],
    owner: 'Be Aware editor',
    lastChecked: '2026-11-02',
    checkEveryMonths: 6,
    headline: 'Ring',
    lines: ['Someone answers.'],
    service: 'parents-local',
  } as const
  const offered = async (edition: OpenEdition, now: Date) => (await papersOf(edition, now, HUB)).get('a-poster')
  const editionWith = (service: Parameters<typeof aService>[0]) =>
    anEdition([aService(service)], {
      downloads: [{ ...poster, readers: [...poster.readers], strands: [], lines: [...poster.lines] }],
    })

  it.each([
    ['a number that was checked', {}, '2027-05-02', undefined],
    ['a number whose check fell due yesterday', {}, '2027-05-03', 'not-checked'],
    ['a number that nobody has rung', { verified: null }, '2026-11-24', 'not-checked'],
    ['a service that has closed', { status: 'defunct' }, '2026-11-24', 'no-number'],
    [
      'a service without a number',
      { contacts: [{ kind: 'web', url: 'https://line.example/' }] },
      '2026-11-24',
      'no-number',
    ],
  ] as const)('with %s', async (_, change, day, reason) => {
    const paper = await offered(editionWith(change as Parameters<typeof aService>[0]), new Date(`${day}T12:00:00Z`))
    expect(paper && 'withheld' in paper ? paper.withheld.reason : undefined).toBe(reason)
  })

  it('is made once, and again on the day on which its number falls due', async () => {
    const edition = editionWith({})
    const [first, same] = [await offered(edition, NOW), await offered(edition, new Date('2026-11-24T23:00:00Z'))]
    expect(same).toBe(first)
    expect(await offered(edition, new Date('2027-05-03T00:30:00Z'))).toHaveProperty('withheld')
  })
})
