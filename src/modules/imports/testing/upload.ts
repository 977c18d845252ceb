import { randomBytes } from 'node:crypto'
import type { TestApp } from '../../../../tests/support/test-app.js'
import type { Seat } from '../../../kernel/actor.js'
import { type Id, newId } from '../../../kernel/ids.js'
import type { Database } from '../../../platform/database/tables.js'
import { SIGN_IN_COOKIE } from '../../../platform/http/doorway.js'
import { hashToken } from '../../access/data/sign-in.store.js'

/** Opens the form at `path` as the seat, then sends it as a browser sends a form with a file. */
export async function upload(
  { app, deps }: TestApp,
  db: Database,
  seat: Seat,
  { path, fields, file }: { path: string; fields: Readonly<Record<string, string>>; file?: Buffer | string },
): Promise<{ status: number; body: string; location: string | undefined }> {
  const cookies: Record<string, string> = { [SIGN_IN_COOKIE]: await signedIn(db, seat, deps.clock()) }
  const form = await app.inject({ method: 'GET', url: path, cookies })
  for (const { name, value } of form.cookies) cookies[name] = value
  const token = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(form.body)?.[1] ?? ''
  const boundary = `kith${randomBytes(12).toString('hex')}`
  const sent = { ...fields, _csrf: token('_csrf'), _once: token('_once') }
  const parts = Object.entries(sent).map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="census.xml"\r\ncontent-type: text/xml\r\n\r\n`
  const payload = Buffer.concat([
    Buffer.from(parts.join('')),
    ...(file === undefined ? [] : [Buffer.from(head), Buffer.from(file), Buffer.from('\r\n')]),
    Buffer.from(`--${boundary}--\r\n`),
  ])
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` }
  const answer = await app.inject({ method: 'POST', url: path, cookies, headers, payload })
  const location = answer.headers.location
  return {
    status: answer.statusCode,
    body: answer.body,
    location: typeof location === 'string' ? location : undefined,
  }
}

async function signedIn(db: Database, seat: Seat, now: Date): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  await db
    .insertInto('signIn')
    .values({
      id: newId<Id<'sign-in'>>(),
      accountId: seat.accountId,
      tokenHash: hashToken(token),
      partnershipId: seat.partnershipId,
      seatId: seat.id,
      secondFactorAt: now,
      startedAt: now,
      lastSeenAt: now,
      endedAt: null,
      endReason: null,
      browser: 'Test',
      networkDigest: 'test',
    })
    .execute()
  return token
}
