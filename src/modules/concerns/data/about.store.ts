import { newId, type Id, type RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import { asRecords, wallFor } from '../../access/index.js'
import type { AboutId, AboutTable, AccountTable } from './tables.js'

type AboutWords = Pick<
  AboutTable,
  | 'concernId'
  | 'subjectId'
  | 'reference'
  | 'sentAt'
  | 'raisedByName'
  | 'raisedByTitle'
  | 'raisedByAgency'
  | 'raisedByAgencyId'
  | 'outcome'
  | 'outcomeLabel'
  | 'decidedByName'
  | 'decidedByAgency'
  | 'decidedAt'
>
type AccountWords = Pick<
  AccountTable,
  'whatSeen' | 'whereSeen' | 'whenSeen' | 'shown' | 'strandLabels' | 'workingWell' | 'reasons' | 'namesOthers'
>

/** Writes on a child's record that there was a concern, and, in the part for concerns, what it said. */
export async function insertAbout(
  tx: Tx,
  by: By,
  { childRecordId, about, account }: { childRecordId: RecordId; about: AboutWords; account: AccountWords },
): Promise<AboutId> {
  const wall = await wallFor(tx, childRecordId)
  const id = newId<AboutId>()
  const { partnershipId, agencyId } = by.seat
  await tx
    .insertInto('concernAbout')
    .values({
      partnershipId,
      id,
      recordId: childRecordId,
      part: 'summary',
      ...wall('summary'),
      contributedByAgencyId: agencyId,
      ...about,
      struckOutAt: null,
      struckOutBy: null,
      struckOutReason: null,
    })
    .execute()
  await tx
    .insertInto('concernAccount')
    .values({
      partnershipId,
      id: newId<Id<'concern-account'>>(),
      recordId: childRecordId,
      part: 'concern',
      ...wall('concern'),
      contributedByAgencyId: about.raisedByAgencyId,
      aboutId: id,
      ...account,
      struckOutAt: null,
    })
    .execute()
  return id
}

/**
 * What a concern wrote on a child's record, taken out again with a reason: it was about another child. As the record,
 * because whoever puts it right may not see all of the record it never belonged on.
 */
export async function strikeOutAbout(
  tx: Tx,
  by: By,
  { childRecordId, subjectId, reason }: { childRecordId: RecordId; subjectId: AboutTable['subjectId']; reason: string },
) {
  const { partnershipId } = by.seat
  return asRecords(tx, [childRecordId], async () => {
    const struck = await tx
      .updateTable('concernAbout')
      .set({ struckOutAt: by.now, struckOutBy: by.seat.id, struckOutReason: reason })
      .where('partnershipId', '=', partnershipId)
      .where('recordId', '=', childRecordId)
      .where('subjectId', '=', subjectId)
      .where('struckOutAt', 'is', null)
      .returning('id')
      .execute()
    for (const { id } of struck) {
      await tx
        .updateTable('concernAccount')
        .set({ struckOutAt: by.now })
        .where('partnershipId', '=', partnershipId)
        .where('recordId', '=', childRecordId)
        .where('aboutId', '=', id)
        .execute()
    }
    return struck.map((each) => each.id)
  })
}
