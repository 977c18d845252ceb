import { describe, expect, it } from 'vitest'
import { htmlFaults } from '../../../../../tests/support/check-html.js'
import type { Answer, Fields } from '../../../../../tests/support/test-app.js'
import { useLocalDataApp } from '../../testing/a-local-data-app.js'

const local = useLocalDataApp()
const PATH = '/local-data/risk-levels/edit'

/** What the form shows, as a browser would send it back. */
async function shown(): Promise<Record<string, string>> {
  return fieldsOf((await (await local.as('administrator')).get(PATH)).body)
}

function fieldsOf(html: string): Record<string, string> {
  const fields: Record<string, string> = {}
  const unescape = (text: string) =>
    text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
  const form = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = / name="([^"]*)"/.exec(tag)?.[1] ?? ''
    const value = unescape(/ value="([^"]*)"/.exec(tag)?.[1] ?? '')
    const isChoice = /type="(radio|checkbox)"/.test(tag)
    if (!name.startsWith('_') && (!isChoice || / checked/.test(tag))) fields[name] = value
  }
  for (const [, name = '', value = ''] of form.matchAll(/<textarea[^>]* name="([^"]*)"[^>]*>([^<]*)<\/textarea>/g))
    fields[name] = unescape(value)
  for (const [, name = '', options = ''] of form.matchAll(/<select[^>]* name="([^"]*)"[^>]*>(.*?)<\/select>/gs))
    fields[name] = /value="([^"]*)" selected/.exec(options)?.[1] ?? ''
  return fields
}

const fresh = { 'startsOn-day': '1', 'startsOn-month': '4', 'startsOn-year': '2026', source: 'Executive, 3 March 2026' }

async function send(fields: Fields): Promise<Answer> {
  return (await local.as('administrator')).post(PATH, fields)
}

async function versions(): Promise<
  { version: string; author: string; content: { items: Record<string, unknown>[] } }[]
> {
  const { rows } = await local.database.admin.query(
    `select version, author, content from local_version where partnership_id = $1 and kind = 'risk-levels' order by valid_from`,
    [local.partnershipId],
  )
  return rows
}

