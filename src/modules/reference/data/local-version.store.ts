import { sql } from 'kysely'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import { newId } from '../../../kernel/ids.js'
import { type By, type Tx, txState } from '../../../platform/work.js'
import { type PackKind, type PackVersion, seriesOf } from '../domain/pack.js'
import { keptContent, keepContent } from './content-cache.js'
import { digestOf } from './digest.js'
import type { VersionId } from './tables.js'

/** A version as it was published, with the id that records keep. */
export type Stored<V extends PackVersion = PackVersion> = V & { readonly versionId: VersionId }

/** The version alone, as it was published. */
export function contentOf<V extends PackVersion>(stored: Stored<V>): V {
  const { versionId, ...content } = stored
  if (!versionId) throw new Error('This version was never published')
  return content as unknown as V
}

/** A version without its content: enough to choose one by its days. */
export type VersionRow = {
  readonly id: VersionId
  readonly kind: PackKind
  readonly series: string
  readonly version: string
  readonly validFrom: CalendarDate
  readonly validUntil: CalendarDate | null
  readonly publishedAt: Date
}

/** Every version, or those of one kind, the one that begins last first. */
export async function listVersionRows(tx: Tx, kind?: PackKind): Promise<VersionRow[]> {
  let query = tx
    .selectFrom('localVersion')
    .select(['id', 'kind', 'series', 'version', 'validFrom', 'validUntil', 'publishedAt'])
    .where('partnershipId', '=', txState(tx).partnershipId)
  if (kind) query = query.where('kind', '=', kind)
  return query.orderBy('kind').orderBy('validFrom', 'desc').orderBy('id', 'desc').execute()
}

/**
 * The contents of versions in the order of their ids given.
 * @throws where this partnership has no such version.
 */
export async function readContents(tx: Tx, ids: readonly VersionId[]): Promise<Stored[]> {
  const { partnershipId } = txState(tx)
  const missing = ids.filter((id) => !keptContent(partnershipId, id))
  const fetched = new Map<VersionId, PackVersion>()
  if (missing.length > 0) {
    const rows = await tx
      .selectFrom('localVersion')
      .select(['id', 'content'])
      .where('partnershipId', '=', partnershipId)
      .where('id', 'in', missing)
      .execute()
    for (const { id, content } of rows) fetched.set(id, keepContent(partnershipId, id, content))
  }
  return ids.map((versionId) => {
    const content = keptContent(partnershipId, versionId) ?? fetched.get(versionId)
    if (!content) throw new Error('There is no such version of local data')
    return { ...content, versionId }
  })
}

export async function insertVersion(tx: Tx, by: By, version: PackVersion): Promise<VersionId> {
  const id = newId<VersionId>()
  const { partnershipId, id: publishedBy } = by.seat
  await tx
    .insertInto('localVersion')
    .values({
      partnershipId,
      id,
      kind: version.kind,
      series: seriesOf(version),
      version: version.version,
      validFrom: version.validFrom,
      validUntil: version.validTo ?? null,
      author: version.author,
      source: version.source,
      publishedBy,
      publishedAt: by.now,
      content: JSON.stringify(version) as unknown as PackVersion, // jsonb is written as text
      digest: digestOf(version),
    })
    .execute()
  return id
}

/** The drawings that localities may name, with their digests. */
export async function listBoundaries(tx: Tx): Promise<{ name: string; digest: string }[]> {
  return tx
    .selectFrom('localBoundary')
    .select(['name', 'digest'])
    .where('partnershipId', '=', txState(tx).partnershipId)
    .orderBy('name')
    .execute()
}

/** A drawing by the name that a locality gives it; undefined when none was published. */
export async function findBoundary(tx: Tx, name: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('localBoundary')
    .select('content')
    .where('partnershipId', '=', txState(tx).partnershipId)
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.content
}

export async function insertBoundary(tx: Tx, by: By, { name, text }: { name: string; text: string }): Promise<void> {
  const { partnershipId, id: publishedBy } = by.seat
  await tx
    .insertInto('localBoundary')
    .values({
      partnershipId,
      id: newId(),
      name,
      publishedBy,
      publishedAt: by.now,
      content: text,
      digest: digestOf(text),
    })
    .execute()
}

/** One publication at a time in a partnership: the check sees everything that is published. */
export async function lockLocalData(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`local-data ${txState(tx).partnershipId}`}, 0))`.execute(tx)
}
