import { sql } from 'kysely'
import type { RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import type { ImportId, StagedChildId } from '../data/tables.js'
import type { Choice, RuleChoice } from '../domain/choice.js'
import '../data/tables.js'

const LINE = [
  'id',
  'position',
  'laChildId',
  'birthDate',
  'expectedBirthDate',
  'factors',
  'hasOpenReferral',
  'isDoubted',
  'state',
  'version',
  'childRecordId',
  'chosenHow',
] as const

function chosenBy(tx: Tx, by: By, importId: ImportId, choice: Choice) {
  const query = tx
    .selectFrom('stagedChild')
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('ownerScope', '=', by.seat.id)
    .where('importId', '=', importId)
    .where('state', '=', choice.kind === 'chosen' ? 'chosen' : 'staged')
  if (choice.kind === 'factor') return query.where(sql<boolean>`factors && ${[...choice.codes]}::text[]`)
  if (choice.kind === 'open-referral') return query.where('hasOpenReferral', '=', true)
  if (choice.kind === 'doubted') return query.where('isDoubted', '=', true)
  return query
}

/** One page of a file's children, in the order of the file. `after` is the place of the last one of the page before. */
export async function listStaged(
  tx: Tx,
  by: By,
  {
    importId,
    choice,
    after = 0,
    limit,
  }: { importId: ImportId; choice: Choice; after?: number | undefined; limit: number },
): Promise<{ readonly children: readonly StagedLine[]; readonly next: number | undefined }> {
  const rows = await chosenBy(tx, by, importId, choice)
    .select(LINE)
    .where('position', '>', after)
    .orderBy('position')
    .orderBy('id')
    .limit(limit + 1)
    .execute()
  const children = rows.slice(0, limit)
  return { children, next: rows.length > limit ? children.at(-1)?.position : undefined }
}
export type StagedLine = {
  readonly id: StagedChildId
  readonly position: number
  readonly laChildId: string
  readonly birthDate: string | null
  readonly expectedBirthDate: string | null
  readonly factors: readonly string[]
  readonly hasOpenReferral: boolean
  readonly isDoubted: boolean
  readonly state: 'staged' | 'chosen' | 'replaced'
  readonly version: number
  readonly childRecordId: RecordId | null
  readonly chosenHow: 'promoted' | 'matched' | null
}

/** How many of a file's children a rule chooses, and how many it leaves because they are doubted. */
export async function countChosenBy(
  tx: Tx,
  by: By,
  importId: ImportId,
  choice: Choice,
): Promise<{ readonly chosen: number; readonly doubted: number; readonly alreadyRecords: number }> {
  const row = await chosenBy(tx, by, importId, choice)
    .select([
      sql<number>`count(*) filter (where not is_doubted)`.as('chosen'),
      sql<number>`count(*) filter (where is_doubted)`.as('doubted'),
      sql<number>`count(*) filter (where not is_doubted and child_record_id is not null)`.as('alreadyRecords'),
    ])
    .executeTakeFirstOrThrow()
  return {
    chosen: Number(row.chosen),
    doubted: Number(row.doubted),
    alreadyRecords: Number(row.alreadyRecords),
  }
}

/** Those of `ids` who wait in the file and are not doubted, in the order of the file. */
export async function listTicked(
  tx: Tx,
  by: By,
  importId: ImportId,
  ids: readonly StagedChildId[],
): Promise<readonly StagedLine[]> {
  if (ids.length === 0) return []
  return chosenBy(tx, by, importId, { kind: 'all' })
    .select(LINE)
    .where('id', 'in', [...ids])
    .where('isDoubted', '=', false)
    .orderBy('position')
    .execute()
}

/** Whom a rule chooses after a place in the file, leaving out those who are doubted. */
export async function listByRule(
  tx: Tx,
  by: By,
  { importId, rule, after, limit }: { importId: ImportId; rule: RuleChoice; after: number; limit: number },
): Promise<readonly { readonly id: StagedChildId; readonly position: number }[]> {
  return chosenBy(tx, by, importId, rule)
    .select(['id', 'position'])
    .where('isDoubted', '=', false)
    .where('position', '>', after)
    .orderBy('position')
    .limit(limit)
    .execute()
}

/** The records that some of these have become: to show a child's number and birth date is to look at their record too. */
export function recordsAmong(children: readonly StagedLine[]): RecordId[] {
  return children.flatMap(({ childRecordId }) => (childRecordId ? [childRecordId] : []))
}
