import type { Seat } from '../../../kernel/actor.js'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { RecordId } from '../../../kernel/ids.js'
import type { Database } from '../../../platform/database/tables.js'
import type { Work } from '../../../platform/work.js'
import { workFrom } from '../../access/index.js'
import { aPartnership, anAgency, aSeat, aTeam } from '../../access/testing/a-partnership.js'
import { aChild, grantTo } from '../../people/testing/a-child.js'
import { loadTestPack } from '../../reference/testing/load-test-pack.js'
import { addAction, type NewAction } from '../commands/add-action.js'
import { keepDraft } from '../commands/write-plan.js'
import type { ActionId } from '../domain/action.js'
import type { PlanWords } from '../domain/plan.js'

/** When everything here happens: a Monday. */
export const NOW = '2026-03-02T12:00:00Z'

export const EVERY_DOOR = { parts: 'every', level: 'work' } as const

export const PLAN: PlanWords = {
  workingWell: 'Callum sees Dean every Thursday. Mum and school speak daily.',
  worries: 'The debt he is told he owes\nThreats to his family\nNights away',
  needsToChange: 'The adults are stopped, the debt loses its hold, and the way home is safe.',
  willKnow: 'Nobody asks him for money, and he gets home without being followed.',
  contingency: 'If he is not home by ten, Leanne rings 101 and then Nadia.',
  writtenWith: 'Callum, Leanne and Dean',
}

export function at(db: Database, seat: Seat, now = NOW): Work {
  return workFrom({ db, clock: () => new Date(now), auditLanes: 2 }, seat)
}

/** A partnership with a worker and a manager, a youth worker and a teacher of other agencies, and Callum’s record. */
export async function aPlanningPartnership(db: Database) {
  const partnershipId = await aPartnership(db)
  const council = await anAgency(db, partnershipId, { name: 'Social care' })
  const youth = await anAgency(db, partnershipId, { kind: 'voluntary', name: 'Youth work' })
  const school = await anAgency(db, partnershipId, { kind: 'school', name: 'Harrowmere High' })
  await loadTestPack(db, partnershipId)
  const teamId = await aTeam(db, partnershipId, council, 'Eskerby')
  const seat = (agencyId: typeof council, more: Omit<Parameters<typeof aSeat>[2], 'agencyId'>) =>
    aSeat(db, partnershipId, { agencyId, ...more })
  const worker = await seat(council, { name: 'Nadia Rahman', title: 'Social worker', teamIds: [teamId] })
  const manager = await seat(council, { name: 'Samira Haddad', role: 'team-manager', teamIds: [teamId] })
  const people = {
    worker,
    manager,
    youthWorker: await seat(youth, { name: 'Dean Fairclough', title: 'Youth worker', role: 'referrer' }),
    teacher: await seat(school, { name: 'Helen Achterberg', title: 'Safeguarding lead', role: 'referrer' }),
    administrator: await seat(council, { name: 'Ada Min', role: 'administrator' }),
  }
  const { recordId } = await aChild(db, worker, {
    now: new Date('2026-02-02T09:00:00Z'),
    grants: [grantTo(worker), grantTo(manager)],
  })
  return { partnershipId, council, youth, school, teamId, recordId, ...people }
}

export type PlanningPartnership = Awaited<ReturnType<typeof aPlanningPartnership>>

/** An action on the record: Dean meets the bus by 12 March, unless said otherwise. */
export async function anAction(
  db: Database,
  place: Pick<PlanningPartnership, 'recordId' | 'worker' | 'youthWorker'>,
  { now = NOW, by = place.worker, ...wanted }: Partial<NewAction> & { now?: string; by?: Seat } = {},
): Promise<ActionId> {
  const outcome = await at(db, by, now).change((tx, who) =>
    addAction(tx, who, {
      recordId: place.recordId,
      words: 'Meet the 14 bus home on Thursdays',
      kind: 'safeguard',
      shouldChange: 'He gets home without being followed',
      worry: 'Threats to his family',
      dueOn: '2026-03-12' as CalendarDate,
      owner: { kind: 'seat', seatId: place.youthWorker.id },
      ...wanted,
    }),
  )
  if (!outcome.ok) throw new Error(`The action was refused: ${outcome.refusals.map((each) => each.code).join(', ')}`)
  return outcome.value.actionId
}

/** A whole plan, written and not agreed. */
export async function aDraft(
  db: Database,
  place: { recordId: RecordId; worker: Seat },
  {
    now = NOW,
    seenRevision = 0,
    whyChanged = '',
    ...words
  }: Partial<PlanWords> & {
    now?: string
    seenRevision?: number
    whyChanged?: string
  } = {},
): Promise<void> {
  const outcome = await at(db, place.worker, now).change((tx, by) =>
    keepDraft(tx, by, { recordId: place.recordId, words: { ...PLAN, whyChanged, ...words }, seenRevision }),
  )
  if (!outcome.ok) throw new Error(`The draft was refused: ${outcome.refusals.map((each) => each.code).join(', ')}`)
}
