import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { htmlFaults } from '../../../../../tests/support/check-html.js'
import { type FormWalker, formWalker } from '../../../../../tests/support/form-walker.js'
import { formsOf } from '../../../../../tests/support/read-html.js'
import { useApp } from '../../../../../tests/support/test-app.js'
import { useDatabase } from '../../../../../tests/support/test-database.js'
import { aDesk } from '../../../concerns/testing/a-desk.js'
import { LONGEST_JOURNEY } from '../../domain/journey.js'
import { isWorkDone, WORK_BITS } from '../../domain/work.js'
import { aHub } from '../../testing/a-hub.js'
import { ownWords } from '../../testing/a-report.js'

const database = useDatabase()
const NOW = new Date('2026-03-02T12:00:00Z')
const app = useApp(database, { now: NOW })
let networks = 0

beforeAll(async () => {
  const desk = await aDesk(database.db)
  await aHub(app.deps, desk.partnershipId)
})

const later = (milliseconds: number) => app.setNow(new Date(app.deps.clock().getTime() + milliseconds))
const walker = () => formWalker(app.app, { network: `192.0.2.${(networks += 1)}` })

/** At the first question about a child, a place or for the police. */
async function begun(kind: string, danger = 'no'): Promise<FormWalker> {
  const teller = walker()
  await teller.open('/be-aware/tell')
  await teller.press('on', { danger })
  if (danger === 'yes') await teller.press('on')
  await teller.press('on', { kind })
  await teller.press('on')
  return teller
}
const ANSWERS = {
  child: [
    { what: 'They wait for her by the bus station\r\n and give her money' },
    { relation: 'friend' },
    { givenNames: 'Wren', age: '14' },
    { where: 'Eskerby', when: 'Fridays' },
    { contact: 'no' },
  ],
  place: [
    { what: 'Men give vapes to children' },
    { called: 'The corner shop, Mill Street', context: 'community-space' },
    { when: 'After school' },
    { harmed: 'not-sure' },
    { relation: 'works-here' },
    { contact: 'yes' },
    { name: 'Sam', phone: '07700 900123', safely: 'Text only' },
  ],
  police: [
    { what: 'Parcels go in and out of the flat' },
    { doneBy: 'A man they call Tiny' },
    { where: 'Weir Lane' },
    { relationWords: 'I saw it' },
    {},
  ],
} as const
async function checked(kind: keyof typeof ANSWERS, danger = 'no'): Promise<FormWalker> {
  const teller = await begun(kind, danger)
  for (const answer of ANSWERS[kind])
    await teller.press('on', 'what' in answer ? { what: `${answer.what} ${ownWords()}` } : answer)
  expect(teller.page().body).toContain('Check what you wrote')
  return teller
}
const heading = (teller: FormWalker) =>
  /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(teller.page().body)?.[1]?.replaceAll(/<[^>]+>/g, '')
const keyOn = (teller: FormWalker) => /id="key">\s*([0-9A-Z-]{19})/.exec(teller.page().body)?.[1] ?? ''

async function reports(): Promise<Record<string, unknown>[]> {
  return (await database.admin.query('select * from intake_report order by arrived_at, id')).rows as Record<
    string,
    unknown
  >[]
}