describe('editing the risk levels', () => {
  it('asks a signed-out visitor to sign in', async () => {
    expect((await local.app.signedOut().get(PATH)).location).toContain('/sign-in')
  })

  it.each(['partnership-officer', 'data-officer', 'team-manager'] as const)('refuses a %s', async (role) => {
    expect((await (await local.as(role)).get(PATH)).status).toBe(403)
  })

  it('shows the latest version, accessibly and in valid HTML', async () => {
    const answer = await (await local.as('administrator')).get(PATH)
    expect(answer.status).toBe(200)
    expect(await htmlFaults(answer.body)).toEqual([])
    expect(answer.body).toContain('A new level')
  })

  it('puts every error beside its field, in valid HTML, and keeps what was typed', async () => {
    const fields = await shown()
    const answer = await send({
      ...fields,
      ...fresh,
      'startsOn-day': '31',
      'startsOn-month': '2',
      source: '  ',
      'level-1-label': '',
      'level-1-rank': 'first',
      'level-1-definition': '<b>Bold</b> & "quoted"',
      'level-1-reviewLength': 'six',
      'level-1-entryTest': ' \n ',
      'level-2-exitTest': 'x'.repeat(1001),
    })
    expect(answer.status).toBe(400)
    expect(await htmlFaults(answer.body)).toEqual([])
    expect(answer.body).toContain('<title>Error: ')
    for (const [href, sentence] of [
      ['#startsOn-day', 'The day from which the new version holds must be a real date'],
      ['#source', 'Write who agreed it and where that is written'],
      ['#level-1-label', 'Enter a name for the level'],
      ['#level-1-rank', 'Enter a rank from 0 to 20'],
      ['#level-1-reviewLength', 'How often the level is reviewed must be a number, such as 6'],
      ['#level-1-entryTest', 'Write when a child comes to this level'],
      ['#level-2-exitTest', 'Each line must be 1000 characters or fewer'],
    ])
      expect(answer.body).toContain(`<a href="${href}">${sentence}</a>`)
    expect(answer.body).toContain('id="level-1-label-error"')
    expect(fieldsOf(answer.body)).toMatchObject({
      'level-1-definition': '<b>Bold</b> & "quoted"',
      'level-1-rank': 'first',
      'startsOn-day': '31',
    })
    expect(await versions()).toHaveLength(2)
  })

  it.each([
    { day: '1', month: '3', sentence: 'The new version must begin today or later', because: 'today is 2 March' },
    { day: '2', month: '3', sentence: 'Nothing is changed yet', because: 'today is allowed; nothing was changed' },
  ])('says “$sentence” for $day $month: $because', async ({ day, month, sentence }) => {
    const answer = await send({ ...(await shown()), ...fresh, 'startsOn-day': day, 'startsOn-month': month })
    expect(answer.status).toBe(400)
    expect(answer.body).toContain(sentence)
  })

  it('says where ranks leave a gap', async () => {
    const answer = await send({ ...(await shown()), ...fresh, 'level-1-rank': '9' })
    expect(answer.status).toBe(400)
    expect(answer.body).toContain('<a href="#level-0-rank">Ranks must run from 0 upwards without a gap or a double</a>')
    expect(await versions()).toHaveLength(2)
  })

  it('publishes a version from its day, once, with its author, and the old one stays', async () => {
    const fields = await shown()
    const before = await versions()
    const count = Object.keys(fields).filter((name) => /^level-\d+-code$/.test(name)).length
    const changed = {
      ...fields,
      ...fresh,
      'level-1-definition': 'Said anew.',
      [`level-${count - 1}-label`]: 'Beyond the highest',
      [`level-${count - 1}-rank`]: String(count - 1),
      [`level-${count - 1}-definition`]: 'A level above all others.',
      [`level-${count - 1}-openToMace`]: 'yes',
      [`level-${count - 1}-reviewLength`]: '2',
      [`level-${count - 1}-reviewUnit`]: 'calendar-week',
      [`level-${count - 1}-entryTest`]: 'One thing\r\n\r\nAnother thing',
      [`level-${count - 1}-exitTest`]: 'It is over',
      [`level-${count - 1}-approver`]: 'team-manager',
    }
    const once = '01957000-0000-7000-8000-000000000001'
    const browser = await local.as('administrator')
    const answer = await browser.post(PATH, changed, { once })
    expect(answer).toMatchObject({ status: 303, location: '/local-data/risk-levels' })
    expect((await browser.post(PATH, changed, { once })).status).toBe(303)

    const after = await versions()
    expect(after.slice(0, 2)).toEqual(before)
    expect(after).toHaveLength(3)
    expect(after[2]).toMatchObject({ version: '2026-04-01', author: 'Ada Bright, Systems lead, Northmoor office' })
    expect(after[2]?.content.items.find(({ code }) => code === 'beyond-the-highest')).toMatchObject({
      reviewEvery: { length: 2, unit: 'calendar-week' },
      entryTest: ['One thing', 'Another thing'],
      approver: 'team-manager',
    })
    const { rows } = await local.database.admin.query(
      `select 1 from audit_entry where partnership_id = $1 and body->>'action' = 'reference.version-published'
       and body->>'thing' = (select id::text from local_version where partnership_id = $1 and version = '2026-04-01')`,
      [local.partnershipId],
    )
    expect(rows).toHaveLength(1)
    const page = await browser.get('/local-data/risk-levels')
    expect(page.body).toContain('Begins later')
    expect(page.body).toContain('Said anew.')
  })

  it('loses nothing where two people edit at once', async () => {
    const fields = await shown()
    expect((await send({ ...fields, ...fresh, 'startsOn-day': '2', 'level-1-label': 'First' })).status).toBe(303)
    const answer = await send({ ...fields, ...fresh, 'startsOn-day': '3', 'level-1-label': 'Second' })
    expect(answer.status).toBe(400)
    expect(answer.body).toContain('Someone published another version while you were editing')
    expect(fieldsOf(answer.body)['level-1-label']).toBe('Second')
    expect((await versions()).at(-1)?.content.items[1]).toMatchObject({ label: 'First' })
    const knowing = await send({ ...fieldsOf(answer.body), 'startsOn-day': '3' })
    expect(knowing.status).toBe(303)
    expect((await versions()).at(-1)?.content.items[1]).toMatchObject({ label: 'Second' })
  })

  it('retires a level that is no longer wanted, unless an assessment’s floor names it', async () => {
    const fields = await shown()
    const top = Object.entries(fields)
      .find(([, value]) => value === 'beyond-the-highest')?.[0]
      .replace('-code', '')
    const named = Object.entries(fields)
      .find(([, value]) => value === 'emerging')?.[0]
      .replace('-code', '')
    expect(named).toBeDefined()
    const refused = await send({ ...fields, ...fresh, 'startsOn-day': '5', [`${named}-retired`]: 'yes' })
    expect(refused.status).toBe(400)
    expect(refused.body).toContain('names this level, so it cannot be taken out of use')
    const accepted = await send({ ...fields, ...fresh, 'startsOn-day': '5', [`${top}-retired`]: 'yes' })
    expect(accepted.status).toBe(303)
    const last = (await versions()).at(-1)
    expect(last?.content.items.find(({ code }) => code === 'beyond-the-highest')).toMatchObject({ retired: true })
    expect((await shown())[`${top}-label`] ?? '').toBe('')
  })
})
