import { AGENCIES, TEAMS } from '../../seeds/northmoor/agencies.js'
import { NORTHMOOR, PEOPLE } from '../../seeds/northmoor/index.js'
import type { Seat } from '../../src/kernel/actor.js'
import { addDays, type CalendarDate, dayOf } from '../../src/kernel/calendar-date.js'
import type { RecordId, SeatId } from '../../src/kernel/ids.js'
import { accept, type Outcome, type Refusal } from '../../src/kernel/outcome.js'
import { findSeat, serviceSeat, workFrom } from '../../src/modules/access/index.js'
import { startAssessment } from '../../src/modules/assessments/commands/start-assessment.js'
import { contribute } from '../../src/modules/concerns/commands/contribute.js'
import { keepWords } from '../../src/modules/concerns/commands/keep-words.js'
import { nameSubject } from '../../src/modules/concerns/commands/name-subject.js'
import { describeRiskAdult } from '../../src/modules/concerns/commands/risk-adults.js'
import { saveConcernAnswers } from '../../src/modules/concerns/commands/save-answers.js'
import { sendConcernCommand } from '../../src/modules/concerns/commands/send-concern.js'
import { startConcern } from '../../src/modules/concerns/commands/start-concern.js'
import { aContext, aSubject } from '../../src/modules/concerns/testing/a-desk.js'
import { keepAttachment } from '../../src/modules/documents/index.js'
import { matchChild } from '../../src/modules/imports/commands/match-child.js'
import { stageFor } from '../../src/modules/imports/testing/a-council.js'
import { aCensus, aChildBlock } from '../../src/modules/imports/testing/a-census.js'
import { sendReport } from '../../src/modules/intake/commands/send-report.js'
import { aReport, aTold } from '../../src/modules/intake/testing/a-report.js'
import {
  createChild,
  type EntryKind,
  type EntryValues,
  keepEntry,
  mergePeople,
} from '../../src/modules/people/index.js'
import { grantTo } from '../../src/modules/people/testing/a-child.js'
import { addAction } from '../../src/modules/plans/commands/add-action.js'
import { NO_WORDS } from '../../src/modules/plans/domain/plan.js'
import { keepDraft } from '../../src/modules/plans/commands/write-plan.js'
import type { Deps } from '../../src/platform/deps.js'
import { type By, noteForAudit, type Tx } from '../../src/platform/work.js'

/**
 * What tests of every page need and a story would not tell: work that is only half done. A concern that is being
 * written and one that waits at the desk, a child about whom everything is known and an assessment and a plan only begun, two entries for one child,
 * a census that has been staged, and what the public told.
 */
