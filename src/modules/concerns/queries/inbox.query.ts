import type { RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import { type DescribedClock, describeClocks } from '../../clocks/index.js'
import type { ScreeningOutcome } from '../../reference/index.js'
import { REFERRAL_DECISION } from '../domain/clock-rules.js'
import { listDesk } from '../data/desk.store.js'
import type { ConcernSource } from '../domain/concern.js'
import { type KeptSubject, listSubjects } from '../data/subject.store.js'
import '../data/tables.js'

export const INBOX_TABS = ['all', 'children', 'contexts', 'waiting', 'decided'] as const
export type InboxTab = (typeof INBOX_TABS)[number]

export type InboxRow = {
  readonly recordId: RecordId
  readonly reference: string
  readonly sentAt: Date
  readonly isPaused: boolean
  readonly pauseReason: string | null
  readonly takenByAccount: string | null
  readonly takenByName: string | null
  readonly takenAt: Date | null
  readonly decidedAt: Date | null
  readonly whatSeen: string
  readonly authorTitle: string
  readonly agencyName: string
  readonly agencyKind: string
  readonly source: ConcernSource
  readonly danger: string | null
  readonly subjects: readonly KeptSubject[]
  readonly desk: Awaited<ReturnType<typeof listDesk>>
  readonly clock: DescribedClock | undefined
}

/** Where a page of the inbox ended: by when it is due, paused ones last; the decided by when they were. */
export type InboxKey = { readonly isPaused: boolean; readonly at: Date; readonly recordId: RecordId }
export type InboxPage = { readonly rows: readonly InboxRow[]; readonly next: InboxKey | undefined }

type Wanted = { readonly tab: InboxTab; readonly after?: InboxKey | undefined; readonly limit: number }
const WEEK = 7 * 24 * 60 * 60 * 1000

/** Concerns at the desk, what is due first on top. Each page costs what it shows: it reads an index in its order. */
export async function listInbox(tx: Tx, by: By, { tab, after, limit }: Wanted): Promise<InboxPage> {
  let query = screenings(tx, by, tab)
  if (after)
    query = query.where(({ eb, and, refTuple, tuple }) =>
      tab === 'decided'
        ? eb(refTuple('concernScreening.decidedAt', 'concernScreening.recordId'), '<', tuple(after.at, after.recordId))
        : and([
            eb(
              refTuple('concernScreening.isPaused', 'concernScreening.dueAt', 'concernScreening.recordId'),
              '>',
              tuple(after.isPaused, after.at, after.recordId),
            ),
          ]),
    )
  const ordered =
    tab === 'decided'
      ? query.orderBy('concernScreening.decidedAt', 'desc').orderBy('concernScreening.recordId', 'desc')
      : query
          .orderBy('concernScreening.isPaused')
          .orderBy('concernScreening.dueAt')
          .orderBy('concernScreening.recordId')
  const found = await ordered
    .innerJoin('concern', (join) =>
      join
        .onRef('concern.partnershipId', '=', 'concernScreening.partnershipId')
        .onRef('concern.id', '=', 'concernScreening.recordId'),
    )
    .select([
      'concernScreening.recordId',
      'concernScreening.reference',
      'concernScreening.sentAt',
      'concernScreening.dueAt',
      'concernScreening.isPaused',
      'concernScreening.pauseReason',
      'concernScreening.takenByAccount',
      'concernScreening.takenByName',
      'concernScreening.takenAt',
      'concernScreening.decidedAt',
      'concern.whatSeen',
      'concern.authorTitle',
      'concern.agencyName',
      'concern.agencyKind',
      'concern.source',
      'concern.danger',
    ])
    .limit(limit + 1)
    .execute()
  const shown = found.slice(0, limit)
  const ids = shown.map((row) => row.recordId)
  const [subjects, desk, clocks] = await Promise.all([
    listSubjects(tx, by, ids),
    listDesk(tx, by, ids),
    describeClocks(tx, by, ids),
  ])
  const last = found.length > limit ? shown.at(-1) : undefined
  return {
    rows: shown.map((row) => ({
      ...row,
      subjects: subjects.filter((each) => each.recordId === row.recordId),
      desk: desk.filter((each) => each.recordId === row.recordId),
      clock: clocks.find((each) => each.recordId === row.recordId && each.rule === REFERRAL_DECISION),
    })),
    next: last && {
      isPaused: last.isPaused,
      at: tab === 'decided' ? (last.decidedAt ?? last.dueAt) : last.dueAt,
      recordId: last.recordId,
    },
  }
}

/** How many there are, counted up to a bound: one more than `most` means “more than”. */
export async function countInbox(tx: Tx, by: By, most: number): Promise<Readonly<Record<InboxTab, number>>> {
  const counts = await Promise.all(
    INBOX_TABS.map(async (tab) => {
      const rows = await screenings(tx, by, tab)
        .select('concernScreening.id')
        .limit(most + 1)
        .execute()
      return [tab, rows.length] as const
    }),
  )
  return Object.fromEntries(counts) as Record<InboxTab, number>
}

function screenings(tx: Tx, by: By, tab: InboxTab) {
  const query = tx
    .selectFrom('concernScreening')
    .where('concernScreening.partnershipId', '=', by.seat.partnershipId)
    .where('concernScreening.state', '=', tab === 'decided' ? 'decided' : 'open')
  if (tab === 'children') return query.where('concernScreening.children', '>', 0)
  if (tab === 'contexts') return query.where('concernScreening.contexts', '>', 0)
  if (tab === 'decided') return query.where('concernScreening.decidedAt', '>=', new Date(by.now.getTime() - WEEK))
  if (tab === 'waiting')
    return query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('concernDesk')
          .select('concernDesk.id')
          .where('concernDesk.partnershipId', '=', by.seat.partnershipId)
          .whereRef('concernDesk.recordId', '=', 'concernScreening.recordId')
          .where('concernDesk.agencyId', '=', by.seat.agencyId)
          .where('concernDesk.contributedAt', 'is', null),
      ),
    )
  return query
}

