import { beforeAll, describe, expect, it } from 'vitest'
import { htmlFaults } from '../../../../tests/support/check-html.js'
import { useApp } from '../../../../tests/support/test-app.js'
import { useDatabase } from '../../../../tests/support/test-database.js'
import type { Seat } from '../../../kernel/actor.js'
import { type Id, newId, type PartnershipId, type RecordId } from '../../../kernel/ids.js'
import { accept } from '../../../kernel/outcome.js'
import { defineModule } from '../../../platform/module.js'
import { declareConflict, EVERY_PART, openRecord, workFrom } from '../../access/index.js'
import { access } from '../../access/module.js'
import { aPartnership, anAgency, aSeat, aTeam } from '../../access/testing/a-partnership.js'
import { clocks } from '../../clocks/module.js'
import { loadTestPack } from '../../reference/testing/load-test-pack.js'
import { reference } from '../../reference/module.js'
import { records } from '../module.js'
import { defineRecordPages } from './record-pages.js'

const NOW = new Date('2026-03-02T12:00:00Z')
const database = useDatabase()

// A kind of record that no module owns, with one entry: pages must work for kinds they have never heard of.
const things = defineModule({
  name: 'things',
  pages: defineRecordPages({ recordKind: 'thing', basePath: '/things', permission: 'things:read' }),
  permissions: { 'things:read': ['allocated-worker', 'team-manager', 'guardian'] },
  provides: {
    recordKind: {
      kind: 'thing',
      path: (id) => `/things/${id}`,
      names: async (_tx, _by, ids) => new Map(ids.map((id) => [id, 'Thing One'])),
    },
    recordBanner: {
      recordKind: 'thing',
      kindWords: 'A thing',
      load: async () => ({
        name: 'Thing One',
        initials: 'T. O.',
        shortName: 'Thing',
        facts: [{ term: 'Age', value: '14' }],
      }),
    },
    chronology: {
      part: 'summary',
      kinds: { note: 'Notes' },
      list: async (tx, _by, ids) => {
        const rows = await tx
          .selectFrom('record')
          .select(['id as recordId', 'openedAt'])
          .where('id', 'in', [...ids])
          .execute()
        return rows.map((row) => ({
          recordId: row.recordId,
          id: row.recordId,
          at: row.openedAt,
          kind: 'note',
          mark: 'file' as const,
          title: 'It began',
          agencyName: 'Agency',
          authorName: 'Sam',
          controllerAgencyId: '',
          source: 'test',
          thirdParty: false,
        }))
      },
    },
  },
})
const app = useApp(database, { now: NOW, modules: [access, reference, clocks, records, things] })

let partnershipId: PartnershipId
let manager: Seat
let worker: Seat
let stranger: Seat
let guardian: Seat
let recordId: RecordId
const work = (seat: Seat) => workFrom({ db: database.db, clock: () => NOW, auditLanes: 2 }, seat)

async function aThing(): Promise<RecordId> {
  const id = newId<RecordId>()
  await work(manager).change(async (tx, by) => {
    const to = (seat: Seat, level: 'read' | 'work') =>
      ({
        toKind: 'person',
        toId: seat.accountId,
        parts: [EVERY_PART],
        level,
        basis: 'allocation',
        sourceKind: 'test',
      }) as const
    await openRecord(tx, by, {
      id,
      kind: 'thing',
      subjectId: newId<Id<string>>(),
      ownerAgencyId: manager.agencyId,
      retentionClass: 'child',
      grants: [
        to(manager, 'work'),
        to(worker, 'read'),
        {
          toKind: 'team',
          toId: manager.teamIds[0] as never,
          parts: [EVERY_PART],
          level: 'read',
          basis: 'team',
          sourceKind: 'test',
        },
      ],
    })
    return accept()
  })
  return id
}

