import { randomBytes } from 'node:crypto'
import { dayOf } from '../../../kernel/calendar-date.js'
import type { RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import { wallFor } from '../../access/index.js'
import { insertConcern } from '../data/concern.store.js'
import type { Author } from '../domain/concern.js'
import { referenceFrom } from '../domain/reference.js'

/** Draws before a longer reference is drawn: a partnership that fills a year's short ones gets longer ones. */
const DRAWS = 4

/** Writes the concern's own row under a reference that nobody has, and answers it. */
export async function insertWithReference(
  tx: Tx,
  by: By,
  { recordId, author }: { recordId: RecordId; author: Author },
): Promise<string> {
  const wall = (await wallFor(tx, recordId))('referral')
  for (let draw = 0; draw < DRAWS * 3; draw += 1) {
    const reference = referenceFrom(dayOf(by.now), randomBytes(8), 4 + Math.floor(draw / DRAWS))
    if (await insertConcern(tx, by, { recordId, reference, author, wall })) return reference
  }
  throw new Error('No reference could be drawn that is not taken')
}