export type DecidedRow = {
  readonly recordId: RecordId
  readonly id: string
  readonly called: string
  readonly description: string
  readonly contextKindLabel: string | null
  readonly connection: string
  readonly reasons: string
  readonly decidedByName: string
  readonly agencyName: string
  readonly decidedAt: Date
}
export type DecidedRowKey = { readonly at: Date; readonly id: string }

/** Subjects that were decided in one way: contexts that wait for their own work, and what the police alone keep. */
export async function listByOutcome(
  tx: Tx,
  by: By,
  { outcome, after, limit }: { outcome: ScreeningOutcome; after?: DecidedRowKey | undefined; limit: number },
): Promise<{ readonly rows: readonly DecidedRow[]; readonly next: DecidedRowKey | undefined }> {
  let query = tx
    .selectFrom('concernDecision')
    .innerJoin('concernSubject', (join) =>
      join
        .onRef('concernSubject.partnershipId', '=', 'concernDecision.partnershipId')
        .onRef('concernSubject.id', '=', 'concernDecision.subjectId'),
    )
    .select([
      'concernDecision.recordId',
      'concernDecision.id',
      'concernSubject.called',
      'concernSubject.description',
      'concernSubject.contextKindLabel',
      'concernSubject.connection',
      'concernDecision.reasons',
      'concernDecision.decidedByName',
      'concernDecision.agencyName',
      'concernDecision.decidedAt',
    ])
    .where('concernDecision.partnershipId', '=', by.seat.partnershipId)
    .where('concernDecision.outcome', '=', outcome)
    .where('concernDecision.kind', '=', 'decision')
  if (after)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('concernDecision.decidedAt', 'concernDecision.id'), '<', tuple(after.at, after.id as never)),
    )
  const found = await query
    .orderBy('concernDecision.decidedAt', 'desc')
    .orderBy('concernDecision.id', 'desc')
    .limit(limit + 1)
    .execute()
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  return { rows, next: last && { at: last.decidedAt, id: last.id } }
}
