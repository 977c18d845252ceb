import { newId, type RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, type Refusal, refuse } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { asRecords, openRecord, wallFor } from '../../access/index.js'
import { type ReportId, takeOver, type TakeOverRefusal, type Told } from '../../intake/index.js'
import { findConcern, saveAnswers } from '../data/concern.store.js'
import { listScreeningAgencies, type ScreeningAgency } from '../data/desk-agencies.js'
import { insertRiskAdult } from '../data/risk-adult.store.js'
import { insertSubject, listSubjects } from '../data/subject.store.js'
import { insertTeller } from '../data/teller.store.js'
import { authorOfPublic } from '../domain/concern.js'
import { adultIn, subjectOf } from '../domain/from-public.js'
import { desksGrant } from '../domain/grants.js'
import { arriveAtDesk } from './arrive-at-desk.js'
import { insertWithReference } from './draw-reference.js'

export type RaiseFromPublicRefusal = TakeOverRefusal | (Refusal & { readonly code: 'no-screening-desk' })
type Raised = Outcome<{ readonly recordId: RecordId }, RaiseFromPublicRefusal>

/**
 * Makes a concern of what the public told, and puts it on the desk: its working day began when the report arrived. The
 * report is taken over in the same step, so that trying twice makes one concern.
 */
export async function raiseFromPublic(tx: Tx, by: By, reportId: ReportId): Promise<Raised> {
  const [council, ...others] = await listScreeningAgencies(tx)
  if (!council) return refuse({ code: 'no-screening-desk' })
  const recordId = newId<RecordId>()
  const report = await takeOver(tx, by, { reportId, became: recordId })
  if (!report.ok) return report
  const { told, arrivedAt } = report.value
  await openRecord(tx, by, {
    id: recordId,
    kind: 'concern',
    subjectId: recordId,
    ownerAgencyId: council.id,
    retentionClass: 'concern',
    grants: [council, ...others].map((each) => desksGrant(each.id)),
  })
  // The service seat sees no case: what it writes here it does not read again.
  await asRecords(tx, [recordId], async () => {
    const reference = await write(tx, inNameOf(by, council), { recordId, reportId, told })
    const subjects = await listSubjects(tx, by, [recordId])
    await arriveAtDesk(tx, inNameOf(by, council), {
      recordId,
      reference,
      subjects,
      agencies: [council, ...others],
      arrivedAt,
    })
  })
  noteForAudit(tx, {
    action: 'concerns.told-by-public',
    records: [recordId],
    thing: recordId,
    fields: ['source', 'report_id', 'state', 'sent_at', 'answer_by'],
  })
  return accept({ recordId })
}

/** What the public tells is contributed by no agency: the council at the desk answers for it. */
function inNameOf(by: By, { id, name, kind }: ScreeningAgency): By {
  return { ...by, seat: { ...by.seat, agencyId: id, agencyName: name, agencyKind: kind as By['seat']['agencyKind'] } }
}

async function write(
  tx: Tx,
  by: By,
  { recordId, reportId, told }: { recordId: RecordId; reportId: ReportId; told: Told },
): Promise<string> {
  const reference = await insertWithReference(tx, by, {
    recordId,
    author: authorOfPublic(by.seat, reportId),
  })
  const concern = await findConcern(tx, by, recordId)
  if (!concern) throw new Error('A concern is open to its own record')
  const adult = adultIn(told)
  await saveAnswers(tx, by, concern, 'what', {
    danger: told.danger,
    nobodyNamed: told.kind === 'police',
    whatSeen: told.what,
    whereSeen: told.where,
    whenSeen: told.when,
    adultsKnown: adult ? 'yes' : null,
  })
  const wall = await wallFor(tx, recordId)
  await insertSubject(tx, by, { recordId, ...subjectOf(told), part: 'referral', wall: wall('referral') })
  if (adult) await insertRiskAdult(tx, by, { recordId, words: adult, wall: wall('poses-risk') })
  const { relation, relationWords, ...reached } = told.teller
  await insertTeller(tx, by, {
    recordId,
    words: {
      toldAs: told.kind,
      relation,
      relationWords,
      harmed: told.kind === 'place' ? told.place.harmed : null,
      harmedWords: told.kind === 'place' ? told.place.harmedWords : '',
      ...reached,
    },
    wall: wall('concern'),
  })
  return reference
}
