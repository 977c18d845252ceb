import { randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { htmlFaults } from '../../../../../tests/support/check-html.js'
import { startSignIn, useApp } from '../../../../../tests/support/test-app.js'
import { useDatabase } from '../../../../../tests/support/test-database.js'
import { SIGN_IN_COOKIE } from '../../../../platform/http/doorway.js'
import { asDemonstration } from '../../../access/testing/as-demonstration.js'
import { aDesk, aDraft, type Desk } from '../../testing/a-desk.js'

const database = useDatabase()
const NOON = new Date('2026-03-02T12:00:00Z')
const app = useApp(database, { now: NOON })
let desk: Desk

beforeAll(async () => {
  desk = await aDesk(database.db)
  await asDemonstration(database, desk.partnershipId)
})

type Sent = { readonly name: string; readonly type: string; readonly content: string }

async function upload(address: string, files: readonly Sent[], fields: Record<string, string> = {}) {
  const cookies: Record<string, string> = { [SIGN_IN_COOKIE]: await startSignIn(database.db, desk.referrer, NOON) }
  const form = await app.app.inject({ method: 'GET', url: address, cookies })
  for (const { name, value } of form.cookies) cookies[name] = value
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(form.body)?.[1] ?? ''
  const boundary = randomBytes(8).toString('hex')
  const parts = [
    ...Object.entries({ ...fields, _csrf: hidden('_csrf'), _once: hidden('_once') }).map(
      ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    ),
    ...files.map(
      ({ name, type, content }) =>
        `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n${content}\r\n`,
    ),
  ]
  const answer = await app.app.inject({
    method: 'POST',
    url: address,
    cookies,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: `${parts.join('')}--${boundary}--\r\n`,
  })
  return { status: answer.statusCode, body: answer.body, location: answer.headers.location, form: form.body }
}

const NOTE: Sent = { name: 'note.txt', type: 'text/plain', content: 'What the tutor wrote down.' }
const address = async () => {
  const { recordId } = await aDraft(database.db, desk.referrer)
  return { recordId, path: `/concerns/${recordId}/files` }
}
const kept = async (recordId: string) =>
  (
    await database.admin.query('select name, part, content_type, struck_out_at from attachment where record_id = $1', [
      recordId,
    ])
  ).rows

describe('files for a concern', () => {
  it('may not show a child in a sexual way: the page says so, and what to do instead', async () => {
    const { path } = await address()
    const { form } = await upload(path, [])
    expect(form).toContain('No file shows a child in a sexual way')
    expect(form).toContain('Report Remove')
    expect(form).toContain('Do not look at it again, copy it, print it or send it')
    expect(await htmlFaults(form)).toEqual([])
  })

  it('are kept with what the referrer wrote, once the referrer has confirmed it', async () => {
    const { recordId, path } = await address()
    const without = await upload(path, [NOTE])
    expect(without.status).toBe(400)
    expect(without.body).toContain('href="#confirmed"')
    expect(await kept(recordId)).toEqual([])
    expect(await upload(path, [NOTE], { confirmed: 'yes' })).toMatchObject({ status: 303, location: path })
    expect(await kept(recordId)).toEqual([
      { name: 'note.txt', part: 'referral', content_type: 'text/plain', struck_out_at: null },
    ])
  })

  it.each([
    {
      name: 'picture.jpg',
      type: 'image/jpeg',
      content: '<svg onload="alert(1)">',
      says: 'The file must be one of these',
    },
    {
      name: 'page.txt',
      type: 'text/plain',
      content: '<!doctype html><script>1</script>',
      says: 'The file must be one of these',
    },
    { name: 'empty.txt', type: 'text/plain', content: '', says: 'The file is empty' },
  ])('are read by their content, whatever they call themselves: $name', async ({ says, ...file }) => {
    const { recordId, path } = await address()
    const answer = await upload(path, [file], { confirmed: 'yes' })
    expect(answer.status).toBe(400)
    expect(answer.body).toContain(says)
    expect(await htmlFaults(answer.body)).toEqual([])
    expect(await kept(recordId)).toEqual([])
  })

  it('are five at most', async () => {
    const { recordId, path } = await address()
    const six = Array.from({ length: 6 }, (_, at) => ({ ...NOTE, name: `note-${at}.txt` }))
    expect((await upload(path, six.slice(0, 5), { confirmed: 'yes' })).status).toBe(303)
    const more = await upload(path, six.slice(5), { confirmed: 'yes' })
    expect(more.status).toBe(400)
    expect(more.body).toContain('A concern can have 5 files')
    expect(await kept(recordId)).toHaveLength(5)
  })

  it('are not needed: going on without one leads to the answers', async () => {
    const { recordId, path } = await address()
    expect((await upload(path, [])).location).toBe(`/concerns/${recordId}/check`)
  })

  it('are downloaded and never shown, under a name that their content bears out, by whom the concern is open to', async () => {
    const { recordId, path } = await address()
    await upload(path, [{ ...NOTE, name: 'O’Neil; x=y.html' }], { confirmed: 'yes' })
    const { rows } = await database.admin.query('select id from attachment where record_id = $1', [recordId])
    const { headers, body } = await (await app.asSeat(desk.referrer)).get(`/attachments/${rows[0].id}`)
    expect(body).toBe(NOTE.content)
    expect(headers['content-disposition']).toBe("attachment; filename*=UTF-8''O%E2%80%99Neil%3B%20x%3Dy.html.txt")
    expect(headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'.*sandbox/)
    expect(headers['cache-control']).toBe('no-store')
    const colleague = await app.asSeat(desk.otherTeacher)
    expect((await colleague.get(`/attachments/${rows[0].id}`)).status).toBe(403)
  })

  it('are taken out again by striking them out', async () => {
    const { recordId, path } = await address()
    await upload(path, [NOTE], { confirmed: 'yes' })
    const { rows } = await database.admin.query('select id from attachment where record_id = $1', [recordId])
    const teacher = await app.asSeat(desk.referrer)
    await teacher.post(`${path}/${rows[0].id}/remove`, {}, { from: path })
    expect((await kept(recordId))[0]?.struck_out_at).toEqual(NOON)
    expect((await teacher.get(path)).body).not.toContain('note.txt')
  })
})
