import type { AgencyId, Id, RecordId, TeamId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import { asRecords } from '../../access/index.js'
import { listClocksOf, startClock, stopClock } from '../../clocks/index.js'
import { FAMILY_ASSESSMENT } from '../domain/clock-rules.js'

type Accepted = {
  readonly childRecordId: RecordId
  readonly thingKind: 'concern-decision' | 'concern-correction'
  readonly thingId: Id<string>
  /** When the referral reached the desk: the days are counted from then, however long the decision took. */
  readonly receivedAt: Date
  readonly teamIds: readonly TeamId[]
  readonly councilId: AgencyId
}

/**
 * Screening took the referral on for an assessment: the 45 working days run on the child's record, the duty of the team
 * that was asked. Where they run already, the concern is read beside that assessment and starts no other.
 */
export async function startFamilyAssessment(tx: Tx, by: By, accepted: Accepted): Promise<void> {
  const { childRecordId, thingKind, thingId, receivedAt, teamIds, councilId } = accepted
  if ((await running(tx, childRecordId)).length > 0) return
  const [teamId] = teamIds
  await startClock(tx, by, {
    rule: FAMILY_ASSESSMENT,
    thingKind,
    thingId,
    recordId: childRecordId,
    owner: teamId ? { teamId } : { agencyId: councilId },
    triggerAt: receivedAt,
  })
}

/** The concern was about another child: what it started on this one's record is not owed. */
export async function stopFamilyAssessment(
  tx: Tx,
  by: By,
  { childRecordId, receivedAt, reason }: Pick<Accepted, 'childRecordId' | 'receivedAt'> & { readonly reason: string },
): Promise<void> {
  for (const { clockId, clock } of await running(tx, childRecordId)) {
    if (clock.triggeredAt.getTime() !== receivedAt.getTime()) continue
    const stopped = await stopClock(tx, by, { clockId, reason })
    if (!stopped.ok) throw new Error(`The assessment’s clock could not stop: ${stopped.refusals[0]?.code}`)
  }
}

async function running(tx: Tx, recordId: RecordId) {
  const open = await asRecords(tx, [recordId], () => listClocksOf(tx, [recordId]))
  return open.filter(({ clock }) => clock.rule.code === FAMILY_ASSESSMENT)
}
