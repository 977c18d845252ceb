import type { RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import { listOutcomes } from '../data/decision.store.js'
import { listSubjects } from '../data/subject.store.js'
import '../data/tables.js'

export type MyConcern = {
  readonly recordId: RecordId
  readonly reference: string
  readonly state: 'draft' | 'sent' | 'decided'
  readonly startedAt: Date
  readonly sentAt: Date | null
  readonly answerBy: Date | null
  readonly about: readonly string[]
  /** Something was decided and the author has not read it. */
  readonly hasNews: boolean
}

export type MyConcernsKey = { readonly startedAt: Date; readonly recordId: RecordId }
export type MyConcernsPage = { readonly concerns: readonly MyConcern[]; readonly next: MyConcernsKey | undefined }

/** The concerns that someone raised, the latest first. Restricted to the author's own, whatever else is open to them. */
export async function listMyConcerns(
  tx: Tx,
  by: By,
  {
    states,
    after,
    limit,
  }: { states?: readonly MyConcern['state'][]; after?: MyConcernsKey | undefined; limit: number },
): Promise<MyConcernsPage> {
  let query = tx
    .selectFrom('concern')
    .select(['recordId', 'reference', 'state', 'startedAt', 'sentAt', 'answerBy'])
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('authorAccountId', '=', by.seat.accountId)
  if (states) query = query.where('state', 'in', [...states])
  if (after)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('startedAt', 'id'), '<', tuple(after.startedAt, after.recordId)),
    )
  const rows = await query
    .orderBy('startedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const shown = rows.slice(0, limit)
  const ids = shown.map((row) => row.recordId)
  const [subjects, outcomes] = await Promise.all([listSubjects(tx, by, ids), listOutcomes(tx, by, ids)])
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    concerns: shown.map((row) => ({
      ...row,
      about: subjects
        .filter((each) => each.recordId === row.recordId && each.part === 'referral' && each.kind !== 'nobody')
        .map((each) => each.called),
      hasNews: outcomes.some((each) => each.recordId === row.recordId && each.readAt === null),
    })),
    next: last && { startedAt: last.startedAt, recordId: last.recordId },
  }
}