describe('telling us something', () => {
  it('asks first whether someone is in danger now', async () => {
    const teller = walker()
    await teller.open('/be-aware/tell')
    expect(heading(teller)).toBe('Is someone in danger now?')
    await teller.press('on')
    expect(teller.page().status).toBe(400)
    expect(teller.page().body).toContain('Choose yes, no or not sure')
  })

  it('leads to 999, to those who cannot speak, and on afterwards', async () => {
    const teller = walker()
    await teller.open('/be-aware/tell')
    await teller.press('on', { danger: 'yes' })
    expect(teller.page().body).toContain('href="tel:999"')
    expect(teller.page().body).toContain('press 55')
    await teller.press('on')
    expect(heading(teller)).toBe('What is it about?')
  })

  it.each(['child', 'place', 'police'])('explains how to leave before the first question about a %s', async (kind) => {
    const teller = walker()
    await teller.open('/be-aware/tell')
    await teller.press('on', { danger: 'no' })
    await teller.press('on', { kind })
    expect(heading(teller)).toBe('Before you start')
    expect(teller.page().body).toContain('Exit this page')
    expect(teller.page().body).toContain('within one working day')
  })

  it.each(['child', 'place', 'police'] as const)(
    'goes through every question about a %s, back again and forth',
    async (kind) => {
      const teller = await begun(kind)
      const seen: (string | undefined)[] = [heading(teller)]
      for (const answer of ANSWERS[kind]) {
        await teller.press('on', answer)
        expect(teller.page().status).toBe(200)
        seen.push(heading(teller))
      }
      expect(new Set(seen).size).toBe(ANSWERS[kind].length + 1)
      for (const expected of seen.toReversed().slice(1)) {
        await teller.press('back')
        expect(heading(teller)).toBe(expected)
      }
      await teller.press('back')
      expect(heading(teller)).toBe('Before you start')
      await teller.press('back')
      expect(heading(teller)).toBe('What is it about?')
      expect(teller.fields().kind).toBe(kind)
    },
  )

  it('keeps what was typed on the way back, good or not', async () => {
    const teller = await begun('child')
    await teller.press('on', ANSWERS.child[0])
    await teller.press('on', { relation: 'friend', relationWords: 'She <told> me & cried' })
    await teller.press('back', { age: 'old', givenNames: ' Wren ' })
    expect(teller.fields()).toMatchObject({ relation: 'friend', relationWords: 'She <told> me & cried' })
    await teller.press('on')
    expect(teller.fields()).toMatchObject({ age: 'old', givenNames: ' Wren ' })
  })

  it('keeps and shows every naughty string exactly, or says what is wrong', async () => {
    const { strings } = JSON.parse(readFileSync('tests/fixtures/naughty-strings.json', 'utf8')) as { strings: string[] }
    const naughty = strings.filter((text) => !text.includes('\0') && text.isWellFormed())
    expect(naughty.length).toBeGreaterThan(400)
    const teller = await begun('child')
    for (const what of naughty) {
      await teller.press('on', { what })
      if (what.trim() === '') expect(teller.page().status).toBe(400)
      else await teller.press('back')
      expect(teller.fields().what).toBe(what)
    }
  })

  it('says what is wrong beside the field, and keeps what was typed', async () => {
    const teller = await begun('child')
    const what = 'x'.repeat(5_001)
    await teller.press('on', { what })
    expect(teller.page().status).toBe(400)
    expect(teller.page().body).toContain('href="#what"')
    expect(teller.page().body).toContain('id="what-error"')
    expect(teller.fields().what).toBe(what)
  })

  it('speaks to a child who tells about themselves', async () => {
    const teller = await begun('child')
    await teller.press('on', ANSWERS.child[0])
    await teller.press('on', { relation: 'myself' })
    expect(heading(teller)).toBe('Who are you?')
  })

  it('chooses anonymous for the police, and asks for no way to reach those who choose it', async () => {
    const teller = await begun('police')
    for (const answer of ANSWERS.police.slice(0, -1)) await teller.press('on', answer)
    expect(teller.fields().contact).toBe('no')
    expect(teller.page().body).toContain('can’t promise to keep it secret')
    await teller.press('on')
    expect(heading(teller)).toBe('Check what you wrote')
  })

  it('goes from the answers to one question and straight back', async () => {
    const teller = await checked('place')
    await teller.press('change-harmed')
    expect(heading(teller)).toBe('Is a child being hurt there, or in danger?')
    await teller.press('on', { harmed: 'yes', harmedWords: 'Two boys' })
    expect(heading(teller)).toBe('Check what you wrote')
    expect(teller.page().body).toContain('Two boys')
  })

  it('asks what is still missing where an answer opens a new question', async () => {
    const teller = await checked('child')
    await teller.press('change-contact')
    await teller.press('on', { contact: 'yes' })
    expect(heading(teller)).toBe('How can we reach you safely?')
    await teller.press('on', { email: 'sam@example.org' })
    expect(heading(teller)).toBe('Check what you wrote')
  })

  it('takes no file, says why, and keeps what was typed', async () => {
    const teller = await begun('child')
    const form = new FormData()
    for (const [name, value] of Object.entries(teller.fields())) form.append(name, value)
    form.set('what', 'She sent it to me')
    form.append('picture', new File([Buffer.alloc(60_000, 1)], 'picture.jpg', { type: 'image/jpeg' }))
    const request = new Request('http://kith.test/', { method: 'POST', body: form })
    const payload = Buffer.from(await request.arrayBuffer())
    const answer = await app.app.inject({
      method: 'POST',
      url: '/be-aware/tell/what',
      headers: {
        'content-type': request.headers.get('content-type') ?? '',
        'content-length': String(payload.length),
      },
      payload,
    })
    expect(answer.statusCode).toBe(400)
    expect(answer.body).toContain('You can’t send a picture or a file here')
    expect(formsOf(answer.body)[0]?.fields.find(({ name }) => name === 'what')?.value).toBe('She sent it to me')
  })

  it('sends nobody who types the address of a step into nothing', async () => {
    const teller = walker()
    await teller.open('/be-aware/tell/contact')
    expect(teller.page().status).toBe(303)
    expect(teller.page().headers.location).toBe('/be-aware/tell')
    const forged = await app.app.inject({
      method: 'POST',
      url: '/be-aware/tell/what',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'journey=Zm9yZ2Vk&what=x',
    })
    expect(forged.statusCode).toBe(200)
    expect(forged.body).toContain('Begin again here')
  })
})

