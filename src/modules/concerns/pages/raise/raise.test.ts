import { beforeAll, describe, expect, it } from 'vitest'
import { htmlFaults } from '../../../../../tests/support/check-html.js'
import { type Browser, startSignIn, useApp } from '../../../../../tests/support/test-app.js'
import { useDatabase } from '../../../../../tests/support/test-database.js'
import { ROLES } from '../../../../kernel/actor.js'
import { SIGN_IN_COOKIE } from '../../../../platform/http/doorway.js'
import { asDemonstration } from '../../../access/testing/as-demonstration.js'
import { aSeat } from '../../../access/testing/a-partnership.js'
import { aDesk, aDraft, aSentConcern, type Desk } from '../../testing/a-desk.js'
import { aChild, grantTo } from '../../../people/testing/a-child.js'

const database = useDatabase()
const app = useApp(database, { now: new Date('2026-03-02T12:00:00Z') })
let desk: Desk
let teacher: Browser

beforeAll(async () => {
  desk = await aDesk(database.db)
  await asDemonstration(database, desk.partnershipId)
  teacher = await app.asSeat(desk.referrer)
})

const begin = async (browser = teacher) => {
  const answer = await browser.post('/concerns/new', { danger: 'no' })
  const id = /^\/concerns\/([0-9a-f-]{36})\/who$/.exec(answer.location ?? '')?.[1]
  if (!id) throw new Error(`A concern was not begun: ${answer.status} ${answer.location}`)
  return `/concerns/${id}`
}
const stored = async (path: string) =>
  (await database.admin.query('select * from concern where id = $1', [path.split('/')[2]])).rows[0]

const STEPS = ['danger', 'who', 'what', 'harm', 'well', 'words', 'knows', 'adults', 'files', 'check']

