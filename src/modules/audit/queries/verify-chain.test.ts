import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '../../../../tests/support/test-database.js'
import type { Seat } from '../../../kernel/actor.js'
import { newId, type RecordId } from '../../../kernel/ids.js'
import { accept } from '../../../kernel/outcome.js'
import { noteForAudit } from '../../../platform/work.js'
import { aPartnership, anAgency, aSeat } from '../../access/testing/a-partnership.js'
import { workFrom } from '../../access/index.js'
import { writeAnchor } from '../commands/write-anchor.js'
import { findPublicKey, readAnchorLines } from '../data/anchor-file.js'
import { readAnchors } from '../domain/anchor.js'
import { verifyChain } from './verify-chain.query.js'

const database = useDatabase()
const folder = mkdtempSync(join(tmpdir(), 'kith-anchors-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let seat: Seat
let moment = Date.parse('2026-03-02T12:00:00Z')
const work = () => workFrom({ db: database.db, clock: () => new Date((moment += 1000)), auditLanes: 1 }, seat)

async function write(count: number): Promise<void> {
  for (let each = 0; each < count; each += 1) {
    await work().change(async (tx) => {
      noteForAudit(tx, { action: 'test.done', records: [newId<RecordId>()], fields: ['one'] })
      return accept()
    })
  }
}

async function verify() {
  const lines = readAnchorLines(folder, seat.partnershipId)
  const anchors = lines.length > 0 ? readAnchors(findPublicKey(folder) ?? '', lines) : accept([])
  if (!anchors.ok) return { faults: anchors.refusals, sinceAnchor: 0, entries: 0, anchoredAt: undefined }
  return work().look('audit.verified', (tx, by) => verifyChain(tx, by, anchors.value))
}

const vandalise = (text: string) => database.admin.query(text.replaceAll('$P', `'${seat.partnershipId}'`))

// The chain, recomputed by whoever owns the database: every hash fits again.
const RECOMPUTE = `do $$ declare each record; last bytea := ''; begin
  for each in select * from audit_entry where partnership_id = $P order by lane, seq loop
    last := kith.audit_hash(last, each.partnership_id, each.lane, each.seq, each.at, each.seat_id, each.body);
    update audit_entry set hash = last where partnership_id = $P and lane = each.lane and seq = each.seq;
  end loop;
  update audit_head set hash = last, seq = (select max(seq) from audit_entry where partnership_id = $P) where partnership_id = $P;
end $$`

beforeAll(async () => {
  await database.admin.query('set session_replication_role = replica') // the vandal is not held up by foreign keys
})

beforeEach(async () => {
  const partnershipId = await aPartnership(database.db, `P ${newId()}`)
  const agencyId = await anAgency(database.db, partnershipId)
  seat = await aSeat(database.db, partnershipId, { agencyId })
  await write(5)
  await work().look('audit.anchored', (tx, by) => writeAnchor(tx, by, folder))
  await write(3)
})

describe('a whole chain', () => {
  it('verifies, and states how many entries follow the anchor', async () => {
    expect(await verify()).toMatchObject({ faults: [], entries: 8, sinceAnchor: 3, anchoredAt: expect.any(String) })
  })

  it('is anchored once while nothing happens', async () => {
    await work().look('audit.anchored', (tx, by) => writeAnchor(tx, by, folder))
    await work().look('audit.anchored', (tx, by) => writeAnchor(tx, by, folder))
    expect(readAnchorLines(folder, seat.partnershipId)).toHaveLength(2)
    expect(await verify()).toMatchObject({ faults: [], sinceAnchor: 0 })
  })
})

describe('vandalism by the owner of the database', () => {
  it.each([
    {
      what: 'an edited entry',
      sql: `update audit_entry set body = jsonb_set(body, '{action}', '"nothing"') where partnership_id = $P and seq = 3`,
      code: 'entry-changed',
      seq: 3,
    },
    {
      what: 'another seat put in its place',
      sql: `update audit_entry set seat_id = gen_random_uuid() where partnership_id = $P and seq = 2`,
      code: 'entry-changed',
      seq: 2,
    },
    {
      what: 'another time put in its place',
      sql: `update audit_entry set at = at + interval '1 microsecond' where partnership_id = $P and seq = 7`,
      code: 'entry-changed',
      seq: 7,
    },
    {
      what: 'a deleted entry',
      sql: `delete from audit_entry where partnership_id = $P and seq = 4`,
      code: 'entry-missing',
      seq: 5,
    },
    {
      what: 'a deleted first entry',
      sql: `delete from audit_entry where partnership_id = $P and seq = 1`,
      code: 'entry-missing',
      seq: 2,
    },
    {
      what: 'an inserted entry at the end',
      sql: `insert into audit_entry select partnership_id, lane, 9, at, seat_id, body, sha256(hash) from audit_entry where partnership_id = $P and seq = 8`,
      code: 'entry-past-head',
      seq: 9,
    },
    {
      what: 'two entries in another order',
      sql: `update audit_entry set seq = case seq when 2 then 1002 else 1003 end where partnership_id = $P and seq in (2, 3); update audit_entry set seq = case seq when 1002 then 3 else 2 end where partnership_id = $P and seq > 1000`,
      code: 'entry-changed',
      seq: 2,
    },
    {
      what: 'a cut tail, the head left',
      sql: `delete from audit_entry where partnership_id = $P and seq > 6`,
      code: 'tail-missing',
      seq: 7,
    },
    {
      what: 'a cut tail before the anchor, the head rewritten',
      sql: `delete from audit_entry where partnership_id = $P and seq > 4; update audit_head set seq = 4, hash = (select hash from audit_entry where partnership_id = $P and seq = 4) where partnership_id = $P`,
      code: 'anchored-entry-missing',
      seq: 5,
    },
    {
      what: 'an edit with every hash computed anew',
      sql: `update audit_entry set body = jsonb_set(body, '{action}', '"nothing"') where partnership_id = $P and seq = 3; ${RECOMPUTE}`,
      code: 'anchored-entry-changed',
      seq: 5,
    },
    {
      what: 'a dropped lane',
      sql: `delete from audit_entry where partnership_id = $P; delete from audit_head where partnership_id = $P; delete from audit_entry_record where partnership_id = $P`,
      code: 'lane-missing',
      seq: 5,
    },
    {
      what: 'a record taken off an entry',
      sql: `delete from audit_entry_record where partnership_id = $P and seq = 6`,
      code: 'records-changed',
      seq: 6,
    },
    {
      what: 'a record put on an entry',
      sql: `insert into audit_entry_record select partnership_id, gen_random_uuid(), at, lane, seq from audit_entry where partnership_id = $P and seq = 6`,
      code: 'records-changed',
      seq: 6,
    },
    {
      what: 'a head moved by itself',
      sql: `update audit_head set hash = sha256('x') where partnership_id = $P`,
      code: 'head-changed',
      seq: 8,
    },
  ])('finds $what, and says where', async ({ sql, code, seq }) => {
    await vandalise(sql)
    expect((await verify()).faults).toContainEqual({ code, lane: 0, seq })
  })

  it('does not find a cut tail after the last anchor: those entries are exposed, and counted as such', async () => {
    expect((await verify()).sinceAnchor).toBe(3)
    await vandalise(
      `delete from audit_entry where partnership_id = $P and seq > 6; delete from audit_entry_record where partnership_id = $P and seq > 6; update audit_head set seq = 6, hash = (select hash from audit_entry where partnership_id = $P and seq = 6) where partnership_id = $P`,
    )
    expect(await verify()).toMatchObject({ faults: [], sinceAnchor: 1 })
  })
})

describe('a file of anchors', () => {
  it.each([
    {
      what: 'a changed hash',
      change: (lines: string[]) => [(lines[0] ?? '').replace(/"hash":"../, '"hash":"00'), ...lines.slice(1)],
      code: 'anchor-signature-wrong',
      line: 1,
    },
    { what: 'a line left out', change: (lines: string[]) => lines.slice(1), code: 'anchor-missing-before', line: 1 },
    {
      what: 'half a line',
      change: (lines: string[]) => [...lines.slice(0, -1), (lines.at(-1) ?? '').slice(0, 40)],
      code: 'anchor-not-readable',
      line: 2,
    },
  ])('is refused with $what', async ({ change, code, line }) => {
    await work().look('audit.anchored', (tx, by) => writeAnchor(tx, by, folder))
    const lines = readAnchorLines(folder, seat.partnershipId)
    expect(lines).toHaveLength(2)
    expect(readAnchors(findPublicKey(folder) ?? '', change(lines))).toEqual({ ok: false, refusals: [{ code, line }] })
  })
})