describe('a journey that lies open', () => {
  it('for more than two hours is shown again with everything that was typed, and goes on', async () => {
    const teller = await begun('child')
    await teller.press('on', ANSWERS.child[0])
    later(LONGEST_JOURNEY + 1)
    await teller.press('on', { relation: 'neighbour', relationWords: 'Next door' })
    expect(teller.page().status).toBe(200)
    expect(teller.page().body).toContain('open for more than two hours')
    expect(teller.fields()).toMatchObject({ relation: 'neighbour', relationWords: 'Next door' })
    await teller.press('on')
    expect(heading(teller)).toBe('Who is the child or young person?')
  })

  it('is not sent before it was looked at again', async () => {
    const teller = await checked('child')
    later(LONGEST_JOURNEY + 1)
    const before = (await reports()).length
    await teller.press('send')
    expect(heading(teller)).toBe('Check what you wrote')
    expect(teller.page().body).toContain('open for more than two hours')
    expect((await reports()).length).toBe(before)
    await teller.press('send')
    expect(keyOn(teller)).not.toBe('')
  })
})

describe('sending', () => {
  it.each([
    { kind: 'child', danger: 'yes' },
    { kind: 'place', danger: 'not-sure' },
    { kind: 'police', danger: 'no' },
  ] as const)('keeps what was told about a $kind, and gives a key', async ({ kind, danger }) => {
    const teller = await checked(kind, danger)
    later(20_000)
    await teller.press('send')
    expect(heading(teller)).toBe('Thank you. We have it.')
    expect(keyOn(teller)).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)
    expect(teller.page().body).toContain('within one working day')
    const last = (await reports()).at(-1)
    expect(last).toMatchObject({
      kind,
      state: 'waiting',
      told: { danger, what: expect.stringContaining(ANSWERS[kind][0].what) },
    })
    expect(JSON.stringify(last)).not.toContain(keyOn(teller).replaceAll('-', ''))
  })

  it('twice makes one report, and shows the same key again', async () => {
    const teller = await checked('child')
    later(20_000)
    const sealed = teller.fields()
    await teller.press('send')
    const [first, before] = [keyOn(teller), (await reports()).length]
    const again = await app.app.inject({
      method: 'POST',
      url: '/be-aware/tell/check',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ ...sealed, button: 'send' }).toString(),
    })
    expect(again.body).toContain(first)
    expect((await reports()).length).toBe(before)
  })

  it('asks those without script to wait, says so plainly, and loses nothing', async () => {
    const teller = await checked('child')
    later(4_000)
    const before = (await reports()).length
    await teller.press('send')
    expect(heading(teller)).toBe('Wait 11 seconds, then send it')
    expect((await reports()).length).toBe(before)
    later(11_000)
    await teller.press('send')
    expect(keyOn(teller)).not.toBe('')
  })

  it('does not ask those to wait whose browser did its work', async () => {
    const teller = await checked('child')
    later(1_000)
    const challenge = /data-challenge="([0-9a-f]+)"/.exec(teller.page().body)?.[1] ?? ''
    let found = 0
    while (!isWorkDone(challenge, String(found), WORK_BITS)) found += 1
    await teller.press('send', { work: String(found) })
    expect(keyOn(teller)).not.toBe('')
  })

  it('puts aside what a machine filled in, and tells it nothing of that', async () => {
    const teller = await checked('child')
    later(20_000)
    await teller.press('send', { subject: 'buy now' })
    expect(heading(teller)).toBe('Thank you. We have it.')
    expect((await reports()).at(-1)).toMatchObject({ state: 'likely-junk', doubts: ['hidden-field'] })
  })

  it('is refused while something is missing, at the question that misses it', async () => {
    const teller = await checked('child')
    await teller.press('change-what')
    await teller.press('back', { what: '' })
    expect(heading(teller)).toBe('Before you start')
    const sealed = teller.fields().journey ?? ''
    const answer = await app.app.inject({
      method: 'POST',
      url: '/be-aware/tell/check',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ journey: sealed, button: 'send' }).toString(),
    })
    expect(answer.statusCode).toBe(400)
    expect(answer.body).toContain('id="what-error"')
  })
})

