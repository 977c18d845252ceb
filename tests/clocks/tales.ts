import { addDays, dayOf } from '../../src/kernel/calendar-date.js'
import type { RecordId } from '../../src/kernel/ids.js'
import { endWork } from '../../src/modules/allocations/commands/end-work.js'
import { sayOutside } from '../../src/modules/allocations/commands/say-outside.js'
import type { OutsideRule } from '../../src/modules/allocations/domain/clock-rules.js'
import { answerDiscussion } from '../../src/modules/assessments/commands/answer-discussion.js'
import { authoriseAssessment } from '../../src/modules/assessments/commands/authorise-assessment.js'
import { saveSection } from '../../src/modules/assessments/commands/save-section.js'
import { strikeOutAssessment } from '../../src/modules/assessments/commands/strike-out-assessment.js'
import { submitAssessment } from '../../src/modules/assessments/commands/submit-assessment.js'
import { begin } from '../../src/modules/assessments/testing/fill-assessment.js'
import type { ClockCode } from '../../src/modules/clocks/index.js'
import { pauseConcern, resumeConcern } from '../../src/modules/concerns/commands/pause-concern.js'
import { askForDiscussion } from '../../src/modules/levels/commands/ask-for-discussion.js'
import { removeFromMace } from '../../src/modules/levels/commands/remove-from-mace.js'
import { reviewLevel } from '../../src/modules/levels/commands/review-level.js'
import { sayConference } from '../../src/modules/levels/commands/say-conference.js'
import type { DecisionId } from '../../src/modules/levels/domain/level.js'
import { aDecision } from '../../src/modules/levels/testing/an-agreeing-partnership.js'
import { addAction } from '../../src/modules/plans/commands/add-action.js'
import { completeAction, giveUpAction } from '../../src/modules/plans/commands/end-action.js'
import { accept } from '../../src/kernel/outcome.js'
import { type Answer, DECIDED, GIVEN, type PartnershipAtWork } from './at-work.js'

type Once = (at: Date) => Promise<Answer>

/** What begins when a rule's trigger happens, and what may become of it. Each is a command of the module that does it. */
export type Begun = {
  readonly recordId: RecordId
  /** Where it is not the page of the record's clocks. */
  readonly pause?: { readonly pause: Once; readonly resume: Once }
  /** Undefined for a watch. */
  readonly meet?: (at: Date, reasonLate?: string) => Promise<Answer>
  readonly stop?: Once
}

/** A rule, the names of the commands that move its clock, and those commands. */
export type Tale = {
  readonly rule: ClockCode
  readonly starts: string
  readonly pauses: string
  readonly meets: string
  readonly stops: string
  /** Another duty is over by this one’s last moment and asks for its reason at the same time. */
  readonly anotherIsLate?: true
  readonly begin: (place: PartnershipAtWork) => Promise<Begun>
}

const NEVER = 'may not be paused'
const ON_THE_PAGE = 'the page of the record’s clocks'
const DECIDES = 'concerns: decideSubjectCommand'

