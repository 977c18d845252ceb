import { newId, type RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { openRecord } from '../../access/index.js'
import { findConcern, saveAnswers } from '../data/concern.store.js'
import { authorAt, type Danger } from '../domain/concern.js'
import { authorsGrants } from '../domain/grants.js'
import { insertWithReference } from './draw-reference.js'

/** Begins a concern: a record that only its author sees until it is sent. */
export async function startConcern(
  tx: Tx,
  by: By,
  { danger, dangerAction }: { danger: Danger; dangerAction: string },
): Promise<Outcome<{ readonly recordId: RecordId }, never>> {
  const recordId = newId<RecordId>()
  await openRecord(tx, by, {
    id: recordId,
    kind: 'concern',
    subjectId: recordId,
    ownerAgencyId: by.seat.agencyId,
    retentionClass: 'concern',
    grants: authorsGrants(by.seat),
  })
  await insertWithReference(tx, by, { recordId, author: authorAt(by.seat) })
  const concern = await findConcern(tx, by, recordId)
  if (!concern) throw new Error('A concern is open to its author')
  await saveAnswers(tx, by, concern, 'danger', { danger, dangerAction })
  noteForAudit(tx, {
    action: 'concerns.started',
    records: [recordId],
    thing: recordId,
    fields: ['reference', 'danger', 'danger_action'],
  })
  return accept({ recordId })
}