describe('what became of it', () => {
  const ask = async (teller: FormWalker, key: string) => {
    await teller.open('/be-aware/tell/what-became-of-it')
    await teller.press('on', { key })
    return teller.page()
  }

  it('is one of the fixed sentences, by the key', async () => {
    const teller = await checked('child')
    later(20_000)
    await teller.press('send')
    const key = keyOn(teller)
    expect((await ask(walker(), key)).body).toContain('We have it. Someone will read it.')
    expect((await ask(walker(), ` ${key.toLowerCase().replaceAll('-', ' ')} `)).body).toContain('Someone will read it.')
    await database.admin.query(
      `update intake_report set outcome = 'passed-on' where id = (select id from intake_report order by arrived_at desc, id desc limit 1)`,
    )
    expect((await ask(walker(), key)).body).toContain('We passed it on to people who can act on it.')
  })

  it('is nothing for a key that is none, and what was typed is kept', async () => {
    const page = await ask(walker(), 'ABCD-EFGH-JKMN-PQRS')
    expect(page.status).toBe(400)
    expect(page.body).toContain('We have nothing with this key')
    expect(page.body).toContain('value="ABCD-EFGH-JKMN-PQRS"')
    expect((await ask(walker(), 'ABC')).body).toContain('all 16 letters and numbers')
  })

  it('cannot be guessed: after ten from one network in an hour it is not looked for', async () => {
    const guesser = walker()
    for (let guess = 0; guess < 10; guess += 1) expect((await ask(guesser, 'ABCD-EFGH-JKMN-PQRS')).status).toBe(400)
    expect((await ask(guesser, 'ABCD-EFGH-JKMN-PQRS')).status).toBe(429)
    expect((await ask(walker(), 'ABCD-EFGH-JKMN-PQRS')).status).toBe(400)
    later(60 * 60 * 1000)
    expect((await ask(guesser, 'ABCD-EFGH-JKMN-PQRS')).status).toBe(400)
  })
})

describe('every page of it', () => {
  it('is valid, keeps nothing in the browser and is kept by none', async () => {
    const faults: string[] = []
    const look = async (teller: FormWalker) => {
      const { body, headers } = teller.page()
      for (const fault of await htmlFaults(body)) faults.push(`${heading(teller)}: ${fault}`)
      if (headers['set-cookie']) faults.push(`${heading(teller)} sets a cookie`)
      if (headers['cache-control'] !== 'no-store')
        faults.push(`${heading(teller)} is kept: ${headers['cache-control']}`)
      if (headers['referrer-policy'] !== 'no-referrer') faults.push(`${heading(teller)} says where it comes from`)
      if (!body.includes('<meta name="robots" content="noindex"'))
        faults.push(`${heading(teller)} is for search engines`)
    }
    for (const kind of ['child', 'place', 'police'] as const) {
      const teller = walker()
      await teller.open('/be-aware/tell')
      await look(teller)
      await teller.press('on', { danger: 'yes' })
      await look(teller)
      await teller.press('on')
      await look(teller)
      await teller.press('on', { kind })
      await look(teller)
      await teller.press('on')
      for (const answer of ANSWERS[kind]) {
        await look(teller)
        await teller.press('on', answer)
      }
      await look(teller)
      await teller.press('send')
      await look(teller)
      later(20_000)
      await teller.press('send')
      await look(teller)
    }
    for (const path of ['/be-aware/tell/danger', '/be-aware/tell/pictures', '/be-aware/tell/what-became-of-it']) {
      const teller = walker()
      await teller.open(path)
      await look(teller)
    }
    expect(faults).toEqual([])
  })

  it('says nothing of what was typed in an address', async () => {
    const teller = await checked('child')
    expect(teller.page().headers.location).toBeUndefined()
    const actions = formsOf(teller.page().body).map((form) => form.action)
    expect(actions).toEqual(['/be-aware/tell/check'])
  })

  it('keeps nothing on the server before it is sent', async () => {
    const before = await countRows()
    await checked('place')
    expect(await countRows()).toEqual(before)
  })
})

/** How many rows each table has. */
async function countRows(): Promise<string[]> {
  const { rows } = await database.admin.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  )
  const counts: string[] = []
  for (const { name } of rows) {
    const counted = await database.admin.query<{ n: string }>(`select count(*) as n from "${name}"`)
    counts.push(`${name} ${counted.rows[0]?.n}`)
  }
  return counts
}
