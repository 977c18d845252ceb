import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { startSignIn, useApp } from '../../../../../tests/support/test-app.js'
import { useDatabase } from '../../../../../tests/support/test-database.js'
import { SIGN_IN_COOKIE } from '../../../../platform/http/doorway.js'
import { asDemonstration } from '../../../access/testing/as-demonstration.js'
import { aDesk, aDraft, type Desk } from '../../testing/a-desk.js'

const { strings } = JSON.parse(readFileSync('tests/fixtures/naughty-strings.json', 'utf8')) as { strings: string[] }
const database = useDatabase()
const app = useApp(database)
let desk: Desk
let teacher: ReturnType<typeof aBrowser>
let path: string
let subjectId: string

beforeAll(async () => {
  desk = await aDesk(database.db)
  await asDemonstration(database, desk.partnershipId)
  const draft = await aDraft(database.db, desk.referrer)
  path = `/concerns/${draft.recordId}`
  subjectId = draft.subjectIds[0] ?? ''
  teacher = aBrowser(await startSignIn(database.db, desk.referrer, new Date('2026-03-02T12:00:00Z')))
})

/** Sends a form with the tokens of the page it was read from. */
function aBrowser(token: string) {
  const cookies: Record<string, string> = { [SIGN_IN_COOKIE]: token }
  return {
    async send(method: 'GET' | 'POST', url: string, fields: Record<string, string> = {}, from = '') {
      const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(from)?.[1] ?? ''
      const answer = await app.app.inject({
        method,
        url,
        cookies,
        headers: method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {},
        ...(method === 'POST' && {
          payload: new URLSearchParams({ ...fields, _csrf: hidden('_csrf'), _once: hidden('_once') }).toString(),
        }),
      })
      for (const { name, value } of answer.cookies) cookies[name] = value
      return { status: answer.statusCode, body: answer.body }
    },
  }
}

type Field = { readonly name: string; readonly column: string; readonly kind: 'line' | 'text' }
type FormOf = {
  readonly page: string
  readonly table: string
  readonly fixed: Record<string, string>
  readonly fields: readonly Field[]
}
const line = (name: string, column: string): Field => ({ name, column, kind: 'line' })
const text = (name: string, column: string): Field => ({ name, column, kind: 'text' })

/** Every text field of the pages that raise a concern, page by page, with the column it is kept in. */
const FORMS: readonly FormOf[] = [
  { page: 'danger', table: 'concern', fixed: { danger: 'yes' }, fields: [text('dangerAction', 'danger_action')] },
  {
    page: 'what',
    table: 'concern',
    fixed: {},
    fields: [text('whatSeen', 'what_seen'), line('whereSeen', 'where_seen'), line('whenSeen', 'when_seen')],
  },
  { page: 'well', table: 'concern', fixed: {}, fields: [text('workingWell', 'working_well')] },
  { page: 'knows', table: 'concern', fixed: {}, fields: [text('notToldWords', 'not_told_words')] },
  {
    page: 'who/SUBJECT',
    table: 'concern_subject',
    fixed: {},
    fields: [
      line('givenNames', 'given_names'),
      line('familyName', 'family_name'),
      text('description', 'description'),
      line('school', 'school'),
      line('connection', 'connection'),
    ],
  },
  {
    page: 'words/SUBJECT',
    table: 'concern_words',
    fixed: { said: 'words' },
    fields: [text('words', 'words'), line('heardBy', 'heard_by')],
  },
  {
    page: 'adults/add',
    table: 'concern_risk_adult',
    fixed: {},
    fields: [
      line('called', 'called'),
      text('description', 'description'),
      line('connection', 'connection'),
      text('howKnown', 'how_known'),
    ],
  },
]

describe('strings that break naive input handling', () => {
  it('are the 515 of the list', () => {
    expect(strings).toHaveLength(515)
  })

  it.each(FORMS)(
    'are kept exactly, or refused with a sentence, by $page',
    async ({ page, table, fixed, fields }) => {
      const address = `${path}/${page.replace('SUBJECT', subjectId)}`
      let kept = 0
      let form = await teacher.send('GET', address)
      for (let at = 0; at < strings.length; at += fields.length) {
        const typed = Object.fromEntries(
          fields.map((field, index) => [field.name, strings[(at + index) % strings.length] ?? '']),
        )
        const answer = await teacher.send('POST', address, { ...fixed, ...typed }, form.body)
        const expected = (field: Field) => stored(typed[field.name] ?? '', field.kind)
        if (answer.status === 400) {
          expect(answer.body).toContain('govuk-error-summary__list')
          for (const field of fields) expect(shown(answer.body, field)).toBe(typed[field.name])
          form = answer
          continue
        }
        expect([typed, answer.status]).toEqual([typed, 303])
        kept += 1
        const row = await lastRow(table)
        for (const field of fields) expect(row[field.column]).toBe(expected(field))
        form = await teacher.send('GET', address)
        if (page === 'adults/add') await takeOut(row.id)
        else for (const field of fields) expect(shown(form.body, field)).toBe(expected(field))
      }
      expect(kept).toBeGreaterThan(Math.floor(strings.length / fields.length) * 0.9)
    },
    300_000,
  )

  /** A line loses the space at its ends, a text that is nothing but space is empty; nothing else is touched. */
  function stored(typed: string, kind: Field['kind']): string {
    if (kind === 'line') return typed.trim()
    return typed.trim() === '' ? '' : typed
  }

  async function lastRow(table: string) {
    const current =
      table === 'concern_words'
        ? 'and replaced_at is null'
        : table === 'concern_risk_adult'
          ? 'and removed_at is null'
          : ''
    const { rows } = await database.admin.query(
      `select * from ${table} where record_id = $1 ${current} order by id desc limit 1`,
      [path.split('/')[2]],
    )
    return rows[0]
  }

  async function takeOut(adultId: string): Promise<void> {
    await database.admin.query('update concern_risk_adult set removed_at = now() where id = $1', [adultId])
  }
})

/** What a browser would show in a field: the value of an input, or the text of a textarea without its first line break. */
function shown(html: string, { name, kind }: Field): string | undefined {
  const raw = kind === 'line' ? inputValue(html, name) : areaText(html, name)
  return raw
    ?.replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}

/** Attributes may hold anything but a quotation mark, a `>` included. */
function inputValue(html: string, name: string): string | undefined {
  const tags = [...html.matchAll(/<input(?:\s+[\w-]+(?:="[^"]*")?)*\s*\/?>/g)].map((each) => each[0])
  const tag = tags.find((each) => each.includes(` name="${name}"`))
  return tag && (/ value="([^"]*)"/.exec(tag)?.[1] ?? '')
}

function areaText(html: string, name: string): string | undefined {
  return new RegExp(`<textarea[^>]* name="${name}"[^>]*>([\\s\\S]*?)</textarea>`).exec(html)?.[1]?.replace(/^\n/, '')
}
