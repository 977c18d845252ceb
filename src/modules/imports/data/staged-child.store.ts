import { sql } from 'kysely'
import { newId, type RecordId, type SeatId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import { factorsOf, hasOpenReferral } from '../domain/choosing.js'
import type { AcceptedChild } from '../domain/census-item.js'
import type { StagedBefore } from '../domain/standing-of.js'
import type { ChosenHow, ImportId, StagedChildId } from './tables.js'
import './tables.js'

/** The staged import that rows are written for. */
export type Staging = {
  readonly owner: SeatId
  readonly importId: ImportId
  readonly localAuthority: string
  readonly expiresAt: Date
  readonly doubted: ReadonlySet<string>
}

export type StandingChild = StagedBefore & {
  readonly id: StagedChildId
  readonly version: number
  readonly childRecordId: RecordId | null
  readonly chosenHow: ChosenHow | null
}

/** The children of these identifiers as earlier files left them, by identifier. */
export async function listStandingChildren(
  tx: Tx,
  by: By,
  { owner, localAuthority }: Staging,
  laChildIds: readonly string[],
): Promise<ReadonlyMap<string, StandingChild>> {
  const rows = await tx
    .selectFrom('stagedChild')
    .select(['id', 'laChildId', 'fingerprint', 'state', 'version', 'childRecordId', 'chosenHow'])
    .where('partnershipId', '=', by.seat.partnershipId)
    .where('ownerScope', '=', owner)
    .where('localAuthority', '=', localAuthority)
    .where('laChildId', 'in', [...laChildIds])
    .where('state', '<>', 'replaced')
    .execute()
  return new Map(rows.map((row) => [row.laChildId, row as StandingChild]))
}

export type ChildToStage = { readonly item: AcceptedChild; readonly before: StandingChild | undefined }

/** Writes children that were not here, and new versions of those who were: many rows in one statement. */
export async function insertStaged(tx: Tx, by: By, staging: Staging, toStage: readonly ChildToStage[]): Promise<void> {
  if (toStage.length === 0) return
  const replaced = toStage.flatMap(({ before }) => (before ? [before.id] : []))
  if (replaced.length > 0)
    await tx
      .updateTable('stagedChild')
      .set({ state: 'replaced' })
      .where('partnershipId', '=', by.seat.partnershipId)
      .where('id', 'in', replaced)
      .execute()
  const rows = toStage.map(({ item: { child, position, line, fingerprint }, before }) => ({
    id: newId<StagedChildId>(),
    position,
    line,
    la_child_id: child.laChildId,
    birth_date: child.birthDate,
    expected_birth_date: child.expectedBirthDate,
    fingerprint,
    content: child,
    factors: factorsOf(child),
    has_open_referral: hasOpenReferral(child),
    is_doubted: staging.doubted.has(child.laChildId),
    version: (before?.version ?? 0) + 1,
    replaces: before?.id,
    child_record_id: before?.childRecordId ?? undefined,
    chosen_how: before?.chosenHow ?? undefined,
  }))
  await sql`
    insert into staged_child (partnership_id, id, owner_scope, import_id, position, line, local_authority, la_child_id,
      birth_date, expected_birth_date, fingerprint, content, factors, has_open_referral, is_doubted, state, version,
      replaces, child_record_id, chosen_how, expires_at)
    select ${by.seat.partnershipId}::uuid, row.id, ${staging.owner}::uuid, ${staging.importId}::uuid, row.position,
      row.line, ${staging.localAuthority}::text, row.la_child_id, row.birth_date, row.expected_birth_date,
      row.fingerprint, row.content, row.factors, row.has_open_referral, row.is_doubted, 'staged', row.version,
      row.replaces, row.child_record_id, row.chosen_how, ${staging.expiresAt}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, position integer, line integer,
      la_child_id text, birth_date date, expected_birth_date date, fingerprint text, content jsonb, factors text[],
      has_open_referral boolean, is_doubted boolean, version integer, replaces uuid, child_record_id uuid,
      chosen_how text)`.execute(tx)
}

/**
 * Of children who wait and of whom a later file says the same: they are listed with that file from now on, and wait as
 * long as it does. Those who were chosen stay where they are.
 */
export async function moveUnchanged(
  tx: Tx,
  by: By,
  staging: Staging,
  unchanged: readonly { readonly item: AcceptedChild; readonly before: StandingChild }[],
): Promise<void> {
  const rows = unchanged
    .filter(({ before }) => before.state === 'staged')
    .map(({ item, before }) => ({
      id: before.id,
      position: item.position,
      line: item.line,
      is_doubted: staging.doubted.has(item.child.laChildId),
    }))
  if (rows.length === 0) return
  await sql`
    update staged_child set import_id = ${staging.importId}::uuid, position = row.position, line = row.line,
      is_doubted = row.is_doubted, expires_at = ${staging.expiresAt}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, position integer, line integer, is_doubted boolean)
    where staged_child.partnership_id = ${by.seat.partnershipId}::uuid and staged_child.id = row.id`.execute(tx)
}
