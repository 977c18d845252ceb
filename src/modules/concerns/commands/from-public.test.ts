import { beforeAll, describe, expect, it } from 'vitest'
import { useApp } from '../../../../tests/support/test-app.js'
import { useDatabase } from '../../../../tests/support/test-database.js'
import type { Seat } from '../../../kernel/actor.js'
import type { RecordId } from '../../../kernel/ids.js'
import type { Work } from '../../../platform/work.js'
import { serviceSeat, workFrom } from '../../access/index.js'
import { sendReport, type Sent } from '../../intake/commands/send-report.js'
import { aReport, aTold } from '../../intake/testing/a-report.js'
import { raiseFromPublicJob } from '../jobs/raise-from-public.job.js'
import { listOutcomes } from '../data/decision.store.js'
import { listRiskAdults } from '../data/risk-adult.store.js'
import type { Decision } from '../domain/screening.js'
import { concernsAbout } from '../queries/concerns-about.query.js'
import { findAtDesk } from '../queries/desk-view.query.js'
import { listInbox } from '../queries/inbox.query.js'
import { aDesk, type Desk, NOON, workOf } from '../testing/a-desk.js'
import { decideSubjectCommand } from './decide-subject.js'
import { pauseConcern, resumeConcern } from './pause-concern.js'
import { takeConcern } from './take-concern.js'

const database = useDatabase()
const app = useApp(database, { now: new Date(NOON) })
let desk: Desk
let service: Seat

beforeAll(async () => {
  desk = await aDesk(database.db)
  // The service seat may belong to any agency: not to the one that answers for what the public tells.
  const { id } = await serviceSeat(database.db, desk.partnershipId, new Date(NOON))
  await database.admin.query('update seat set agency_id = $1 where id = $2', [desk.school, id])
  service = await serviceSeat(database.db, desk.partnershipId, new Date(NOON))
})

const publicWork = (now = NOON): Work =>
  workFrom({ db: database.db, clock: () => new Date(now), auditLanes: 2 }, service, 'service')

async function tell(more: Partial<Sent> = {}, now = NOON): Promise<Sent> {
  const report = aReport(more)
  const sent = await publicWork(now).change((tx, by) => sendReport(tx, by, report))
  if (!sent.ok) throw new Error('The report was not sent')
  return report
}
const hear = (report: Sent, now = NOON) =>
  raiseFromPublicJob.run(app.deps, publicWork(now), { partnershipId: desk.partnershipId, reportId: report.id })

async function concernsOf(report: Sent): Promise<{ id: RecordId; state: string; source: string }[]> {
  const { rows } = await database.admin.query('select id, state, source from concern where report_id = $1', [report.id])
  return rows as { id: RecordId; state: string; source: string }[]
}
async function reportRow(report: Sent): Promise<Record<string, unknown>> {
  const { rows } = await database.admin.query('select * from intake_report where id = $1', [report.id])
  return rows[0] as Record<string, unknown>
}
async function arrived(more: Partial<Sent> = {}): Promise<{ report: Sent; recordId: RecordId }> {
  const report = await tell(more)
  await hear(report)
  const [concern] = await concernsOf(report)
  if (!concern) throw new Error('There is no concern')
  return { report, recordId: concern.id }
}
const atDesk = async (recordId: RecordId, seat = desk.screener) => {
  const found = await workOf(database.db, seat).look('test', (tx, by) => findAtDesk(tx, by, recordId))
  if (!found) throw new Error('It is not at the desk')
  return found
}
async function decide(recordId: RecordId, decision: Partial<Decision>) {
  const [subject] = (await atDesk(recordId)).subjects
  if (!subject) throw new Error('It is about nothing')
  const decided = await workOf(database.db, desk.screener).change((tx, by) =>
    decideSubjectCommand(tx, by, {
      recordId,
      subjectId: subject.id,
      decision: {
        outcome: 'no-further-action',
        reasons: 'Looked at together.',
        note: 'A note',
        child: { is: 'not-said' },
        teamIds: [],
        ...decision,
      },
    }),
  )
  if (!decided.ok) throw new Error(`It was not decided: ${decided.refusals[0]?.code}`)
  return decided.value
}