export const TALES: readonly Tale[] = [
  {
    rule: 'referral-decision',
    starts: 'concerns: sendConcernCommand',
    pauses: 'concerns: pauseConcern',
    meets: DECIDES,
    stops: 'nothing: whatever has come is decided',
    async begin(place) {
      const concern = await place.aConcern()
      const { recordId } = concern
      return {
        recordId,
        pause: {
          pause: (at) =>
            place.at(place.screener, at, (tx, by) => pauseConcern(tx, by, { recordId, reason: 'We ask school' })),
          resume: (at) => place.at(place.screener, at, (tx, by) => resumeConcern(tx, by, recordId)),
        },
        meet: (now, reasonLate) => place.decide(concern, 'advice', { now, reasonLate }),
      }
    },
  },
  {
    rule: 'tell-referrer',
    starts: 'concerns: sendConcernCommand',
    pauses: NEVER,
    meets: DECIDES,
    stops: 'nothing: whatever has come is answered',
    anotherIsLate: true,
    async begin(place) {
      const concern = await place.aConcern()
      return {
        recordId: concern.recordId,
        meet: (now, reasonLate) => place.decide(concern, 'advice', { now, reasonLate }),
      }
    },
  },
  {
    rule: 'exploitation-risk-assessment',
    starts: 'allocations: allocate',
    pauses: ON_THE_PAGE,
    meets: 'assessments: submitAssessment',
    stops: 'allocations: endWork',
    async begin(place) {
      const { recordId, allocationId } = await place.aGivenChild()
      const assessmentId = await place.aFilledAssessment(recordId)
      return {
        recordId,
        meet: (at, reasonLate) =>
          place.at(place.worker, at, (tx, by) => submitAssessment(tx, by, { recordId, assessmentId, reasonLate })),
        stop: (at) =>
          place.at(place.manager, at, (tx, by) =>
            endWork(tx, by, { recordId, from: allocationId, how: 'finished', reason: 'Moved away', isNeeded: false }),
          ),
      }
    },
  },
  {
    rule: 'manager-authorisation',
    starts: 'assessments: submitAssessment',
    pauses: NEVER,
    meets: 'assessments: authoriseAssessment',
    stops: 'assessments: strikeOutAssessment',
    async begin(place) {
      const { recordId } = await place.aGivenChild()
      const assessmentId = await place.aFilledAssessment(recordId)
      await place.done(place.worker, GIVEN, (tx, by) => submitAssessment(tx, by, { recordId, assessmentId }))
      return {
        recordId,
        meet: (at, reasonLate) =>
          place.at(place.manager, at, (tx, by) => authoriseAssessment(tx, by, { recordId, assessmentId, reasonLate })),
        stop: strikingOut(place, recordId, assessmentId),
      }
    },
  },
  {
    rule: 'strategy-discussion',
    starts: 'concerns: decideSubjectCommand, heard by levels: askForDiscussion',
    pauses: NEVER,
    meets: 'levels: recordDiscussion',
    stops: 'nothing: what screening asks for is held',
    async begin(place) {
      const { recordId, decisionId } = await place.aReferredChild('strategy-discussion')
      await place.done(place.manager, DECIDED, async (tx, by) =>
        accept(await askForDiscussion(tx, by, { recordId, decisionId })),
      )
      return { recordId, meet: (at, reasonLate = '') => place.discuss(recordId, at, { reasonLate }) }
    },
  },
  {
    rule: 'strategy-discussion',
    starts: 'assessments: answerDiscussion, from the moment of saveSection',
    pauses: NEVER,
    meets: 'levels: recordDiscussion',
    stops: 'assessments: strikeOutAssessment',
    async begin(place) {
      const { recordId } = await place.aGivenChild()
      const assessmentId = await begin(place.workOf(place.worker, GIVEN), { recordId })
      await place.done(place.worker, GIVEN, (tx, by) =>
        saveSection(tx, by, {
          recordId,
          assessmentId,
          sectionCode: 'actual-harm',
          itemCode: '',
          version: 0,
          answer: { type: 'indicators', seen: ['cse-exchange'], notes: '' },
        }),
      )
      await place.done(place.worker, GIVEN, (tx, by) =>
        answerDiscussion(tx, by, { recordId, assessmentId, asked: true, askedOn: dayOf(GIVEN) }),
      )
      return {
        recordId,
        meet: (at, reasonLate = '') => place.discuss(recordId, at, { reasonLate }),
        stop: strikingOut(place, recordId, assessmentId),
      }
    },
  },
  {
    rule: 'section-47-conference',
    starts: 'levels: recordDiscussion',
    pauses: NEVER,
    meets: 'levels: sayConference',
    stops: 'levels: sayConference, where none was needed',
    async begin(place) {
      const { recordId } = await place.aGivenChild()
      const { discussionId } = await place.aDiscussion(recordId, GIVEN, { enquiryStarted: true })
      const say = (at: Date, said: { held: true; reasonLate: string } | { held: false }) =>
        place.at(place.manager, at, (tx, by) =>
          sayConference(
            tx,
            by,
            said.held
              ? { recordId, discussionId, held: true, on: dayOf(at), reasonLate: said.reasonLate }
              : { recordId, discussionId, held: false, why: 'She is safe with her nan', reasonLate: '' },
          ),
        )
      return {
        recordId,
        meet: (at, reasonLate = '') => say(at, { held: true, reasonLate }),
        stop: (at) => say(at, { held: false }),
      }
    },
  },
  {
    rule: 'child-and-family-assessment',
    starts: DECIDES,
    pauses: ON_THE_PAGE,
    meets: 'allocations: sayOutside',
    stops: 'allocations: sayOutside, where it is not needed',
    async begin(place) {
      const { recordId } = await place.aGivenChild()
      return { recordId, ...sayingOutside(place, recordId, 'child-and-family-assessment') }
    },
  },
  {
    rule: 'level-review',
    starts: 'levels: recordDiscussion, and every other command that agrees a level',
    pauses: NEVER,
    meets: 'levels: reviewLevel',
    stops: 'nothing: a level is reviewed, or the child removed, which is a review',
    async begin(place) {
      const { recordId } = await place.aGivenChild()
      const { decisionId } = await place.aDiscussion(recordId, GIVEN)
      return {
        recordId,
        meet: (at, reasonLate = '') =>
          place.at(place.manager, at, (tx, by) =>
            reviewLevel(tx, by, {
              ...aDecision(place.agreeing, recordId, at.toISOString()),
              follows: decisionId,
              whatChanged: 'She is in school each day.',
              levelCode: 'moderate',
              reasonLate,
            }),
          ),
      }
    },
  },
  {
    rule: 'action-due',
    starts: 'plans: addAction',
    pauses: NEVER,
    meets: 'plans: completeAction',
    stops: 'plans: giveUpAction',
    async begin(place) {
      const { recordId } = await place.aGivenChild()
      const { actionId } = await place.done(place.worker, GIVEN, (tx, by) =>
        addAction(tx, by, {
          recordId,
          words: 'Meet the 14 bus',
          kind: 'safeguard',
          shouldChange: 'She gets home without being followed',
          worry: '',
          dueOn: addDays(dayOf(GIVEN), 10),
          owner: { kind: 'seat', seatId: place.worker.id },
        }),
      )
      const on = { recordId, actionId, door: { parts: 'every', level: 'work' } as const, seenVersion: 1 }
      return {
        recordId,
        meet: (at, lateReason = '') =>
          place.at(place.worker, at, (tx, by) =>
            completeAction(tx, by, {
              ...on,
              doneOn: dayOf(at),
              evidence: 'Dean was on the bus',
              effect: 'lower',
              effectWords: 'Nobody followed her',
              lateReason,
            }),
          ),
        stop: (at) =>
          place.at(place.worker, at, (tx, by) =>
            giveUpAction(tx, by, { ...on, reasonCode: 'overtaken', reasonWords: 'The bus was taken off' }),
          ),
      }
    },
  },
  {
    rule: 're-entry-watch',
    starts: 'levels: removeFromMace',
    pauses: NEVER,
    meets: 'nothing: a watch ends by itself',
    stops: 'levels: recordDiscussion, where the child comes back',
    async begin(place) {
      const { recordId } = await place.aGivenChild()
      const { decisionId } = await place.aDiscussion(recordId, GIVEN)
      const removal = await remove(place, recordId, decisionId)
      return { recordId, stop: (at) => place.discuss(recordId, at, { follows: removal }) }
    },
  },
  {
    rule: 'transition-starts',
    starts: 'allocations: allocate',
    pauses: NEVER,
    meets: 'allocations: sayOutside',
    stops: 'allocations: sayOutside, where it is not needed',
    async begin(place) {
      const { recordId } = await place.aGivenChild()
      return { recordId, ...sayingOutside(place, recordId, 'transition-starts') }
    },
  },
  {
    rule: 'transition-ends',
    starts: 'allocations: sayOutside, when planning begins',
    pauses: NEVER,
    meets: 'nothing: a watch ends by itself',
    stops: 'allocations: sayOutside',
    async begin(place) {
      const { recordId } = await place.aGivenChild()
      await place.done(place.worker, GIVEN, (tx, by) =>
        sayOutside(tx, by, { recordId, rule: 'transition-starts', done: true, on: dayOf(GIVEN), reasonLate: '' }),
      )
      return { recordId, stop: sayingOutside(place, recordId, 'transition-ends').stop }
    },
  },
]