export async function addToStory(deps: Deps): Promise<void> {
  const now = deps.clock()
  const seatOf = async (key: keyof typeof PEOPLE): Promise<Seat> => {
    const seat = await findSeat(deps.db, NORTHMOOR, PEOPLE[key].seats[0]?.seatId as SeatId)
    if (!seat) throw new Error(`${PEOPLE[key].name} has no seat`)
    return seat
  }
  const [helen, nadia, samira, jo, kit, dmitri] = await Promise.all([
    seatOf('helen'),
    seatOf('nadia'),
    seatOf('samira'),
    seatOf('jo'),
    seatOf('kit'),
    seatOf('dmitri'),
  ])
  const tell = async <T, R extends Refusal>(
    seat: Seat,
    at: Date,
    command: (tx: Tx, by: By) => Promise<Outcome<T, R>>,
  ): Promise<T> => {
    const outcome = await workFrom({ db: deps.db, clock: () => at, auditLanes: 2 }, seat).change(command)
    if (!outcome.ok) throw new Error(`${seat.personName} was refused: ${JSON.stringify(outcome.refusals)}`)
    return outcome.value
  }
  await writeHalfAConcern()
  await sendAConcern()
  const child = await aKnownChild('Robin')
  await knowEverything(child)
  await tell(nadia, now, (tx, by) => startAssessment(tx, by, { recordId: child }))
  await beginPlan(child)
  const [keep, merge] = [await aKnownChild('Alex'), await aKnownChild('Alexis')]
  await tell(samira, now, (tx, by) =>
    mergePeople(tx, by, { keep, merge, reason: 'The same child', evidence: 'The same address and day of birth' }),
  )
  await stageCensus(keep)
  await tellPublicly()

  /** One report of the public that goes to the desk, and two that a machine put aside. */
  async function tellPublicly(): Promise<void> {
    const service = await serviceSeat(deps.db, NORTHMOOR, now)
    const teller = { ...aTold().teller, mayContact: true, name: 'Sam', phone: '07700 900123', safely: 'Text only' }
    await tell(service, now, (tx, by) => sendReport(tx, by, aReport({ told: aTold({ teller }) })))
    for (const what of ['Buy watches here', 'A man with a van gives us sweets'])
      await tell(service, now, (tx, by) =>
        sendReport(tx, by, aReport({ hiddenFieldFilled: true, told: aTold({ what }) })),
      )
  }

  async function stageCensus(known: RecordId): Promise<void> {
    const census = aCensus(
      aChildBlock() +
        aChildBlock({ id: 'B2', identifiers: '<PersonBirthDate>2011-05-04</PersonBirthDate>' }) +
        aChildBlock({ id: 'C3', identifiers: '<PersonBirthDate>2011-05-34</PersonBirthDate>' }),
    )
    const staged = await stageFor(deps.db, dmitri, census, { now })
    if (!staged.ok) throw new Error('The census was not staged')
    const stagedId = await tell(dmitri, now, async (tx) => {
      const row = await tx
        .selectFrom('stagedChild')
        .select('id')
        .where('laChildId', '=', 'B2')
        .executeTakeFirstOrThrow()
      noteForAudit(tx, { action: 'test.looked', records: [], fields: [] })
      return accept(row.id)
    })
    await tell(dmitri, now, (tx, by) => matchChild(tx, by, { stagedId, recordId: known, reason: 'The same birthday' }))
  }

  async function sendAConcern(): Promise<void> {
    const { recordId } = await tell(helen, now, (tx, by) => startConcern(tx, by, { danger: 'no', dangerAction: '' }))
    await tell(helen, now, (tx, by) => nameSubject(tx, by, { recordId, words: aSubject() }))
    await tell(helen, now, (tx, by) =>
      saveConcernAnswers(tx, by, { recordId, step: 'what', answers: { whatSeen: 'Collected by a car nobody knows' } }),
    )
    await keepFile(helen, recordId, 'concern', 'referral')
    await tell(helen, now, (tx, by) => sendConcernCommand(tx, by, recordId))
    await tell(kit, now, (tx, by) =>
      contribute(tx, by, { recordId, words: 'Her mum asked us for help in spring', nothingHeld: false }),
    )
  }

  async function writeHalfAConcern(): Promise<void> {
    const { recordId } = await tell(helen, now, (tx, by) => startConcern(tx, by, { danger: 'no', dangerAction: '' }))
    const { subjectId } = await tell(helen, now, (tx, by) => nameSubject(tx, by, { recordId, words: aSubject() }))
    await tell(helen, now, (tx, by) => nameSubject(tx, by, { recordId, words: aContext() }))
    await tell(helen, now, (tx, by) =>
      saveConcernAnswers(tx, by, { recordId, step: 'what', answers: { whatSeen: 'A bruise he says is from a door' } }),
    )
    await tell(helen, now, (tx, by) =>
      keepWords(tx, by, { recordId, subjectId, said: 'words', words: 'It’s not my money', heardBy: 'Helen' }),
    )
    await tell(helen, now, (tx, by) =>
      describeRiskAdult(tx, by, {
        recordId,
        words: { called: 'A man in a car', description: 'About 30', connection: 'Waits outside', howKnown: 'Seen' },
      }),
    )
    await keepFile(helen, recordId, 'concern', 'referral')
  }

  async function keepFile(seat: Seat, recordId: RecordId, thingKind: string, part: string): Promise<void> {
    const file = {
      name: 'What we saw.txt',
      declaredType: 'text/plain',
      content: Buffer.from('He waits at the gate.\n'),
    }
    await tell(seat, now, (tx, by) =>
      keepAttachment(tx, by, deps.files, { recordId, part, thingKind, thingId: recordId, file }),
    )
  }

  async function aKnownChild(givenNames: string): Promise<RecordId> {
    const { recordId } = await tell(samira, now, async (tx, by) =>
      accept(
        await createChild(tx, by, {
          givenNames,
          familyName: 'Halfway',
          bornOn: '2011-05-04' as CalendarDate,
          ownerAgencyId: AGENCIES.council.id,
          source: 'Told by school',
          grants: [
            ...[samira, nadia].map((seat) => grantTo(seat)),
            grantTo(dmitri, { parts: ['summary'] }),
            grantTo(samira, { toKind: 'team', toId: TEAMS.eskerby.id } as never),
            grantTo(jo, { toKind: 'desk', toId: AGENCIES.council.id } as never),
          ],
        }),
      ),
    )
    return recordId
  }

  async function knowEverything(recordId: RecordId): Promise<void> {
    const today = dayOf(now)
    const span = { fromOn: today, untilOn: null }
    const status = { label: 'A status', listVersionId: null, ...span }
    const entries: { [Kind in EntryKind]?: readonly EntryValues[Kind][] } = {
      identifier: [{ kind: 'la-child-id', value: 'L123' }],
      status: [
        { kind: 'legal', code: 'section-20', ...status },
        { kind: 'plan', code: 'child-in-need', ...status },
      ],
      placement: [{ kind: 'foster', label: 'Foster care', name: 'A home', placingAuthority: 'Northmoor', ...span }],
      equality: [
        { kind: 'disability', code: 'yes', label: 'Yes', words: 'A hearing aid', toldBy: 'child' },
        { kind: 'ethnicity', code: 'not-known', label: 'Not known', words: '', toldBy: 'professional' },
      ],
    }
    for (const [kind, values] of Object.entries(entries) as [EntryKind, readonly EntryValues[EntryKind][]][])
      for (const each of values)
        await tell(nadia, now, (tx, by) =>
          keepEntry(tx, by, {
            recordId,
            kind,
            values: each as never,
            source: 'Told by school',
            digest: deps.secrets.digest('test', kind),
          }),
        )
  }

  async function beginPlan(recordId: RecordId): Promise<void> {
    const words = { ...NO_WORDS, workingWell: 'Breakfast club', worries: 'Collected by a car', whyChanged: '' }
    await tell(nadia, now, (tx, by) => keepDraft(tx, by, { recordId, words, seenRevision: 0 }))
    await tell(nadia, now, (tx, by) =>
      addAction(tx, by, {
        recordId,
        words: 'Walk the route',
        kind: 'safeguard',
        shouldChange: 'Nobody waits',
        worry: '',
        dueOn: addDays(dayOf(now), 7),
        owner: { kind: 'seat', seatId: nadia.id },
      }),
    )
  }
}