const aPlace = () =>
  aTold({
    kind: 'place',
    place: {
      called: 'The corner shop, Mill Street',
      contextKind: 'community-space',
      contextKindLabel: 'Community space',
      harmed: 'not-sure',
      harmedWords: 'Two boys of about twelve',
    },
  } as never)
const forPolice = () => aTold({ kind: 'police', doneBy: 'A man they call Tiny', danger: 'not-sure' } as never)
const REACHED = {
  relation: 'works-here',
  relationWords: '',
  mayContact: true,
  name: 'Quill',
  phone: '07700 900123',
  email: '',
  safely: 'Text only',
} as const

describe('what the public told', () => {
  it('is a concern at the desk, with its clock from when it arrived', async () => {
    const report = await tell()
    await hear(report, '2026-03-02T16:00:00Z')
    const [concern] = await concernsOf(report)
    expect(concern).toMatchObject({ state: 'sent', source: 'public' })
    const found = await atDesk(concern?.id as RecordId)
    expect(found.concern).toMatchObject({
      whatSeen: report.told.what,
      whereSeen: 'Eskerby bus station',
      whenSeen: 'Every Friday',
      danger: 'no',
      sentAt: new Date(NOON),
      contributedByAgencyId: desk.council,
    })
    expect(found.subjects).toMatchObject([{ kind: 'child', called: 'Wren Okafor', age: 14, part: 'referral' }])
    expect(found.screening.sentAt).toEqual(new Date(NOON))
    expect(found.screening.dueAt).toEqual(new Date('2026-03-03T17:00:00Z'))
    expect(found.desk.map((each) => each.agencyId).toSorted()).toEqual(
      [desk.council, desk.police, desk.health].toSorted(),
    )
  })

  it('heard twice, or twice at once, is one concern', async () => {
    const report = await tell()
    await hear(report)
    await hear(report)
    expect(await concernsOf(report)).toHaveLength(1)
    const other = await tell()
    await Promise.all([hear(other), hear(other)])
    expect(await concernsOf(other)).toHaveLength(1)
  })

  it('leaves no word of it with the public edge', async () => {
    const { report, recordId } = await arrived()
    expect(await reportRow(report)).toMatchObject({ told: null, state: 'taken-over', became: recordId })
  })

  it('stands in the inbox as from the public', async () => {
    const { recordId } = await arrived()
    const { rows } = await workOf(database.db, desk.policeSpoc).look('test', (tx, by) =>
      listInbox(tx, by, { tab: 'all', limit: 200 }),
    )
    expect(rows.find((row) => row.recordId === recordId)).toMatchObject({
      source: 'public',
      authorTitle: 'through Be Aware',
    })
  })

  it('about a place is a context with its kind', async () => {
    const { recordId } = await arrived({ told: { ...aPlace(), teller: REACHED } })
    const found = await atDesk(recordId)
    expect(found.subjects).toMatchObject([
      { kind: 'context', called: 'The corner shop, Mill Street', contextKind: 'community-space' },
    ])
    expect(found.teller).toMatchObject({
      ...REACHED,
      toldAs: 'place',
      harmed: 'not-sure',
      harmedWords: 'Two boys of about twelve',
    })
  })

  it('for the police is at the desk of the police, who does it kept apart', async () => {
    const { recordId } = await arrived({ told: forPolice() })
    const found = await atDesk(recordId, desk.policeSpoc)
    expect(found.subjects).toMatchObject([{ kind: 'nobody', called: 'Information for the police' }])
    expect(found.concern).toMatchObject({ adultsKnown: 'yes', danger: 'not-sure' })
    expect(JSON.stringify(found)).not.toContain('Tiny')
    const adults = await workOf(database.db, desk.policeSpoc).look('test', (tx, by) => listRiskAdults(tx, by, recordId))
    expect(adults).toMatchObject([{ description: 'A man they call Tiny' }])
  })

  it('is open to the desk and to nobody else: not to the service seat that wrote it', async () => {
    const { recordId } = await arrived()
    for (const seat of [service, desk.referrer, desk.manager, desk.worker]) {
      const found = await workOf(database.db, seat).look('test', (tx, by) => findAtDesk(tx, by, recordId))
      expect(found).toBeUndefined()
    }
  })
})

