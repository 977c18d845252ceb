import type { RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import { type ChildLine, childLines } from '../../people/index.js'
import { selectWaiting, type Wait } from '../data/wait.store.js'

export type Waiting = Wait & { readonly child: ChildLine }
export type WaitingKey = { readonly since: Date; readonly waitId: Wait['waitId'] }
export type WaitingPage = { readonly waiting: readonly Waiting[]; readonly next: WaitingKey | undefined }

/** Children who wait for a worker and are open to the reader, the one who has waited longest first. */
export async function listWaiting(
  tx: Tx,
  by: By,
  { after, limit }: { after: WaitingKey | undefined; limit: number },
): Promise<WaitingPage> {
  let query = selectWaiting(tx)
  if (after)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('waitingSince', 'id'), '>', tuple(after.since, after.waitId)),
    )
  const rows = await query
    .orderBy('waitingSince')
    .orderBy('id')
    .limit(limit + 1)
    .execute()
  const shown = rows.slice(0, limit)
  const lines = new Map(
    (
      await childLines(
        tx,
        by,
        shown.map((row) => row.recordId),
      )
    ).map((line) => [line.recordId, line]),
  )
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    waiting: shown.map((row) => ({ ...row, child: lines.get(row.recordId) ?? unnamed(row.recordId) })),
    next: last && { since: last.waitingSince, waitId: last.waitId },
  }
}

/** The child's wait; undefined when none is open. */
export async function findWait(tx: Tx, recordId: RecordId): Promise<Wait | undefined> {
  return selectWaiting(tx).where('recordId', '=', recordId).executeTakeFirst()
}

/** A child of whom neither name nor birth date nor number is known, or may be seen. */
export function unnamed(recordId: RecordId): ChildLine {
  return {
    recordId,
    name: 'A child without a name',
    otherNames: [],
    bornOn: undefined,
    bornIsEstimated: false,
    ageWords: undefined,
    school: undefined,
    livesWith: undefined,
    identifiers: [],
  }
}