describe('raising a concern', () => {
  it('asks a signed-out visitor to sign in', async () => {
    expect(await app.signedOut().get('/concerns/new')).toMatchObject({
      status: 303,
      location: '/sign-in?next=%2Fconcerns%2Fnew',
    })
  })

  it.each(ROLES)('is for a %s, who finds it from Today', async (role) => {
    const seat = await aSeat(database.db, desk.partnershipId, { agencyId: desk.school, role })
    const browser = await app.asSeat(seat)
    expect((await browser.get('/')).body).toContain('href="/concerns/new"')
    expect((await browser.get('/concerns/new')).status).toBe(200)
  })

  it('asks about danger first, with the numbers to call, in valid HTML', async () => {
    const page = await teacher.get('/concerns/new')
    expect(page.body).toMatch(/<h1[^>]*>\s*Is a child in danger now\?/)
    expect(page.body).toContain('tel:999')
    expect(page.body).toContain('tel:101')
    expect(await htmlFaults(page.body)).toEqual([])
  })

  it('says to call before going on where a child is in danger', async () => {
    const answer = await teacher.post('/concerns/new', { danger: 'yes', dangerAction: 'Called at 11:50' })
    expect(answer.location).toMatch(/\/call-999$/)
    const page = await teacher.get(answer.location ?? '')
    expect(page.body).toContain('Call 999 now')
    expect(await htmlFaults(page.body)).toEqual([])
  })

  it('puts the error first, linked to the question, and keeps what was typed', async () => {
    const path = await begin()
    const answer = await teacher.post(`${path}/what`, { whatSeen: '  ', whereSeen: 'The bus station' })
    expect(answer.status).toBe(400)
    expect(answer.body).toContain('<title>Error: ')
    expect(answer.body).toContain('href="#whatSeen"')
    expect(answer.body).toContain('Write what you saw or heard')
    expect(answer.body).toContain('value="The bus station"')
    expect(await htmlFaults(answer.body)).toEqual([])
    expect((await stored(path)).where_seen).toBe('')
  })

  it('needs three answers and a click to be sent, and says when there will be an answer', async () => {
    const path = await begin()
    await teacher.post(`${path}/who/child`, { givenNames: 'Maisie', familyName: 'Dunmore' })
    expect((await teacher.post(`${path}/who`, { who: 'enough' })).location).toBe(`${path}/what`)
    await teacher.post(`${path}/what`, { whatSeen: 'Someone threatens to share a picture of her.' })
    const sent = await teacher.post(`${path}/check`, {})
    expect(sent.location).toBe(`${path}/sent`)
    const page = await teacher.get(`${path}/sent`)
    const { reference } = await stored(path)
    expect(reference).toMatch(/^K-26-[2-9A-HJKMNP-TV-Z]{4}$/)
    expect(page.body).toContain(reference)
    expect(page.body).toContain('by 5pm tomorrow')
    expect(await htmlFaults(page.body)).toEqual([])
  })

  it('is not sent without them: each is named and linked', async () => {
    const path = await begin()
    const answer = await teacher.post(`${path}/check`, {})
    expect(answer.status).toBe(400)
    expect(answer.body).toContain(`href="${path}/who?then=check"`)
    expect(answer.body).toContain(`href="${path}/what?then=check"`)
    expect((await stored(path)).state).toBe('draft')
  })

  it('goes to the desk naming nobody, which then has one thing to decide', async () => {
    const path = await begin()
    expect((await teacher.post(`${path}/who`, { who: 'nobody' })).location).toBe(`${path}/what`)
    await teacher.post(`${path}/what`, { whatSeen: 'A car waits at the gate.' })
    await teacher.post(`${path}/check`, {})
    const { rows } = await database.admin.query('select kind, called from concern_subject where record_id = $1', [
      path.split('/')[2],
    ])
    expect(rows).toEqual([{ kind: 'nobody', called: 'Nobody named yet' }])
  })

  it('never asks for agreement before it is sent', async () => {
    const path = await begin()
    await teacher.post(`${path}/who`, { who: 'nobody' })
    await teacher.post(`${path}/what`, { whatSeen: 'A car waits at the gate.' })
    await teacher.post(`${path}/knows`, { childKnows: 'no', childAgrees: 'no', familyKnows: 'no', familyAgrees: 'no' })
    expect((await teacher.post(`${path}/check`, {})).location).toBe(`${path}/sent`)
    expect(await stored(path)).toMatchObject({ state: 'sent', family_agrees: 'no', not_told_codes: [] })
  })

  it('is sent once by two clicks', async () => {
    const { recordId } = await aDraft(database.db, desk.referrer)
    const [one, other] = await teacher.clickTwice(`/concerns/${recordId}/check`, {})
    expect([one.location, other.location]).toEqual([`/concerns/${recordId}/sent`, `/concerns/${recordId}/sent`])
    const { rows } = await database.admin.query(
      'select count(*)::int as n from concern_screening where record_id = $1',
      [recordId],
    )
    expect(rows).toEqual([{ n: 1 }])
  })

  it('begins one concern by two clicks', async () => {
    const before = (await database.admin.query('select count(*)::int as n from concern')).rows[0].n
    await teacher.clickTwice('/concerns/new', { danger: 'no' })
    expect((await database.admin.query('select count(*)::int as n from concern')).rows[0].n).toBe(before + 1)
  })

  it('shows every question in valid HTML, and leads to where it stands once it is sent', async () => {
    const { recordId, subjectIds } = await aDraft(database.db, desk.referrer)
    const more = [
      '',
      '/who/child',
      '/who/unnamed',
      '/who/context',
      `/who/${subjectIds[0]}`,
      '/adults/add',
      `/words/${subjectIds[0]}`,
    ]
    for (const path of [...STEPS.map((step) => `/${step}`), ...more]) {
      const page = await teacher.get(`/concerns/${recordId}${path}`)
      if (page.status === 303) {
        expect([path, page.location]).toEqual(['/words', `/concerns/${recordId}/words/${subjectIds[0]}`])
        continue
      }
      expect([path, page.status, await htmlFaults(page.body)]).toEqual([path, 200, []])
    }
    const sent = await aSentConcern(database.db, desk.referrer)
    expect(await teacher.get(`/concerns/${sent.recordId}/what`)).toMatchObject({
      status: 303,
      location: `/concerns/${sent.recordId}`,
    })
    expect((await teacher.get(`/concerns/${sent.recordId}`)).location).toBe(`/concerns/${sent.recordId}/outcome`)
    expect((await teacher.post(`/concerns/${sent.recordId}/what`, { whatSeen: 'Other' })).status).toBe(403)
  })

  it('is closed to a colleague of the same school', async () => {
    const { recordId } = await aDraft(database.db, desk.referrer)
    const colleague = await app.asSeat(desk.otherTeacher)
    for (const path of ['', '/what', '/check', '/outcome'])
      expect((await colleague.get(`/concerns/${recordId}${path}`)).status).toBe(403)
  })
})