describe('whoever told it', () => {
  const outcomeOf = async (report: Sent) => (await reportRow(report)).outcome

  it('reads that someone looks at it once it is taken, and what became of it once it is decided', async () => {
    const { report, recordId } = await arrived()
    expect(await outcomeOf(report)).toBe('received')
    await workOf(database.db, desk.screener).change((tx, by) =>
      takeConcern(tx, by, { recordId, seenWith: null, handBack: false }),
    )
    expect(await outcomeOf(report)).toBe('being-looked-at')
    await decide(recordId, { outcome: 'assessment', child: { is: 'new' }, teamIds: [desk.teamId] })
    expect(await outcomeOf(report)).toBe('passed-on')
  })

  it('reads that we need to hear more while the desk asks, and no longer when it goes on', async () => {
    const { report, recordId } = await arrived()
    const { change } = workOf(database.db, desk.screener)
    await change((tx, by) => pauseConcern(tx, by, { recordId, reason: 'Which shop', askTeller: true }))
    expect(await outcomeOf(report)).toBe('need-to-hear-more')
    await change((tx, by) => resumeConcern(tx, by, recordId))
    expect(await outcomeOf(report)).toBe('being-looked-at')
  })

  it('reads nothing new where the desk asks someone else', async () => {
    const { report, recordId } = await arrived()
    await workOf(database.db, desk.screener).change((tx, by) =>
      pauseConcern(tx, by, { recordId, reason: 'The school' }),
    )
    expect(await outcomeOf(report)).toBe('received')
  })

  it.each([
    { told: forPolice(), outcome: 'police-intelligence-only', reads: 'with-police' },
    { told: aPlace(), outcome: 'context-concern', reads: 'passed-on' },
    { told: aTold(), outcome: 'no-further-action', reads: 'kept' },
  ] as const)('reads “$reads” after $outcome', async ({ told, outcome, reads }) => {
    const { report, recordId } = await arrived({ told })
    await decide(recordId, { outcome })
    expect(await outcomeOf(report)).toBe(reads)
  })

  it('gets no note: nothing is written that only a referrer could read', async () => {
    const { recordId } = await arrived()
    await decide(recordId, { note: 'Ring me' })
    const told = await workOf(database.db, desk.screener).look('test', (tx, by) => listOutcomes(tx, by, [recordId]))
    expect(told).toEqual([])
  })

  it('is named on no child’s record', async () => {
    const { recordId } = await arrived({ told: aTold({ teller: { ...REACHED, relation: 'parent-carer' } }) })
    const { childRecordId } = await decide(recordId, {
      outcome: 'assessment',
      child: { is: 'new' },
      teamIds: [desk.teamId],
    })
    const about = await workOf(database.db, desk.manager).look('test', (tx, by) =>
      concernsAbout(tx, by, [childRecordId as RecordId]),
    )
    expect(about).toMatchObject([{ raisedByAgency: 'Someone from the public', raisedByName: 'Someone who told us' }])
    expect(JSON.stringify(about)).not.toMatch(/Quill|07700|parent/i)
  })
})

describe('a partnership without a screening desk', () => {
  it('keeps what was told until there is one, and says that something is wrong', async () => {
    const report = await tell()
    await database.admin.query('update agency set on_screening_desk = false where partnership_id = $1', [
      desk.partnershipId,
    ])
    await expect(hear(report)).rejects.toThrow('no screening desk')
    expect(await reportRow(report)).toMatchObject({ state: 'waiting', told: report.told })
    await database.admin.query(
      `update agency set on_screening_desk = true where partnership_id = $1 and kind <> 'school'`,
      [desk.partnershipId],
    )
    await hear(report)
    expect(await concernsOf(report)).toHaveLength(1)
  })
})