beforeAll(async () => {
  const { db } = database
  partnershipId = await aPartnership(db)
  await loadTestPack(db, partnershipId)
  const agencyId = await anAgency(db, partnershipId)
  const teamId = await aTeam(db, partnershipId, agencyId)
  manager = await aSeat(db, partnershipId, { agencyId, role: 'team-manager', teamIds: [teamId], name: 'Maya Manager' })
  worker = await aSeat(db, partnershipId, { agencyId, name: 'Wil Worker' })
  stranger = await aSeat(db, partnershipId, {
    agencyId: await anAgency(db, partnershipId, { kind: 'police' }),
    name: 'Sid Stranger',
  })
  guardian = await aSeat(db, partnershipId, { agencyId, role: 'guardian', name: 'Gwen Guardian' })
  recordId = await aThing()
})

const PAGES = ['', '/chronology', '/chronology/print']
  .map((path) => `/things/ID${path}`)
  .concat(['/records/ID/looks', '/records/ID/access', '/records/ID/conflict'])

describe.each(PAGES)('%s', (path) => {
  const at = () => path.replace('ID', recordId)

  it('asks a signed-out visitor to sign in, and comes back', async () => {
    expect(await app.signedOut().get(at())).toMatchObject({
      status: 303,
      location: `/sign-in?next=${encodeURIComponent(at())}`,
    })
  })

  it('is closed to someone whom nobody has opened it to, and says no more for a record that does not exist', async () => {
    const browser = await app.asSeat(stranger)
    const closed = await browser.get(at())
    const missing = await browser.get(path.replace('ID', newId()))
    expect([closed.status, missing.status]).toEqual([403, 403])
    const plain = (html: string) => html.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID').replaceAll(/value="[^"]*"/g, '')
    expect(plain(closed.body)).toBe(plain(missing.body))
  })

  it('is valid HTML for someone who holds it', async () => {
    const page = await (await app.asSeat(manager)).get(at())
    expect(page.status).toBe(200)
    expect(await htmlFaults(page.body)).toEqual([])
  })
})

describe('who has looked', () => {
  it('names the person, what they did and when, this look too', async () => {
    const id = await aThing()
    await (await app.asSeat(worker)).get(`/things/${id}`)
    const browser = await app.asSeat(manager)
    const page = await browser.get(`/records/${id}/looks`)
    expect(page.body).toContain('Wil Worker')
    expect(page.body).toContain('Looked at the summary')
    const again = await browser.get(`/records/${id}/looks`)
    expect(again.body).toContain('Looked at who has looked')
  })
})

describe('a print of what has happened', () => {
  it('is written down as printing, and reading is not', async () => {
    const id = await aThing()
    const browser = await app.asSeat(worker)
    const read = await browser.get(`/things/${id}/chronology`)
    expect(read.body).toContain('Opened by Wil Worker')
    expect(read.body).not.toContain('This copy is written')
    const looks = () => browser.get(`/records/${id}/looks`)
    expect((await looks()).body).not.toContain('Printed what has happened')
    const printed = await browser.get(`/things/${id}/chronology/print`)
    expect(printed.body).toContain('Printed by Wil Worker')
    expect(printed.body).toContain('It began')
    expect((await looks()).body).toContain('Printed what has happened')
  })
})

describe('a conflict of interest', () => {
  it('needs a reason, shuts the record at once, and to nobody else', async () => {
    const id = await aThing()
    const browser = await app.asSeat(worker)
    const refused = await browser.post(`/records/${id}/conflict`, { reason: ' ' })
    expect(refused.status).toBe(400)
    expect(refused.body).toContain('Write how you know them')
    expect(await browser.post(`/records/${id}/conflict`, { reason: 'She is my niece' })).toMatchObject({
      status: 303,
      location: '/',
    })
    expect((await browser.get(`/things/${id}`)).status).toBe(403)
    expect((await (await app.asSeat(manager)).get(`/things/${id}`)).status).toBe(200)
  })
})

