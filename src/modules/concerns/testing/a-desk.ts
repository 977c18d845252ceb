import type { Seat } from '../../../kernel/actor.js'
import type { RecordId, TeamId } from '../../../kernel/ids.js'
import type { Database } from '../../../platform/database/tables.js'
import { workFrom } from '../../access/index.js'
import { aPartnership, anAgency, aSeat, aTeam } from '../../access/testing/a-partnership.js'
import { loadTestPack } from '../../reference/testing/load-test-pack.js'
import { nameSubject } from '../commands/name-subject.js'
import { saveConcernAnswers } from '../commands/save-answers.js'
import { sendConcernCommand } from '../commands/send-concern.js'
import { startConcern } from '../commands/start-concern.js'
import type { SubjectId, SubjectWords } from '../domain/subject.js'

/** Monday 2 March 2026, midday: the decision is due by Tuesday's closing time. */
export const NOON = '2026-03-02T12:00:00Z'

/** A partnership with a screening desk of social care, police and health, a school, and people in them. */
export async function aDesk(db: Database) {
  const partnershipId = await aPartnership(db)
  const council = await anAgency(db, partnershipId, { name: 'Northmoor Council', onScreeningDesk: true })
  const police = await anAgency(db, partnershipId, { kind: 'police', name: 'Northmoor Police', onScreeningDesk: true })
  const health = await anAgency(db, partnershipId, { kind: 'health', name: 'Northmoor Health', onScreeningDesk: true })
  const school = await anAgency(db, partnershipId, { kind: 'school', name: 'Harrowmere High' })
  const teamId: TeamId = await aTeam(db, partnershipId, council, 'Exploitation team')
  await loadTestPack(db, partnershipId)
  const seat = (wanted: Parameters<typeof aSeat>[2]) => aSeat(db, partnershipId, wanted)
  return {
    partnershipId,
    council,
    police,
    health,
    school,
    teamId,
    referrer: await seat({ agencyId: school, role: 'referrer', name: 'Helen Achterberg', title: 'Safeguarding lead' }),
    otherTeacher: await seat({ agencyId: school, role: 'referrer', name: 'Ola Nowak', title: 'Teacher' }),
    screener: await seat({ agencyId: council, role: 'screener', name: 'Samira Haddad', title: 'Screening desk' }),
    secondScreener: await seat({ agencyId: council, role: 'screener', name: 'Jo Pemberton', title: 'Screening desk' }),
    policeSpoc: await seat({ agencyId: police, role: 'agency-spoc', name: 'Dan Price', title: 'Detective sergeant' }),
    healthSpoc: await seat({ agencyId: health, role: 'agency-spoc', name: 'Ann Bell', title: 'Named nurse' }),
    manager: await seat({ agencyId: council, role: 'team-manager', teamIds: [teamId], name: 'Ruth Webb' }),
    worker: await seat({ agencyId: council, role: 'allocated-worker', name: 'Nadia Rahman' }),
  }
}
export type Desk = Awaited<ReturnType<typeof aDesk>>

export function workOf(db: Database, seat: Seat, now = NOON) {
  return workFrom({ db, clock: () => new Date(now), auditLanes: 2 }, seat)
}

/** What a referrer says of a child, unless said otherwise: Maisie Dunmore, born 9 September 2012. */
export function aSubject(more: Partial<SubjectWords> = {}): SubjectWords {
  return {
    kind: 'child',
    childRecordId: null,
    givenNames: 'Maisie',
    familyName: 'Dunmore',
    description: '',
    bornOn: '2012-09-09' as SubjectWords['bornOn'],
    age: null,
    school: 'Harrowmere High',
    connection: '',
    contextKind: null,
    contextKindLabel: null,
    ...more,
  }
}

export const aContext = (more: Partial<SubjectWords> = {}): SubjectWords =>
  aSubject({
    kind: 'context',
    givenNames: '',
    familyName: '',
    bornOn: null,
    school: '',
    description: 'The 14 bus, last one at night',
    contextKind: 'community-space',
    contextKindLabel: 'Community space',
    ...more,
  })

export type AConcern = { readonly recordId: RecordId; readonly subjectIds: readonly SubjectId[] }

/** A concern that has been written and not sent. */
export async function aDraft(
  db: Database,
  author: Seat,
  { now = NOON, subjects = [aSubject()] }: { now?: string; subjects?: readonly SubjectWords[] } = {},
): Promise<AConcern> {
  const work = workOf(db, author, now)
  const outcome = await work.change(async (tx, by) => {
    const started = await startConcern(tx, by, { danger: 'no', dangerAction: '' })
    if (!started.ok) return started
    const { recordId } = started.value
    const subjectIds: SubjectId[] = []
    for (const words of subjects) {
      const named = await nameSubject(tx, by, { recordId, words })
      if (!named.ok) return named
      subjectIds.push(named.value.subjectId)
    }
    const answers = {
      whatSeen: 'Someone is threatening to share a picture of her.',
      whereSeen: 'Tarn Street bus station',
      nobodyNamed: subjects.length === 0,
    }
    const saved = await saveConcernAnswers(tx, by, { recordId, step: 'what', answers })
    return saved.ok ? { ok: true, value: { recordId, subjectIds } } : saved
  })
  if (!outcome.ok) throw new Error(`The concern was not written: ${outcome.refusals[0]?.code}`)
  return outcome.value
}

/** A concern that has reached the desk. */
export async function aSentConcern(
  db: Database,
  author: Seat,
  wanted: { now?: string; subjects?: readonly SubjectWords[] } = {},
): Promise<AConcern> {
  const draft = await aDraft(db, author, wanted)
  const sent = await workOf(db, author, wanted.now).change((tx, by) => sendConcernCommand(tx, by, draft.recordId))
  if (!sent.ok) throw new Error(`The concern was not sent: ${sent.refusals[0]?.code}`)
  return draft
}
