import type { RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import type { ScreeningOutcome } from '../../reference/index.js'
import type { AboutId } from '../data/tables.js'
import '../data/tables.js'

/** A decided concern as it stands on a child's record. */
export type ConcernAbout = {
  readonly recordId: RecordId
  readonly id: AboutId
  readonly concernId: RecordId
  readonly reference: string
  readonly sentAt: Date
  readonly raisedByName: string
  readonly raisedByTitle: string
  readonly raisedByAgency: string
  readonly raisedByAgencyId: string
  readonly outcome: ScreeningOutcome
  readonly outcomeLabel: string
  readonly decidedByName: string
  readonly decidedByAgency: string
  readonly decidedAt: Date
  /** What it said: only for those to whom the child's part for concerns is open. */
  readonly account:
    | {
        readonly whatSeen: string
        readonly whereSeen: string
        readonly whenSeen: string
        readonly shown: string
        readonly strandLabels: readonly string[]
        readonly workingWell: string
        readonly reasons: string
        readonly namesOthers: boolean
      }
    | undefined
}

const ABOUT = [
  'recordId',
  'id',
  'concernId',
  'reference',
  'sentAt',
  'raisedByName',
  'raisedByTitle',
  'raisedByAgency',
  'raisedByAgencyId',
  'outcome',
  'outcomeLabel',
  'decidedByName',
  'decidedByAgency',
  'decidedAt',
] as const

/** The concerns about children that were decided, the latest first; those that were misfiled are left out. */
export async function concernsAbout(tx: Tx, by: By, recordIds: readonly RecordId[]): Promise<ConcernAbout[]> {
  if (recordIds.length === 0) return []
  const [abouts, accounts] = await Promise.all([
    tx
      .selectFrom('concernAbout')
      .select(ABOUT)
      .where('partnershipId', '=', by.seat.partnershipId)
      .where('recordId', 'in', [...recordIds])
      .where('struckOutAt', 'is', null)
      .orderBy('sentAt', 'desc')
      .orderBy('id', 'desc')
      .execute(),
    tx
      .selectFrom('concernAccount')
      .select([
        'recordId',
        'aboutId',
        'whatSeen',
        'whereSeen',
        'whenSeen',
        'shown',
        'strandLabels',
        'workingWell',
        'reasons',
        'namesOthers',
      ])
      .where('partnershipId', '=', by.seat.partnershipId)
      .where('recordId', 'in', [...recordIds])
      .where('struckOutAt', 'is', null)
      .execute(),
  ])
  return abouts.map((about) => ({ ...about, account: accounts.find((each) => each.aboutId === about.id) }))
}

export type DecidedKey = { readonly decidedAt: Date; readonly id: AboutId }

/**
 * Children whose concern was decided so that a worker is to be found for them (assessment, strategy discussion), the
 * longest waiting first: for the module that allocates.
 */
export async function listDecided(
  tx: Tx,
  by: By,
  {
    outcomes = ['assessment', 'strategy-discussion'],
    recordIds,
    after,
    limit = 50,
  }: {
    outcomes?: readonly ScreeningOutcome[]
    recordIds?: readonly RecordId[]
    after?: DecidedKey | undefined
    limit?: number
  } = {},
): Promise<Omit<ConcernAbout, 'account'>[]> {
  if (outcomes.length === 0 || recordIds?.length === 0) return []
  let query = tx
    .selectFrom('concernAbout')
    .select(ABOUT)
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('outcome', 'in', [...outcomes])
    .where('struckOutAt', 'is', null)
  if (recordIds) query = query.where('recordId', 'in', [...recordIds])
  if (after)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('decidedAt', 'id'), '>', tuple(after.decidedAt, after.id)),
    )
  return query.orderBy('decidedAt').orderBy('id').limit(limit).execute()
}
