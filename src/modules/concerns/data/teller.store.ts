import { newId, type Id, type RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import type { RowWall } from '../../access/index.js'
import type { TellerTable } from './tables.js'

type TellerWords = Pick<
  TellerTable,
  | 'toldAs'
  | 'relation'
  | 'relationWords'
  | 'harmed'
  | 'harmedWords'
  | 'mayContact'
  | 'name'
  | 'phone'
  | 'email'
  | 'safely'
>

export async function insertTeller(
  tx: Tx,
  by: By,
  { recordId, words, wall }: { recordId: RecordId; words: TellerWords; wall: RowWall },
): Promise<void> {
  await tx
    .insertInto('concernTeller')
    .values({
      partnershipId: by.seat.partnershipId,
      id: newId<Id<'concern-teller'>>(),
      recordId,
      part: 'concern',
      ...wall,
      contributedByAgencyId: by.seat.agencyId,
      ...words,
    })
    .execute()
}

export type Teller = NonNullable<Awaited<ReturnType<typeof findTeller>>>

/** Who told a concern, for the desk; undefined for one that came from a seat. */
export async function findTeller(tx: Tx, by: By, recordId: RecordId) {
  return tx
    .selectFrom('concernTeller')
    .select([
      'recordId',
      'toldAs',
      'relation',
      'relationWords',
      'harmed',
      'harmedWords',
      'mayContact',
      'name',
      'phone',
      'email',
      'safely',
    ])
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('recordId', '=', recordId)
    .executeTakeFirst()
}
