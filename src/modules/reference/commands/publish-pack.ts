import { accept, type Outcome, refuseAll } from '../../../kernel/outcome.js'
import { announce } from '../../../platform/jobs/announce.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { digestOf } from '../data/digest.js'
import { insertBoundary, insertVersion, listBoundaries, lockLocalData } from '../data/local-version.store.js'
import type { PackFiles } from '../data/read-pack-folder.js'
import type { VersionId } from '../data/tables.js'
import { checkPack } from '../domain/check-pack.js'
import { difference } from '../domain/difference.js'
import { nameOf, type PackVersion, seriesOf } from '../domain/pack.js'
import { type PackRefusal, packRefusal, sayPackRefusal } from '../domain/pack-refusal.js'
import { readVersion } from '../domain/read-version.js'
import { listPublished } from '../queries/published.query.js'

/** `changed-after-publishing`: a name already stands for something else. `not-json`: a file cannot be read at all. */
export type PublishRefusal =
  | PackRefusal
  | { readonly code: 'not-json' | 'changed-after-publishing' | 'boundary-changed'; readonly field: string }

export type PublishedVersion = {
  readonly versionId: VersionId
  readonly name: string
  readonly validFrom: string
  /** What changes against the version before it, a sentence for each change. */
  readonly differences: readonly string[]
}
export type Publication = { readonly published: readonly PublishedVersion[]; readonly unchanged: readonly string[] }

/**
 * Publishes what a pack has that is not published yet, after checking it together with everything that is. The same
 * content again changes nothing; other content under a name that is taken is refused, because records keep the version
 * they were made under.
 */
export async function publishPack(tx: Tx, by: By, files: PackFiles): Promise<Outcome<Publication, PublishRefusal>> {
  await lockLocalData(tx)
  const read = readFiles(files)
  if (!read.ok) return read
  const boundaries = await publishBoundaries(tx, by, files)
  if (!boundaries.ok) return boundaries
  return publishVersions(tx, by, read.value, boundaries.value)
}

/** Publishes versions that have been read already; `boundaryFiles` names every drawing that localities may point to. */
export async function publishVersions(
  tx: Tx,
  by: By,
  versions: readonly PackVersion[],
  boundaryFiles: ReadonlySet<string>,
): Promise<Outcome<Publication, PublishRefusal>> {
  const before = await listPublished(tx)
  const taken = new Map(before.map(({ versionId: _, ...version }) => [nameOf(version), digestOf(version)]))
  const fresh = versions.filter((version) => taken.get(nameOf(version)) !== digestOf(version))
  const changed = fresh.filter((version) => taken.has(nameOf(version)))
  if (changed.length > 0)
    return refuseAll(changed.map((each) => ({ code: 'changed-after-publishing' as const, field: nameOf(each) })))
  const pack = { versions: [...before.map(({ versionId: _, ...version }) => version), ...fresh], boundaryFiles }
  const checked = checkPack(pack)
  if (!checked.ok) return checked

  const published: PublishedVersion[] = []
  for (const version of fresh.toSorted(byFirstDay)) {
    const versionId = await insertVersion(tx, by, version)
    const earlier = pack.versions.filter(
      (each) => seriesOf(each) === seriesOf(version) && byFirstDay(each, version) < 0,
    )
    published.push({
      versionId,
      name: nameOf(version),
      validFrom: version.validFrom,
      differences: difference(earlier.toSorted(byFirstDay).at(-1), version),
    })
    await announce(tx, { fact: 'reference.version-published', versionId, kind: version.kind })
    noteForAudit(tx, {
      action: 'reference.version-published',
      records: [],
      thing: versionId,
      fields: ['kind', 'version', 'valid_from', 'content'],
    })
  }
  if (published.length === 0) noteForAudit(tx, { action: 'reference.pack-checked', records: [], fields: [] })
  return accept({
    published,
    unchanged: versions.filter((version) => !fresh.includes(version)).map(nameOf),
  })
}

/** What a refusal says to the person who publishes, starting with where it is. */
export function sayPublishRefusal(refusal: PublishRefusal): string {
  switch (refusal.code) {
    case 'not-json':
      return `${refusal.field}: The file is not JSON. Look for a missing comma or bracket.`
    case 'changed-after-publishing':
      return `${refusal.field}: This version is published already with other content. Give the change a version name of its own.`
    case 'boundary-changed':
      return `${refusal.field}: A different drawing is published under this name. Give the new drawing a name of its own.`
    default:
      return sayPackRefusal(refusal as PackRefusal)
  }
}

function readFiles({ versions }: PackFiles): Outcome<PackVersion[], PublishRefusal> {
  const refusals: PublishRefusal[] = []
  const read: PackVersion[] = []
  for (const { name, text } of versions) {
    const raw = parseJson(text)
    if (raw === undefined) {
      refusals.push({ code: 'not-json', field: name })
      continue
    }
    const version = readVersion(raw.value, name)
    if (version.ok) read.push(version.value)
    else refusals.push(...version.refusals)
  }
  if (versions.length === 0) refusals.push(packRefusal('kind-missing', 'the pack', 'version'))
  return refusals.length > 0 ? refuseAll(refusals) : accept(read)
}

/** Keeps the drawings that are new. Gives the names of all that localities may point to. */
async function publishBoundaries(
  tx: Tx,
  by: By,
  { boundaries }: PackFiles,
): Promise<Outcome<ReadonlySet<string>, PublishRefusal>> {
  const kept = new Map((await listBoundaries(tx)).map(({ name, digest }) => [name, digest]))
  const changed = boundaries.filter(({ name, text }) => kept.has(name) && kept.get(name) !== digestOf(text))
  if (changed.length > 0)
    return refuseAll(changed.map(({ name }) => ({ code: 'boundary-changed' as const, field: name })))
  for (const boundary of boundaries) if (!kept.has(boundary.name)) await insertBoundary(tx, by, boundary)
  return accept(new Set([...kept.keys(), ...boundaries.map(({ name }) => name)]))
}

function byFirstDay(one: PackVersion, other: PackVersion): number {
  return one.validFrom < other.validFrom ? -1 : Number(one.validFrom > other.validFrom)
}

function parseJson(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}
