import { type CalendarDate, dayOf } from '../../../kernel/calendar-date.js'
import { accept, type Outcome, refuse } from '../../../kernel/outcome.js'
import type { By, Tx } from '../../../platform/work.js'
import { digestOf } from '../data/digest.js'
import { contentOf, lockLocalData, type Stored } from '../data/local-version.store.js'
import type { VersionId } from '../data/tables.js'
import type { PackVersion, PackVersionOf } from '../domain/pack.js'
import { readVersion } from '../domain/read-version.js'
import { listPublished } from '../queries/published.query.js'
import type { PublishRefusal } from './plan-publication.js'
import { publishVersions } from './publish-pack.js'

/** The kinds that may be edited in the browser. */
export type EditableKind = 'risk-levels' | 'localities'

export type EditRefusal =
  | PublishRefusal
  | { readonly code: 'changed-meanwhile' | 'nothing-changed'; readonly field?: undefined }
  | { readonly code: 'date-in-past' | 'day-is-taken'; readonly field: 'startsOn' }

export type Edit<Kind extends EditableKind> = {
  readonly kind: Kind
  /** The latest version when the editing began. */
  readonly baseId: VersionId
  readonly startsOn: CalendarDate
  readonly source: string
  /** The base with what was edited. Name, dates, author and source are filled in. */
  readonly change: (base: PackVersionOf<Kind>) => PackVersionOf<Kind>
}

/**
 * Publishes an edited kind as a version of its own, from a day that is not past. Refused when someone else published
 * meanwhile, so that nothing of theirs is lost, and when nothing was changed.
 */
export async function publishEdited<Kind extends EditableKind>(
  tx: Tx,
  by: By,
  { kind, baseId, startsOn, source, change }: Edit<Kind>,
): Promise<Outcome<{ versionId: VersionId }, EditRefusal>> {
  await lockLocalData(tx)
  const [latest] = (await listPublished(tx, kind)) as unknown as [Stored<PackVersionOf<EditableKind>>?]
  if (!latest || latest.versionId !== baseId) return refuse({ code: 'changed-meanwhile' })
  if (startsOn < dayOf(by.now)) return refuse({ code: 'date-in-past', field: 'startsOn' })
  if (startsOn <= latest.validFrom) return refuse({ code: 'day-is-taken', field: 'startsOn' })

  const base = contentOf(latest)
  const edited: PackVersion = change(base as PackVersionOf<Kind>)
  if (digestOf(edited) === digestOf(base)) return refuse({ code: 'nothing-changed' })
  const { personName, title, agencyName } = by.seat
  const author = `${personName}, ${title}, ${agencyName}`
  const version = { ...edited, version: startsOn, validFrom: startsOn, validTo: undefined, author, source }
  const read = readVersion(JSON.parse(JSON.stringify(version)), kind)
  if (!read.ok) return read
  const outcome = await publishVersions(tx, by, [read.value])
  if (!outcome.ok) return outcome
  const [published] = outcome.value.published
  if (!published) throw new Error('An edited version was not published')
  return accept({ versionId: published.versionId })
}
