import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import type { Doubt } from '../domain/doubts.js'
import type { JunkCode } from '../domain/junk.js'
import type { ReportId, ReportKind, ReportState, Told } from '../domain/report.js'
import '../data/tables.js'
import type { RecordId } from '../../../kernel/ids.js'

export type PutAside = {
  readonly id: ReportId
  readonly kind: ReportKind
  readonly arrivedAt: Date
  readonly told: Told
  readonly doubts: readonly Doubt[]
  readonly suspicion: number
}
/** Where a page of the list ended: by how much there is against it, then by when it arrived. */
export type PutAsideKey = { readonly suspicion: number; readonly at: Date; readonly id: ReportId }

/**
 * What a machine put aside, the likeliest to be real first. Whoever reads the words is in the audit by the reports they
 * were shown, because a report hangs on no record.
 */
export async function listLikelyJunk(
  tx: Tx,
  by: By,
  { after, limit }: { readonly after: PutAsideKey | undefined; readonly limit: number },
): Promise<{ readonly reports: readonly PutAside[]; readonly next: PutAsideKey | undefined }> {
  let query = tx
    .selectFrom('intakeReport')
    .select(['id', 'kind', 'arrivedAt', 'told', 'doubts', 'suspicion'])
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('state', '=', 'likely-junk')
  if (after)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('suspicion', 'arrivedAt', 'id'), '>', tuple(after.suspicion, after.at, after.id)),
    )
  const found = await query
    .orderBy('suspicion')
    .orderBy('arrivedAt')
    .orderBy('id')
    .limit(limit + 1)
    .execute()
  const reports = found.slice(0, limit).flatMap(({ told, ...rest }) => (told ? [{ ...rest, told }] : []))
  for (const { id } of reports) noteRead(tx, id)
  const last = found.length > limit ? reports.at(-1) : undefined
  return { reports, next: last && { suspicion: last.suspicion, at: last.arrivedAt, id: last.id } }
}

/** How many wait for a person to look, counted up to a bound: one more than `most` means “more than”. */
export async function countLikelyJunk(tx: Tx, by: By, most: number): Promise<number> {
  const rows = await tx
    .selectFrom('intakeReport')
    .select('id')
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('state', '=', 'likely-junk')
    .limit(most + 1)
    .execute()
  return rows.length
}

export type KeptReport = Omit<PutAside, 'suspicion'> & {
  readonly state: ReportState
  readonly junkCode: JunkCode | null
  readonly junkWords: string
  readonly judgedByName: string | null
  readonly judgedAt: Date | null
}

/** One report whose words are still here: what the desk took over is read there. */
export async function findKeptReport(tx: Tx, by: By, id: ReportId): Promise<KeptReport | undefined> {
  const found = await tx
    .selectFrom('intakeReport')
    .select(['id', 'kind', 'state', 'arrivedAt', 'told', 'doubts', 'junkCode', 'junkWords', 'judgedByName', 'judgedAt'])
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found?.told) return undefined
  noteRead(tx, id)
  return { ...found, told: found.told }
}

export type Arrival = {
  readonly id: ReportId
  readonly kind: ReportKind
  readonly state: ReportState
  readonly arrivedAt: Date
  readonly judgedByName: string | null
  readonly became: RecordId | null
}
export type ArrivalKey = { readonly at: Date; readonly id: ReportId }

/** Everything that came in and where it stands, the latest first, without its words. */
export async function listArrivals(
  tx: Tx,
  by: By,
  { after, limit }: { readonly after: ArrivalKey | undefined; readonly limit: number },
): Promise<{ readonly arrivals: readonly Arrival[]; readonly next: ArrivalKey | undefined }> {
  let query = tx
    .selectFrom('intakeReport')
    .select(['id', 'kind', 'state', 'arrivedAt', 'judgedByName', 'became'])
    .where('partnershipId', '=', by.seat.partnershipId)
  if (after)
    query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('arrivedAt', 'id'), '<', tuple(after.at, after.id)))
  const found = await query
    .orderBy('arrivedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const arrivals = found.slice(0, limit)
  const last = found.length > limit ? arrivals.at(-1) : undefined
  return { arrivals, next: last && { at: last.arrivedAt, id: last.id } }
}

function noteRead(tx: Tx, id: ReportId): void {
  noteForAudit(tx, { action: 'intake.report-read', records: [], thing: id, fields: ['told'] })
}
