import type { Seat } from '../../src/kernel/actor.js'
import type { Id, RecordId } from '../../src/kernel/ids.js'
import type { Outcome, Refusal } from '../../src/kernel/outcome.js'
import type { By, Tx } from '../../src/platform/work.js'
import { workFrom } from '../../src/modules/access/index.js'
import { aSeat } from '../../src/modules/access/testing/a-partnership.js'
import { allocate } from '../../src/modules/allocations/index.js'
import { begin, fill } from '../../src/modules/assessments/testing/fill-assessment.js'
import { type KeptClock, listClocksOf } from '../../src/modules/clocks/index.js'
import { decideSubjectCommand } from '../../src/modules/concerns/commands/decide-subject.js'
import { type AConcern, aDesk, aSentConcern } from '../../src/modules/concerns/testing/a-desk.js'
import { recordDiscussion } from '../../src/modules/levels/commands/record-discussion.js'
import type { DecisionId, DiscussionId } from '../../src/modules/levels/domain/level.js'
import { type AnAgreeingPartnership, aDecision } from '../../src/modules/levels/testing/an-agreeing-partnership.js'
import type { TestDatabase } from '../support/test-database.js'

/** Monday 2 March 2026: a concern comes at noon, is decided at one, and the child is given to a worker at two. */
export const SENT = new Date('2026-03-02T12:00:00Z')
export const DECIDED = new Date('2026-03-02T13:00:00Z')
export const GIVEN = new Date('2026-03-02T14:00:00Z')

export type Answer = Outcome<unknown, Refusal>
type Command<T> = (tx: Tx, by: By) => Promise<Outcome<T, Refusal & { readonly code: string }>>

/** A screening desk, a team with its manager and worker, and those who agree levels: everyone a child meets. */
export async function aPartnershipAtWork({ db }: TestDatabase) {
  const desk = await aDesk(db)
  const { partnershipId, council, police, teamId } = desk
  const seat = (name: string, wanted: Partial<Parameters<typeof aSeat>[2]> = {}) =>
    aSeat(db, partnershipId, { agencyId: council, name, ...wanted })
  const worker = await seat('Nadia Rahman', { teamIds: [teamId] })
  const agreeing: AnAgreeingPartnership = {
    ...desk,
    worker,
    workerAsCoordinator: await seat('Nadia Rahman', { role: 'mace-coordinator', accountId: worker.accountId }),
    coordinator: await seat('Ruth Ellison', { role: 'mace-coordinator' }),
    chair: await seat('Ama Boateng', { role: 'chair', agencyId: police }),
    outsider: await seat('Lee Marsh', { role: 'team-manager' }),
  }

  const workOf = (seatOf: Seat, now: Date) => workFrom({ db, clock: () => now, auditLanes: 2 }, seatOf)
  /** One command, by someone at a moment. */
  const at = <T>(seatOf: Seat, now: Date, command: Command<T>): Promise<Answer> => workOf(seatOf, now).change(command)
  /** The same, for what comes before what is looked at. */
  async function done<T>(seatOf: Seat, now: Date, command: Command<T>): Promise<T> {
    const outcome = await at(seatOf, now, command)
    if (!outcome.ok) throw new Error(`${seatOf.personName} was refused: ${JSON.stringify(outcome.refusals)}`)
    return outcome.value as T
  }

  const aConcern = (): Promise<AConcern> => aSentConcern(db, desk.referrer, { now: SENT.toISOString() })

  /** Decides about the one child of a concern; without a team nobody works with the child. */
  function decide(
    { recordId, subjectIds: [subjectId] }: AConcern,
    outcome: 'advice' | 'assessment' | 'strategy-discussion',
    { now = DECIDED, reasonLate }: { now?: Date; reasonLate?: string | undefined } = {},
  ): Promise<Answer> {
    if (!subjectId) throw new Error('The concern is about nobody')
    const works = outcome !== 'advice'
    return at(desk.screener, now, (tx, by) =>
      decideSubjectCommand(tx, by, {
        recordId,
        subjectId,
        decision: {
          outcome,
          reasons: 'What school saw fits what we know.',
          note: '',
          child: works ? { is: 'new' } : { is: 'not-said' },
          teamIds: works ? [teamId] : [],
        },
        reasonLate,
      }),
    )
  }

  /** A child whom the screening desk took on, before anyone has them. */
  async function aReferredChild(outcome: 'assessment' | 'strategy-discussion' = 'assessment') {
    const decided = await decide(await aConcern(), outcome)
    if (!decided.ok) throw new Error(`Not decided: ${decided.refusals[0]?.code}`)
    const { childRecordId, decisionId } = decided.value as { childRecordId: RecordId; decisionId: Id<string> }
    return { recordId: childRecordId, decisionId }
  }

  /** The same child with a worker. */
  async function aGivenChild() {
    const { recordId } = await aReferredChild()
    const { allocationId } = await done(desk.manager, GIVEN, (tx, by) =>
      allocate(tx, by, { recordId, workerSeatId: worker.id, reason: 'Knows the family' }),
    )
    return { recordId, allocationId }
  }

  /** An assessment that is ready to be sent. */
  async function aFilledAssessment(recordId: RecordId) {
    const work = workOf(worker, GIVEN)
    const assessmentId = await begin(work, { recordId })
    await fill(work, recordId, assessmentId)
    return assessmentId
  }

  /** A strategy discussion as it is written down; unless said otherwise, one that agrees a level. */
  function discuss(
    recordId: RecordId,
    heldAt: Date,
    more: Partial<Parameters<typeof recordDiscussion>[2]> = {},
  ): Promise<Answer> {
    return at(desk.manager, heldAt, (tx, by) =>
      recordDiscussion(tx, by, {
        ...aDecision(agreeing, recordId, heldAt.toISOString()),
        heldAt,
        summary: 'She stays with her nan tonight.',
        enquiryStarted: false,
        levelCode: 'moderate',
        assessmentId: undefined,
        ...more,
      }),
    )
  }

  async function aDiscussion(...wanted: Parameters<typeof discuss>) {
    const held = await discuss(...wanted)
    if (!held.ok) throw new Error(`Not discussed: ${held.refusals[0]?.code}`)
    return held.value as { discussionId: DiscussionId; decisionId: DecisionId }
  }

  /** The clocks of a record under a rule, as the desk or the team sees them. */
  async function clocksOn(recordId: RecordId, rule: string): Promise<KeptClock[]> {
    const seen = await Promise.all(
      [desk.screener, desk.manager].map((seatOf) =>
        workOf(seatOf, SENT).look('test.looked', (tx) => listClocksOf(tx, [recordId], { all: true })),
      ),
    )
    const clocks = seen.toSorted((one, other) => other.length - one.length)[0] ?? []
    return clocks.filter(({ clock }) => clock.rule.code === rule)
  }

  return {
    ...desk,
    ...agreeing,
    agreeing,
    workOf,
    at,
    done,
    aConcern,
    decide,
    aReferredChild,
    aGivenChild,
    aFilledAssessment,
    discuss,
    aDiscussion,
    clocksOn,
  }
}

export type PartnershipAtWork = Awaited<ReturnType<typeof aPartnershipAtWork>>