describe('a restriction', () => {
  it('names whoever restricts, and takes the team out', async () => {
    const id = await aThing()
    const browser = await app.asSeat(manager)
    expect(
      (await browser.post(`/records/${id}/restrict`, { restricted: 'yes' }, { from: `/records/${id}/access` })).status,
    ).toBe(303)
    const page = await browser.get(`/records/${id}/access`)
    expect(page.body).toContain('This record is restricted')
    expect(page.body).not.toContain('>Team ')
  })

  it('is not for someone who may only read it', async () => {
    const id = await aThing()
    const refused = await (await app.asSeat(worker)).post(
      `/records/${id}/restrict`,
      { restricted: 'yes' },
      { from: `/records/${id}/access` },
    )
    expect(refused.status).toBe(403)
  })
})

describe('breaking glass', () => {
  const give = { code: 'immediate-danger', reason: 'The child is at the bus station and nobody answers' }

  async function firstReason(): Promise<string> {
    const page = await (await app.asSeat(stranger)).get(`/break-glass/${recordId}`)
    return (
      /name="code"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="code"/.exec(page.body)?.slice(1).find(Boolean) ?? ''
    )
  }

  it('asks for a reason of each kind', async () => {
    const refused = await (await app.asSeat(stranger)).post(`/break-glass/${recordId}`, { code: '', reason: '' })
    expect(refused.status).toBe(400)
    expect(refused.body).toContain('Choose why you must open it now')
    expect(refused.body).toContain('Write what is happening')
  })

  it('never opens one’s own conflict', async () => {
    const id = await aThing()
    await work(manager).change(async (tx, by) =>
      accept(await declareConflict(tx, by, { recordId: id, accountId: stranger.accountId, reason: 'neighbour' })),
    )
    const refused = await (await app.asSeat(stranger)).post(`/break-glass/${id}`, {
      ...give,
      code: await firstReason(),
    })
    expect(refused.status).toBe(400)
    expect(refused.body).toContain('cannot be opened from where you are working')
  })

  it('opens for a while, and lands in the list of a guardian, who reviews it once', async () => {
    const id = await aThing()
    const browser = await app.asSeat(stranger)
    expect((await browser.post(`/break-glass/${id}`, { ...give, code: await firstReason() })).status).toBe(303)
    expect((await browser.get(`/records/${id}/access`)).status).toBe(200)
    app.setNow(new Date(NOW.getTime() + 25 * 60 * 60_000))
    expect((await (await app.asSeat(stranger)).get(`/records/${id}/access`)).status).toBe(403)
    app.setNow(NOW)

    const reviewer = await app.asSeat(guardian)
    expect((await reviewer.get('/')).body).toContain('Openings to review')
    expect((await (await app.asSeat(manager)).get('/')).body).not.toContain('Openings to review')
    const list = await reviewer.get('/openings')
    expect(list.body).toContain('Sid Stranger')
    const [, href] = /href="(\/openings\/[0-9a-f-]{36})"/.exec(list.body) ?? []
    const opening = await reviewer.get(href ?? '')
    expect(opening.body).toContain(give.reason)
    expect(await htmlFaults(opening.body)).toEqual([])
    expect((await reviewer.post(href ?? '', { outcome: 'justified', note: '' })).status).toBe(400)
    expect((await reviewer.post(href ?? '', { outcome: 'justified', note: 'Spoke to Sid' })).status).toBe(303)
    expect((await reviewer.get('/openings?show=reviewed')).body).toContain('Sid Stranger')
  })

  it('is reviewed by guardians alone', async () => {
    expect((await (await app.asSeat(manager)).get('/openings')).status).toBe(403)
  })
})

describe('Today', () => {
  it('says that nothing is due, validly', async () => {
    const page = await (await app.asSeat(stranger)).get('/')
    expect(page.body).toContain('Nothing of yours is due')
    expect(await htmlFaults(page.body)).toEqual([])
  })
})
