import { sql } from 'kysely'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { AgencyId, Id, RecordId } from '../../../kernel/ids.js'
import { type Tx, txState } from '../../../platform/work.js'
import type { Alone, FollowUp, VoiceId, Whose } from '../domain/voice.js'
import '../data/tables.js'

/** Someone's words with what became of them. */
export type Voice = {
  readonly id: VoiceId
  readonly recordId: RecordId
  readonly whose: Whose
  readonly whoSaid: string
  readonly words: string
  readonly language: string
  readonly toWhom: string
  readonly alone: Alone
  readonly whereSaid: string
  readonly saidOn: CalendarDate | null
  readonly sourceKind: string
  readonly sourceId: Id<string> | null
  readonly authorName: string
  readonly agencyName: string
  readonly contributedByAgencyId: AgencyId
  readonly recordedAt: Date
  /** Oldest first. */
  readonly followUps: readonly FollowUp[]
}

/** Everything anyone said on these records, the latest first; words without a day by the day they were written down. */
export async function listVoice(
  tx: Tx,
  recordIds: readonly RecordId[],
  { whose, limit }: { whose?: readonly Whose[]; limit?: number } = {},
): Promise<readonly Voice[]> {
  if (recordIds.length === 0) return []
  const { partnershipId } = txState(tx)
  let query = tx
    .selectFrom('voiceEntry')
    .select([
      'id',
      'recordId',
      'whose',
      'whoSaid',
      'words',
      'language',
      'toWhom',
      'alone',
      'whereSaid',
      'saidOn',
      'sourceKind',
      'sourceId',
      'authorName',
      'agencyName',
      'contributedByAgencyId',
      'recordedAt',
    ])
    .where('partnershipId', '=', partnershipId)
    .where('recordId', 'in', [...recordIds])
    .where('struckOutAt', 'is', null)
    .orderBy(
      (order) => order.fn.coalesce('saidOn', sql<CalendarDate>`(recorded_at at time zone 'Europe/London')::date`),
      'desc',
    )
    .orderBy('recordedAt', 'desc')
    .orderBy('id', 'desc')
  if (whose) query = query.where('whose', 'in', [...whose])
  if (limit) query = query.limit(limit)
  const rows = await query.execute()
  const followUps = await listFollowUps(
    tx,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({ ...row, followUps: followUps.filter((each) => each.voiceId === row.id) }))
}

/** The latest words on these records: the child's own unless someone else is asked for. */
export async function latestVoice(
  tx: Tx,
  recordIds: readonly RecordId[],
  whose: readonly Whose[] = ['child'],
): Promise<Voice | undefined> {
  return (await listVoice(tx, recordIds, { whose, limit: 1 }))[0]
}

async function listFollowUps(tx: Tx, voiceIds: readonly VoiceId[]) {
  if (voiceIds.length === 0) return []
  return tx
    .selectFrom('voiceFollowUp')
    .select(['id', 'recordId', 'voiceId', 'kind', 'words', 'happenedOn', 'authorName', 'recordedAt'])
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('voiceId', 'in', [...voiceIds])
    .orderBy('recordedAt')
    .orderBy('id')
    .execute()
}