function strikingOut(
  place: PartnershipAtWork,
  recordId: RecordId,
  assessmentId: Parameters<typeof strikeOutAssessment>[2]['assessmentId'],
): Once {
  return (at) =>
    place.at(place.worker, at, (tx, by) =>
      strikeOutAssessment(tx, by, { recordId, assessmentId, reason: 'another-person', note: '' }),
    )
}

function sayingOutside(place: PartnershipAtWork, recordId: RecordId, rule: OutsideRule) {
  return {
    meet: (at: Date, reasonLate = '') =>
      place.at(place.worker, at, (tx, by) =>
        sayOutside(tx, by, { recordId, rule, done: true, on: dayOf(at), reasonLate }),
      ),
    stop: (at: Date) =>
      place.at(place.worker, at, (tx, by) =>
        sayOutside(tx, by, { recordId, rule, done: false, why: 'The family moved away' }),
      ),
  }
}

async function remove(place: PartnershipAtWork, recordId: RecordId, follows: DecisionId): Promise<DecisionId> {
  const on = new Date(GIVEN.getTime() + 3_600_000)
  const {
    rationale: _rationale,
    quorumReason: _quorum,
    ...decision
  } = aDecision(place.agreeing, recordId, on.toISOString())
  const removed = await place.done(place.manager, on, (tx, by) =>
    removeFromMace(tx, by, {
      ...decision,
      follows,
      deciderSeatId: place.chair.id,
      evidence: 'Nobody has come for her for eight weeks.',
      remainingPlan: 'Her mentor stays.',
      toldBy: 'Nadia Rahman',
      toldOn: dayOf(on),
    }),
  )
  return removed.decisionId
}