describe('what is typed', () => {
  it('is kept as it is typed, and is there when the page is opened again', async () => {
    const path = await begin()
    expect(await typeInto(`${path}/what`, { whatSeen: 'A man waits by the gate' })).toBe(200)
    const again = await teacher.get(`${path}/what`)
    expect(again.body).toContain('A man waits by the gate')
    expect(again.body).toContain('Saved at midday')
    const { rows } = await database.admin.query('select fields from draft where key = $1', [`${path}/what`])
    expect(rows).toMatchObject([{ fields: { whatSeen: 'A man waits by the gate' } }])
    expect((await stored(path)).what_seen).toBe('')
  })

  it('is kept when the form arrives after the sign-in is over', async () => {
    const path = await begin()
    const token = await startSignIn(database.db, desk.referrer, new Date('2026-03-02T12:00:00Z'))
    const browser = aBrowser(token)
    const form = await browser('GET', `${path}/what`)
    await database.admin.query(
      "update sign_in set last_seen_at = last_seen_at - interval '31 minutes' where token_hash = sha256($1)",
      [Buffer.from(token)],
    )
    const csrf = csrfOf(form.body)
    const late = await browser('POST', `${path}/what`, new URLSearchParams({ _csrf: csrf, whatSeen: 'Typed too long' }))
    expect(late.statusCode).toBe(303)
    expect(late.headers.location).toContain('/sign-in')
    expect((await teacher.get(`${path}/what`)).body).toContain('Typed too long')
  })

  // OWASP ASVS 5.0, 7.4.1: whoever still holds its cookie writes nothing more.
  it('is not kept from a sign-in that was ended', async () => {
    const path = await begin()
    const token = await startSignIn(database.db, desk.referrer, new Date('2026-03-02T12:00:00Z'))
    const browser = aBrowser(token)
    const csrf = csrfOf((await browser('GET', `${path}/what`)).body)
    await database.admin.query('update sign_in set ended_at = now() where token_hash = sha256($1)', [
      Buffer.from(token),
    ])
    const sent = await browser('POST', `${path}/what`, new URLSearchParams({ _csrf: csrf, whatSeen: 'Planted words' }))
    expect(sent.statusCode).toBe(303)
    expect((await teacher.get(`${path}/what`)).body).not.toContain('Planted words')
  })

  it('half a character is kept as the sign for one that is missing', async () => {
    const path = await begin()
    expect(await typeInto(`${path}/what`, { whatSeen: 'cut \ud83d' })).toBe(200)
    expect((await teacher.get(`${path}/what`)).body).toContain('cut \ufffd')
  })

  it('is kept for no record that is closed to its writer, and for no address that names none', async () => {
    const { recordId } = await aDraft(database.db, desk.otherTeacher)
    const path = await begin()
    const keep = (about: string) => typeInto(`${path}/what`, { whatSeen: 'x' }, about)
    expect(await keep(`/concerns/${recordId}/what`)).toBe(404)
    expect(await keep('/concerns/not-an-id/what')).toBe(404)
    expect(await keep(`${path}/what`)).toBe(200)
  })

  it('is dropped from the drafts once it is saved', async () => {
    const path = await begin()
    await typeInto(`${path}/what`, { whatSeen: 'Half a sen' })
    await teacher.post(`${path}/what`, { whatSeen: 'Half a sentence, and the rest' })
    const { rows } = await database.admin.query('select 1 from draft where key = $1', [`${path}/what`])
    expect(rows).toEqual([])
    expect((await stored(path)).what_seen).toBe('Half a sentence, and the rest')
  })

  const csrfOf = (html: string) => /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? ''

  function aBrowser(token: string) {
    const cookies: Record<string, string> = { [SIGN_IN_COOKIE]: token }
    return async (method: 'GET' | 'POST', url: string, body?: URLSearchParams | object, csrf = '') => {
      const isForm = body instanceof URLSearchParams
      const answer = await app.app.inject({
        method,
        url,
        cookies,
        headers: {
          ...(csrf && { 'x-csrf-token': csrf }),
          'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json',
        },
        ...(body && { payload: isForm ? body.toString() : JSON.stringify(body) }),
      })
      for (const { name, value } of answer.cookies) cookies[name] = value
      return answer
    }
  }

  /** As the page's script does it: JSON, with the token in a header. */
  async function typeInto(path: string, fields: Record<string, string>, about = path): Promise<number> {
    const browser = aBrowser(await startSignIn(database.db, desk.referrer, new Date('2026-03-02T12:00:00Z')))
    const form = await browser('GET', path)
    expect(form.body).toContain(`data-autosave="${path.slice(1)}"`)
    return (await browser('POST', `/drafts${about}`, fields, csrfOf(form.body))).statusCode
  }
})

describe('children who may be the same', () => {
  it('shows those the referrer may see, and hints at no other', async () => {
    const known = await aChild(database.db, desk.worker, { givenNames: 'Maisie', familyName: 'Thwaite' })
    await aChild(database.db, desk.worker, {
      givenNames: 'Maisie',
      familyName: 'Thwaite',
      grants: [grantTo(desk.worker), grantTo(desk.referrer, { parts: ['summary'], level: 'read' })],
      school: { name: 'Harrowmere High' },
    })
    const path = await begin()
    const added = await teacher.post(`${path}/who/child`, { givenNames: 'Maisie', familyName: 'Thwaite' })
    const page = await teacher.get(added.location ?? '')
    expect(page.status).toBe(200)
    expect(await htmlFaults(page.body)).toEqual([])
    expect(page.body.match(/type="radio"/g)).toHaveLength(2)
    expect(page.body).not.toContain(known.recordId)
    const nobodys = await teacher.post(added.location ?? '', { child: known.recordId })
    expect(nobodys.status).toBe(400)
    expect((await teacher.post(added.location ?? '', { child: 'none' })).location).toBe(`${path}/who`)
  })

  it('goes straight on where there is none', async () => {
    const path = await begin()
    const added = await teacher.post(`${path}/who/child`, { givenNames: 'Quillon', familyName: 'Aspergate' })
    expect((await teacher.get(added.location ?? '')).location).toBe(`${path}/who`)
  })
})
