import { beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '../../../../tests/support/test-database.js'
import type { Seat } from '../../../kernel/actor.js'
import { newId, type RecordId } from '../../../kernel/ids.js'
import { noteForAudit, type Work } from '../../../platform/work.js'
import { serviceSeat, workFrom } from '../../access/index.js'
import { aPartnership, anAgency, aSeat } from '../../access/testing/a-partnership.js'
import { forgetTraces } from '../data/report.store.js'
import type { ReportId, Told } from '../domain/report.js'
import { findKeptReport, listArrivals, listLikelyJunk } from '../queries/reports.query.js'
import { findToldOutcome } from '../queries/what-became.query.js'
import { aReport, aTold } from '../testing/a-report.js'
import { judgeReportJunk, judgeReportReal } from './judge-report.js'
import { type Sent, sendReport } from './send-report.js'
import { takeOver } from './take-over.js'
import { tellOutcome } from './tell-outcome.js'
import { accept } from '../../../kernel/outcome.js'

const database = useDatabase()
const NOON = new Date('2026-03-02T12:00:00Z')
let service: Seat
let screener: Seat

beforeAll(async () => {
  const partnershipId = await aPartnership(database.db)
  const council = await anAgency(database.db, partnershipId, { onScreeningDesk: true })
  service = await serviceSeat(database.db, partnershipId, NOON)
  screener = await aSeat(database.db, partnershipId, { agencyId: council, role: 'screener', name: 'Jo Pemberton' })
})

const workOf = (seat: Seat, now = NOON): Work => workFrom({ db: database.db, clock: () => now, auditLanes: 2 }, seat)
const send = (report: Sent, now = NOON) => workOf(service, now).change((tx, by) => sendReport(tx, by, report))

async function rowOf(id: ReportId) {
  const { rows } = await database.admin.query('select * from intake_report where id = $1', [id])
  return rows[0] as Record<string, unknown> | undefined
}
async function factsFor(id: ReportId): Promise<number> {
  const { rows } = await database.admin.query<{ n: number }>(
    `select count(*)::int as n from graphile_worker._private_jobs where payload->>'fact' = 'intake.reported' and payload->>'reportId' = $1`,
    [id],
  )
  return rows[0]?.n ?? 0
}
async function auditOf(id: ReportId): Promise<string[]> {
  const { rows } = await database.admin.query<{ body: string }>(
    `select body::text from audit_entry where body::text like '%' || $1 || '%' order by at, seq`,
    [id],
  )
  return rows.map((row) => row.body)
}

describe('a report from the public', () => {
  it('is kept, and the desk hears of it at once', async () => {
    const report = aReport()
    expect(await send(report)).toEqual({ ok: true, value: { id: report.id, likelyJunk: false } })
    expect(await rowOf(report.id)).toMatchObject({
      state: 'waiting',
      kind: 'child',
      told: report.told,
      doubts: [],
      outcome: 'received',
    })
    expect(await factsFor(report.id)).toBe(1)
  })

  it('is in the audit without a word of what was told', async () => {
    const report = aReport()
    await send(report)
    const entries = (await auditOf(report.id)).join('\n')
    expect(entries).toContain('intake.reported')
    for (const word of ['Wren', 'Okafor', 'bus station', 'red coat']) expect(entries).not.toContain(word)
  })

  it('sent twice is one report, and the desk hears of it once', async () => {
    const report = aReport()
    await send(report)
    expect(await send({ ...report, told: aTold({ what: 'Something else entirely' }) })).toEqual({
      ok: false,
      refusals: [{ code: 'sent-before' }],
    })
    expect(await rowOf(report.id)).toMatchObject({ told: report.told })
    expect(await factsFor(report.id)).toBe(1)
  })

  it('sent twice at the same moment is one report', async () => {
    const report = aReport()
    const both = await Promise.all([send(report), send(report)])
    expect(both.map((each) => each.ok).toSorted()).toEqual([false, true])
    expect(await factsFor(report.id)).toBe(1)
  })

  it('that a machine doubts is put aside whole, and the desk does not hear of it', async () => {
    const report = aReport({ hiddenFieldFilled: true })
    expect(await send(report)).toMatchObject({ ok: true, value: { likelyJunk: true } })
    expect(await rowOf(report.id)).toMatchObject({
      state: 'likely-junk',
      told: report.told,
      doubts: ['hidden-field'],
      outcome: 'received',
    })
    expect(await factsFor(report.id)).toBe(0)
  })

  it('with the words of one before it is put aside', async () => {
    const told = aTold()
    await send(aReport({ told }))
    const turned = told.what.split(' ').toReversed().join('\n')
    const again = aReport({ told: { ...told, what: `${turned} 2` } as Told })
    await send(again)
    expect(await rowOf(again.id)).toMatchObject({ state: 'likely-junk', doubts: ['same-words'] })
  })

  it('is weighed against the network’s own reports of the last hour, and not against older ones', async () => {
    const network = 'one school'
    for (let n = 0; n < 5; n += 1) await send(aReport({ network }))
    const sixth = aReport({ network })
    await send(sixth)
    expect(await rowOf(sixth.id)).toMatchObject({ state: 'likely-junk', doubts: ['busy-network'] })
    const later = aReport({ network })
    await send(later, new Date(NOON.getTime() + 61 * 60_000))
    expect(await rowOf(later.id)).toMatchObject({ state: 'waiting', doubts: [] })
  })

  it('counts what this process has counted where that is more', async () => {
    const report = aReport({ counted: 70 })
    await send(report)
    expect(await rowOf(report.id)).toMatchObject({ doubts: ['very-busy-network'] })
  })
})

describe('taking over', () => {
  const take = (reportId: ReportId, became = newId<RecordId>()) =>
    workOf(service).change((tx, by) => takeOver(tx, by, { reportId, became }))

  it('hands the words over once, and keeps none of them', async () => {
    const report = aReport()
    await send(report)
    const became = newId<RecordId>()
    expect(await take(report.id, became)).toEqual({ ok: true, value: { told: report.told, arrivedAt: NOON } })
    expect(await rowOf(report.id)).toMatchObject({ state: 'taken-over', told: null, became })
    expect(await take(report.id)).toEqual({ ok: false, refusals: [{ code: 'not-waiting' }] })
    expect(await rowOf(report.id)).toMatchObject({ became })
  })

  it('is refused for what is put aside', async () => {
    const report = aReport({ hiddenFieldFilled: true })
    await send(report)
    expect(await take(report.id)).toMatchObject({ ok: false })
    expect(await rowOf(report.id)).toMatchObject({ state: 'likely-junk', told: report.told })
  })
})

describe('a screener', () => {
  it('finds that it is real: the desk hears of it, once', async () => {
    const report = aReport({ hiddenFieldFilled: true })
    await send(report)
    const judge = () => workOf(screener).change((tx, by) => judgeReportReal(tx, by, report.id))
    expect(await judge()).toMatchObject({ ok: true })
    expect(await rowOf(report.id)).toMatchObject({ state: 'waiting', judged_by_name: 'Jo Pemberton' })
    expect(await judge()).toEqual({ ok: false, refusals: [{ code: 'not-to-be-judged' }] })
    expect(await factsFor(report.id)).toBe(1)
  })

  it('finds that it is junk: it is kept with the reason, and can be found to be real after all', async () => {
    const report = aReport({ hiddenFieldFilled: true })
    await send(report)
    const junk = await workOf(screener).change((tx, by) =>
      judgeReportJunk(tx, by, { reportId: report.id, code: 'advert', words: '' }),
    )
    expect(junk.ok).toBe(true)
    expect(await rowOf(report.id)).toMatchObject({
      state: 'junk',
      junk_code: 'advert',
      told: report.told,
      outcome: 'kept',
    })
    await workOf(screener).change((tx, by) => judgeReportReal(tx, by, report.id))
    expect(await rowOf(report.id)).toMatchObject({ state: 'waiting', junk_code: null, outcome: 'received' })
  })

  it('changes nothing without a reason', async () => {
    const report = aReport({ hiddenFieldFilled: true })
    await send(report)
    const refused = await workOf(screener).change((tx, by) =>
      judgeReportJunk(tx, by, { reportId: report.id, code: undefined, words: '' }),
    )
    expect(refused).toEqual({ ok: false, refusals: [{ code: 'reason-missing', field: 'code' }] })
    expect(await rowOf(report.id)).toMatchObject({ state: 'likely-junk', judged_by: null })
  })

  it('leaves a trace of each report that was read', async () => {
    const report = aReport({ hiddenFieldFilled: true })
    await send(report)
    await workOf(screener).look('test', (tx, by) => findKeptReport(tx, by, report.id))
    expect((await auditOf(report.id)).join('\n')).toContain('intake.report-read')
    const listed = aReport({ hiddenFieldFilled: true })
    await send(listed)
    await workOf(screener).look('test', (tx, by) => listLikelyJunk(tx, by, { after: undefined, limit: 100 }))
    expect((await auditOf(listed.id)).join('\n')).toContain('intake.report-read')
  })

  it('pages through what is put aside by what there is against it, each once', async () => {
    const seen: string[] = []
    let after: Parameters<typeof listLikelyJunk>[2]['after']
    do {
      const page = await workOf(screener).look('test', (tx, by) => listLikelyJunk(tx, by, { after, limit: 3 }))
      seen.push(...page.reports.map((each) => each.id))
      after = page.next
    } while (after)
    const { rows } = await database.admin.query<{ id: string }>(
      `select id from intake_report where state = 'likely-junk' order by suspicion, arrived_at, id`,
    )
    expect(seen).toEqual(rows.map((row) => row.id))
    expect(seen.length).toBeGreaterThan(4)
  })

  it('pages through everything that came in, the latest first, without its words', async () => {
    const seen: string[] = []
    let after: Parameters<typeof listArrivals>[2]['after']
    do {
      const page = await workOf(screener).look('test', (tx, by) => listArrivals(tx, by, { after, limit: 4 }))
      expect(JSON.stringify(page.arrivals)).not.toContain('Wren')
      seen.push(...page.arrivals.map((each) => each.id))
      after = page.next
    } while (after)
    const { rows } = await database.admin.query<{ id: string }>(
      `select id from intake_report order by arrived_at desc, id desc`,
    )
    expect(seen).toEqual(rows.map((row) => row.id))
  })
})

describe('what became of it', () => {
  const ask = (keyDigest: string) => workOf(service).look('test', (tx) => findToldOutcome(tx, keyDigest))

  it('is read with the key’s digest and nothing else', async () => {
    const report = aReport()
    await send(report)
    expect(await ask(report.keyDigest)).toBe('received')
    expect(await ask('another')).toBeUndefined()
    await workOf(screener).change(async (tx, by) => {
      await tellOutcome(tx, by, { reportId: report.id, outcome: 'passed-on' })
      return accept()
    })
    expect(await ask(report.keyDigest)).toBe('passed-on')
  })

  it('can be nothing but one of the list: the database says so too', async () => {
    const report = aReport()
    await send(report)
    await expect(
      database.admin.query(`update intake_report set outcome = 'the child is on a plan' where id = $1`, [report.id]),
    ).rejects.toThrow('fixed_outcomes')
  })
})

describe('where reports came from and what they were like', () => {
  it('is forgotten after two days', async () => {
    const [old, fresh] = [aReport(), aReport()]
    await send(old, new Date('2026-02-27T11:00:00Z'))
    await send(fresh)
    await workOf(service).change(async (tx, by) => {
      await forgetTraces(tx, by, new Date('2026-02-28T12:00:00Z'))
      noteForAudit(tx, { action: 'test', records: [], fields: [] })
      return accept()
    })
    expect(await rowOf(old.id)).toMatchObject({ network: null, likeness: [] })
    expect(await rowOf(fresh.id)).toMatchObject({ network: fresh.network })
  })
})

describe('another partnership', () => {
  it('sees none of it', async () => {
    const elsewhere = await aPartnership(database.db)
    const council = await anAgency(database.db, elsewhere, { onScreeningDesk: true })
    const stranger = await aSeat(database.db, elsewhere, { agencyId: council, role: 'screener' })
    const page = await workOf(stranger).look('test', (tx, by) => listArrivals(tx, by, { after: undefined, limit: 10 }))
    expect(page.arrivals).toEqual([])
  })
})
