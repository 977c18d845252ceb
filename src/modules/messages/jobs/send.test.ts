import { readdirSync, readFileSync } from 'node:fs'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runTaskListOnce } from 'graphile-worker'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '../../../../tests/support/test-database.js'
import { taskListOf } from '../../../app/start-jobs.js'
import type { Seat } from '../../../kernel/actor.js'
import { accept, refuse } from '../../../kernel/outcome.js'
import { readConfig } from '../../../platform/config.js'
import type { Deps } from '../../../platform/deps.js'
import { claimMail } from '../../../platform/mail/claim.store.js'
import { MAIL_TOKEN, queueMail } from '../../../platform/mail/outbox.store.js'
import { secretsFrom } from '../../../platform/secrets.js'
import { noteForAudit } from '../../../platform/work.js'
import { workFrom } from '../../access/index.js'
import { aPartnership, anAgency, aSeat } from '../../access/testing/a-partnership.js'
import { queueMessage } from '../commands/queue-message.js'
import { sendMessages } from './send.job.js'

const NOON = new Date('2026-03-02T12:00:00Z')
const database = useDatabase()
const secrets = secretsFrom('a secret that only tests have, and long enough')
const folder = mkdtempSync(join(tmpdir(), 'kith-mail-'))
let seat: Seat
let smtpPort: number
let received: { to: string[]; text: string }[] = []
/** What the server answers to the next recipients: nothing, or a refusal. */
let refusal: { code: number; times: number } | undefined

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo(_address, _session, done) {
    if (!refusal || refusal.times === 0) return done()
    refusal.times -= 1
    return done(Object.assign(new Error('5.1.1 <someone@example.test> said no'), { responseCode: refusal.code }))
  },
  onData(stream, session, done) {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      received.push({
        to: session.envelope.rcptTo.map(({ address }) => address),
        text: Buffer.concat(chunks).toString('utf8').replaceAll('=\r\n', '').replaceAll('=3D', '='),
      })
      done()
    })
  },
})

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  smtpPort = (server.server.address() as AddressInfo).port
  const partnershipId = await aPartnership(database.db)
  const agencyId = await anAgency(database.db, partnershipId)
  seat = await aSeat(database.db, partnershipId, { agencyId, name: 'Amina Begum' })
})
afterAll(async () => {
  await new Promise<void>((closed) => server.close(closed))
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => {
  received = []
  refusal = undefined
})

function depsFor(settings: Record<string, string>): Deps {
  const config = readConfig({
    KITH_DATA: folder,
    KITH_URL: 'https://kith.example',
    KITH_MAIL_FROM: 'Kith <kith@example.test>',
    LOG_LEVEL: 'silent',
    ...settings,
  })
  return { clock: () => NOON, config, secrets, db: database.db } as Deps
}
const bySmtp = () => depsFor({ KITH_SMTP_URL: `smtp://127.0.0.1:${smtpPort}` })

/** Runs the jobs that are due, as the application does. */
async function runJobs(deps: Deps): Promise<void> {
  await database.admin.query('update graphile_worker._private_jobs set run_at = now() where locked_at is null')
  const logger = { error() {}, warn() {}, info() {}, debug() {}, scope: () => logger }
  for (let round = 0; round < 2; round += 1) {
    const client = await database.pool.connect()
    try {
      await runTaskListOnce({ logger: logger as never }, taskListOf([sendMessages], deps), client)
    } finally {
      client.release()
    }
  }
}

async function queue(key: string, link = '/concerns/018f3c2e'): Promise<boolean> {
  const outcome = await workFrom({ db: database.db, clock: () => NOON, auditLanes: 2 }, seat).change(async (tx, by) => {
    const queued = await queueMessage(tx, by, {
      key,
      toAccountId: seat.accountId,
      template: 'something-new',
      values: { link },
    })
    noteForAudit(tx, { action: 'test.told', records: [], fields: [] })
    return accept(queued)
  })
  return outcome.ok && outcome.value
}

async function stateOf(key: string) {
  const { rows } = await database.admin.query(
    'select sent_at is not null as sent, refused_code, link, sealed_token from mail where key = $1',
    [key],
  )
  return rows[0]
}

describe('a message', () => {
  it('reaches its reader by SMTP, with a greeting and a link, and is then forgotten but for its address', async () => {
    await queue('told:1')
    await runJobs(bySmtp())
    expect(received).toHaveLength(1)
    expect(received[0]?.to).toEqual([`${seat.accountId}@example.test`])
    expect(received[0]?.text).toContain('Hello Amina,')
    expect(received[0]?.text).toContain('https://kith.example/concerns/018f3c2e')
    expect(received[0]?.text).toContain('Auto-Submitted: auto-generated')
    expect(await stateOf('told:1')).toEqual({ sent: true, refused_code: null, link: null, sealed_token: null })
    const { rows } = await database.admin.query(
      `select body ->> 'action' as action from audit_entry where body ->> 'action' like 'messages.%'`,
    )
    expect(rows).toEqual([{ action: 'messages.sent' }])
  })

  it('is queued once for a key, and sent once however often its job runs', async () => {
    expect(await queue('told:2')).toBe(true)
    expect(await queue('told:2')).toBe(false)
    const { rows } = await database.admin.query(`select id from mail where key = 'told:2'`)
    const payload = JSON.stringify({ partnershipId: seat.partnershipId, mailId: rows[0].id })
    await database.admin.query(`select graphile_worker.add_job('messages.send', $1::json)`, [payload])
    await database.admin.query(`select graphile_worker.add_job('messages.send', $1::json)`, [payload])
    await runJobs(bySmtp())
    expect(received).toHaveLength(1)
  })

  it('that someone else is sending is left to them for two minutes', async () => {
    await queue('told:2a')
    const { rows } = await database.admin.query(`select id from mail where key = 'told:2a'`)
    const claim = (now: Date) =>
      workFrom({ db: database.db, clock: () => now, auditLanes: 2 }, seat).look('test.claimed', (tx) =>
        claimMail(tx, rows[0].id, now),
      )
    expect(await claim(NOON)).toBeDefined()
    expect(await claim(new Date('2026-03-02T12:01:59Z'))).toBeUndefined()
    await runJobs(bySmtp())
    expect(received).toEqual([])
    expect(await claim(new Date('2026-03-02T12:02:00Z'))).toBeDefined()
  })

  it('is not sent when the change it tells of is refused', async () => {
    await workFrom({ db: database.db, clock: () => NOON, auditLanes: 2 }, seat).change(async (tx, by) => {
      await queueMessage(tx, by, {
        key: 'told:3',
        toAccountId: seat.accountId,
        template: 'something-new',
        values: { link: '/' },
      })
      return refuse({ code: 'changed-my-mind' })
    })
    await runJobs(bySmtp())
    expect(received).toEqual([])
    expect(await stateOf('told:3')).toBeUndefined()
  })

  it('is tried again when the server says later, with the same Message-ID', async () => {
    refusal = { code: 451, times: 1 }
    await queue('told:4')
    await runJobs(bySmtp())
    expect(received).toEqual([])
    expect(await stateOf('told:4')).toMatchObject({ sent: false, refused_code: null })
    const { rows } = await database.admin.query(
      `select last_error from graphile_worker._private_jobs where last_error is not null`,
    )
    expect(rows).toHaveLength(1)
    expect(rows[0].last_error).toContain('451')
    expect(rows[0].last_error).not.toContain('@')
    await runJobs(bySmtp())
    expect(received).toHaveLength(1)
    expect(received[0]?.text).toMatch(/Message-ID: <[0-9a-f-]{36}@kith\.example>/i)
  })

  it('is given up when the server says no for good', async () => {
    refusal = { code: 550, times: 1 }
    await queue('told:5')
    await runJobs(bySmtp())
    await runJobs(bySmtp())
    expect(received).toEqual([])
    expect(await stateOf('told:5')).toMatchObject({ sent: false, refused_code: '550' })
  })

  it('is a file to read where no server is set', async () => {
    await queue('told:6')
    await runJobs(depsFor({}))
    const files = readdirSync(join(folder, 'outbox'))
    expect(files).toHaveLength(1)
    expect(readFileSync(join(folder, 'outbox', files[0] ?? ''), 'utf8')).toContain(
      'Subject: Something new for you in Kith',
    )
  })

  it('carries a token that stands nowhere in the database', async () => {
    await workFrom({ db: database.db, clock: () => NOON, auditLanes: 2 }, seat).change(async (tx) => {
      await queueMail(
        tx,
        {
          key: 'told:7',
          toAddress: 'amina@example.test',
          firstName: 'Amina',
          template: 'reset',
          link: '/reset/choose?token={token}',
          sealedToken: secrets.seal(MAIL_TOKEN, Buffer.from('a-token-for-amina')),
        },
        NOON,
      )
      noteForAudit(tx, { action: 'test.told', records: [], fields: [] })
      return accept()
    })
    const { rows } = await database.admin.query(`select mail::text as row from mail where key = 'told:7'`)
    expect(rows[0].row).not.toContain('a-token-for-amina')
    expect(rows[0].row).not.toContain(Buffer.from('a-token-for-amina').toString('hex'))
    await runJobs(bySmtp())
    expect(received[0]?.text).toContain('https://kith.example/reset/choose?token=a-token-for-amina')
  })

  it.each([
    ['https://elsewhere.example/', 'another site'],
    ['/children/Ann Example', 'a name'],
    ['/find?q=Ann%20Example', 'a name, encoded'],
    ['/find?q=ann', 'a question'],
  ])('cannot carry the link %s: %s', async (link) => {
    await expect(queue(`told:${link}`, link)).rejects.toThrow('is not one')
  })
})
