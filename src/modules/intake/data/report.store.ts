import { type RawBuilder, sql } from 'kysely'
import type { RecordId } from '../../../kernel/ids.js'
import { type By, type Tx, txState } from '../../../platform/work.js'
import type { Doubt } from '../domain/doubts.js'
import type { JunkCode } from '../domain/junk.js'
import type { ToldOutcome } from '../domain/outcome.js'
import type { ReportId, Told } from '../domain/report.js'
import './tables.js'

/** Counts that are bounded: of reports that are like one, and of any. */
const MOST_LIKE = 30
const MOST_COUNTED = 100

export type NewReport = {
  readonly id: ReportId
  readonly told: Told
  readonly keyDigest: string
  readonly likeness: readonly string[]
  readonly network: string
  readonly doubts: readonly Doubt[]
  readonly suspicion: number
  readonly state: 'waiting' | 'likely-junk'
}

/** False where this journey was sent before: then nothing is written. */
export async function insertReport(tx: Tx, by: By, report: NewReport): Promise<boolean> {
  const inserted = await tx
    .insertInto('intakeReport')
    .values({
      partnershipId: by.seat.partnershipId,
      id: report.id,
      kind: report.told.kind,
      state: report.state,
      arrivedAt: by.now,
      told: JSON.stringify(report.told) as unknown as Told, // jsonb is written as text
      keyDigest: report.keyDigest,
      likeness: [...report.likeness],
      network: report.network,
      doubts: [...report.doubts],
      suspicion: report.suspicion,
      outcome: 'received',
      outcomeAt: by.now,
      judgedBy: null,
      judgedByName: null,
      judgedAt: null,
      junkCode: null,
      junkWords: '',
      takenOverAt: null,
      became: null,
    })
    .onConflict((conflict) => conflict.columns(['partnershipId', 'id']).doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

export async function findReportForUpdate(tx: Tx, id: ReportId) {
  return tx
    .selectFrom('intakeReport')
    .select(['id', 'kind', 'state', 'arrivedAt', 'told', 'outcome'])
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

type Change = {
  readonly state?: 'waiting' | 'junk'
  readonly outcome?: ToldOutcome
  readonly outcomeAt?: Date
  readonly junkCode?: JunkCode | null
  readonly junkWords?: string
}

export async function saveReport(tx: Tx, by: By, id: ReportId, change: Change): Promise<void> {
  await tx
    .updateTable('intakeReport')
    .set(change)
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('id', '=', id)
    .execute()
}

/** A person has judged it. */
export async function saveJudged(tx: Tx, by: By, id: ReportId, change: Change): Promise<void> {
  const judged = { judgedBy: by.seat.id, judgedByName: by.seat.personName, judgedAt: by.now }
  await tx
    .updateTable('intakeReport')
    .set({ ...change, ...judged })
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('id', '=', id)
    .execute()
}

/** Its words have moved to the record it became. */
export async function saveTakenOver(tx: Tx, by: By, id: ReportId, became: RecordId): Promise<void> {
  await tx
    .updateTable('intakeReport')
    .set({ state: 'taken-over', told: null, takenOverAt: by.now, became })
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('id', '=', id)
    .execute()
}

type Like = {
  readonly sameWords: number
  readonly likeWords: number
  readonly fromNetwork: number
  readonly wentOn: number
}

/** What a machine weighs a new report against, in one question: counted up to a bound, because more says no more. */
export async function countLike(
  tx: Tx,
  { likeness, network, hourAgo, dayAgo }: { likeness: readonly string[]; network: string; hourAgo: Date; dayAgo: Date },
): Promise<Like> {
  const { partnershipId } = txState(tx)
  const upTo = (most: number, where: RawBuilder<unknown>) =>
    sql<number>`(select count(*)::int from (select from intake_report
      where partnership_id = ${partnershipId} and ${where} limit ${most}) as found)`
  const sharing = likeness.map((mark, at) =>
    upTo(MOST_LIKE, sql`likeness[${sql.lit(at + 1)}] = ${mark} and likeness <> '{}' and arrived_at > ${dayAgo}`),
  )
  const { rows } = await sql<{ marks: number[]; fromNetwork: number; wentOn: number }>`
    select array[${sql.join(sharing)}]::int[] as marks,
      ${upTo(MOST_COUNTED, sql`network = ${network} and arrived_at > ${hourAgo}`)} as from_network,
      ${upTo(MOST_COUNTED, sql`arrived_at > ${hourAgo} and state in ('waiting', 'taken-over')`)} as went_on`.execute(tx)
  const { marks = [], fromNetwork = 0, wentOn = 0 } = rows[0] ?? {}
  const [least, most] = marks.length > 0 ? [Math.min(...marks), Math.max(...marks)] : [0, 0]
  return { sameWords: least, likeWords: most, fromNetwork, wentOn }
}

/** Takes out where reports came from and what they were like: after two days they are compared with nothing. */
export async function forgetTraces(tx: Tx, by: By, before: Date): Promise<number> {
  const done = await tx
    .updateTable('intakeReport')
    .set({ network: null, likeness: [] })
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('network', 'is not', null)
    .where('arrivedAt', '<', before)
    .executeTakeFirst()
  return Number(done.numUpdatedRows)
}
