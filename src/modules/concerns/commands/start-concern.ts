import { randomBytes } from 'node:crypto'
import { dayOf } from '../../../kernel/calendar-date.js'
import { newId, type RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { openRecord, wallFor } from '../../access/index.js'
import { findConcern, insertConcern, saveAnswers } from '../data/concern.store.js'
import type { Danger } from '../domain/concern.js'
import { authorsGrant } from '../domain/grants.js'
import { referenceFrom } from '../domain/reference.js'

/** Draws before a longer reference is drawn: a partnership that fills a year's short ones gets longer ones. */
const DRAWS = 4

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
    grants: [authorsGrant(by.seat.accountId)],
  })
  await insertWithReference(tx, by, recordId)
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

async function insertWithReference(tx: Tx, by: By, recordId: RecordId): Promise<void> {
  const wall = (await wallFor(tx, recordId))('referral')
  for (let draw = 0; draw < DRAWS * 3; draw += 1) {
    const reference = referenceFrom(dayOf(by.now), randomBytes(8), 4 + Math.floor(draw / DRAWS))
    if (await insertConcern(tx, by, { recordId, reference, wall })) return
  }
  throw new Error('No reference could be drawn that is not taken')
}
