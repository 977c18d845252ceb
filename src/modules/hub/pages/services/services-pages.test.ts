import { describe, expect, it } from 'vitest'
import { htmlFaults } from '../../../../../tests/support/check-html.js'
import { readingAge } from '../../domain/reading-age.js'
import { renderPublicPage } from '../../../../web/render.js'
import { ask, depsWith } from '../../testing/a-shelf.js'
import { aService, anEdition, editionOfPack } from '../../testing/an-edition.js'
import type { OpenEdition } from '../../domain/edition.js'
import { NEEDS } from '../../domain/service-content.js'
import { NEED_WORDS } from './find-words.js'
import { servicesPages } from './services-pages.js'

const TUESDAY_NIGHT = new Date('2026-11-24T23:00Z')
const northmoor = editionOfPack('northmoor')

async function open(edition: OpenEdition, address: string, fields?: Record<string, string>, now = TUESDAY_NIGHT) {
  const reply = await ask(
    servicesPages,
    depsWith(edition, () => now),
    address,
    fields,
  )
  if (reply.kind !== 'show') return { status: reply.kind === 'not-found' ? 404 : 0, html: '', text: '' }
  const html = renderPublicPage(reply.view)
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''
  const text = main.replaceAll(/<svg.*?<\/svg>|<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  return { status: reply.status, html, text }
}

const ask4 = (need = '', reader = '', age = '') => ({ need, reader, age })
const namesIn = (html: string) => [...html.matchAll(/kith-help__name">([^<]+)</g)].map(([, name]) => name)

describe('the finder', () => {
  it('asks by a form whose answers go in its body: nothing about a need is in an address', async () => {
    const { html } = await open(northmoor, '/be-aware/services')
    expect(html).toMatch(/<form method="post" action="\/be-aware\/services" noValidate/i)
    const addresses = [...html.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, address]) => address ?? '')
    expect(addresses.filter((address) => address.includes('?') && !address.startsWith('sms:'))).toEqual([])
  })

  it('lists everyone before anything is asked, with whether they are open', async () => {
    const { html, text } = await open(northmoor, '/be-aware/services')
    for (const { key } of northmoor.services) expect(html).toContain(`href="/be-aware/services/${key}"`)
    expect(text).toContain('Northmoor Listening Line Anyone under 25. Closed. Opens tomorrow 10am')
  })

  it('ignores what stands in an address', async () => {
    const plain = await open(northmoor, '/be-aware/services')
    expect((await open(northmoor, '/be-aware/services?need=mental-health&age=9')).html).toBe(plain.html)
  })

  it.each([
    {
      fields: ask4('pictures-online', 'young-people', '14'),
      finds: ['Northmoor Listening Line', 'CEOP Safety Centre', 'Report Remove'],
      because: 'what a fourteen-year-old needs',
    },
    {
      fields: ask4('pictures-online', 'young-people', '30'),
      finds: ['CEOP Safety Centre'],
      because: 'the others are for the young',
    },
    {
      fields: ask4('worried-about-own-behaviour', 'parents-carers', '14'),
      finds: ['Stop It Now'],
      because: 'for grown-ups who ask for a child of 14',
    },
    {
      fields: ask4('no-such-need', 'nobody', ''),
      finds: namesOf(northmoor),
      because: 'what is no choice of ours is none',
    },
    { fields: ask4('any'), finds: namesOf(northmoor), because: 'not sure: all' },
  ])('$fields: $finds ($because)', async ({ fields, finds }) => {
    const { status, html } = await open(northmoor, '/be-aware/services', fields)
    expect(status).toBe(200)
    expect(namesIn(html).toSorted()).toEqual(finds.toSorted())
  })

  it('puts what is open first, and says of each group what it is', async () => {
    const { html, text } = await open(northmoor, '/be-aware/services', ask4('talk-to-someone', 'young-people'))
    const names = namesIn(html)
    expect(names[0]).toBe('Northmoor Front Door')
    expect(names.indexOf('Childline')).toBeLessThan(names.indexOf('Northmoor Listening Line'))
    expect(text).toMatch(/Open now .*We have not checked when they are open .*Closed now .*Northmoor Listening Line/)
  })

  it('keeps what was chosen, and says how many fit', async () => {
    const { html, text } = await open(northmoor, '/be-aware/services', ask4('pictures-online', 'young-people', '14'))
    expect(text).toContain('Three services fit.')
    expect(html).toMatch(/value="pictures-online" checked/)
    expect(html).toMatch(/value="young-people" checked/)
    expect(html).toMatch(/name="age"[^>]*value="14"/)
  })

  it('leads on when nothing fits: the service the partnership puts first, the police, the whole list', async () => {
    const edition = anEdition([aService({ hours: { kind: 'always', words: 'Always.' } })])
    const { status, html, text } = await open(edition, '/be-aware/services', ask4('advice-for-work'))
    expect(status).toBe(200)
    expect(text).toContain('We know of no service that fits all of that.')
    expect(namesIn(html)).toEqual(['Family Line'])
    expect(text).toMatch(/call 999.*101/)
    expect(html).toContain('href="/be-aware/tell"')
  })

  it('puts first only what a person found right', async () => {
    const edition = anEdition([aService({ verified: null })])
    const { html, text } = await open(edition, '/be-aware/services', ask4('advice-for-work'))
    expect(namesIn(html)).toEqual([])
    expect(text).toMatch(/call 999.*101/)
  })

  it.each(['fourteen', '-1', '1.5', '1000'])('an age of “%s” is asked for again, with the rest kept', async (age) => {
    const { status, html, text } = await open(northmoor, '/be-aware/services', ask4('mental-health', '', age))
    expect(status).toBe(400)
    expect(html).toContain('<title>Error: Find help – Be Aware</title>')
    expect(html).toContain('<a href="#age">Write the age as a number, like 14. Or leave it empty.</a>')
    expect(html).toMatch(new RegExp(`name="age"[^>]*value="${age}"`))
    expect(html).toMatch(/value="mental-health" checked/)
    expect(text).toContain('Everyone on our list')
    expect(text).not.toContain('fit.')
  })
})

describe('the page of a service', () => {
  it('says everything that is known, and how to go on', async () => {
    const { html, text } = await open(
      northmoor,
      '/be-aware/services/northmoor-family-line',
      undefined,
      new Date('2026-11-24T12:00Z'),
    )
    expect(html).toContain('href="tel:08081570190"')
    expect(text).toMatch(
      /Open now, until 5pm.*Interpreter on the line.*Closed on bank holidays\..*If someone is in danger now/,
    )
    expect(html).toContain('This service was last checked on 2 November 2026. Next check: 2 May 2027.')
    for (const way of ['services', 'tell', 'get-help']) expect(html).toContain(`href="/be-aware/${way}"`)
  })

  it('has a title that says nothing of harm', async () => {
    const { html } = await open(northmoor, '/be-aware/services/modern-slavery-helpline')
    expect(html).toContain('<title>Who can help – Be Aware</title>')
    expect(html).toContain('<h1 class="govuk-heading-xl">Modern Slavery and Exploitation Helpline</h1>')
  })

  it('of a place says where to go; of a refuge not even for which area', async () => {
    const { text } = await open(northmoor, '/be-aware/services/the-kettle')
    expect(text).toMatch(/Where to go The Kettle 2 Lamplighter Row Harrowmere ZZ99 1AA/)
    const area = { words: 'Upper Harrow', reach: 'local' as const }
    const refuge = { ...aService({ key: 'refuge', area }), kind: 'refuge' as const }
    expect((await open(anEdition([refuge]), '/be-aware/services/refuge')).text).not.toMatch(/Where to go|Upper Harrow/)
    const helpline = aService({ area })
    expect((await open(anEdition([helpline]), '/be-aware/services/family-line')).text).toContain('Area Upper Harrow')
  })

  it('also answers to the name by which pages call it', async () => {
    const { text } = await open(anEdition(), '/be-aware/services/parents-local')
    expect(text).toContain('Family Line')
  })

  it.each(['nothing', '__proto__', 'constructor'])('of “%s” there is none', async (key) => {
    expect((await open(northmoor, `/be-aware/services/${key}`)).status).toBe(404)
  })
})

it('every page is valid HTML', async () => {
  const { services } = northmoor
  const pages = await Promise.all([
    open(northmoor, '/be-aware/services'),
    open(northmoor, '/be-aware/services', ask4('mental-health', 'young-people', '14')),
    open(northmoor, '/be-aware/services', ask4('', '', 'x')),
    open(northmoor, '/be-aware/services', ask4('advice-for-work', 'young-people', '3')),
    ...services.map(({ key }) => open(northmoor, `/be-aware/services/${key}`)),
  ])
  const faults = await Promise.all(pages.map(({ html }) => htmlFaults(html)))
  expect(faults.flat()).toEqual([])
})

it('what it asks is read with ease at eleven', () => {
  expect(Object.keys(NEED_WORDS)).toEqual([...NEEDS])
  expect(readingAge(Object.values(NEED_WORDS).map((words) => `${words}.`))).toBeLessThan(11)
})

function namesOf({ services }: OpenEdition): string[] {
  return services.map(({ name }) => name)
}
