import { accept, type Outcome, refuseAll } from '../../../kernel/outcome.js'
import type { Tx } from '../../../platform/work.js'
import { digestOf } from '../data/digest.js'
import { contentOf, listBoundaries } from '../data/local-version.store.js'
import type { PackFiles } from '../data/read-pack-folder.js'
import { checkPack } from '../domain/check-pack.js'
import { difference } from '../domain/difference.js'
import { nameOf, type PackVersion, seriesOf } from '../domain/pack.js'
import { type PackRefusal, packRefusal, sayPackRefusal } from '../domain/pack-refusal.js'
import { readVersion } from '../domain/read-version.js'
import { listPublished } from '../queries/published.query.js'

/** `changed-after-publishing`, `boundary-changed`: the name already stands for something else. */
export type PublishRefusal =
  | PackRefusal
  | { readonly code: 'not-json' | 'changed-after-publishing' | 'boundary-changed'; readonly field: string }

type Boundary = PackFiles['boundaries'][number]

/** What publishing would do, worked out and checked. */
export type PublicationPlan = {
  readonly fresh: readonly { readonly version: PackVersion; readonly differences: readonly string[] }[]
  readonly unchanged: readonly string[]
  readonly boundaries: readonly Boundary[]
}

/** Reads a pack's files and works out what is new in them, checked together with everything that is published. */
export async function planPack(tx: Tx, files: PackFiles): Promise<Outcome<PublicationPlan, PublishRefusal>> {
  const read = readFiles(files)
  return read.ok ? planVersions(tx, read.value, files.boundaries) : read
}

/** The same for versions that have been read. */
export async function planVersions(
  tx: Tx,
  versions: readonly PackVersion[],
  boundaries: readonly Boundary[] = [],
): Promise<Outcome<PublicationPlan, PublishRefusal>> {
  const before = (await listPublished(tx)).map((each) => contentOf<PackVersion>(each))
  const taken = new Map(before.map((version) => [nameOf(version), digestOf(version)]))
  const drawn = new Map((await listBoundaries(tx)).map(({ name, digest }) => [name, digest]))
  const changed: PublishRefusal[] = [
    ...versions
      .filter((version) => differs(taken.get(nameOf(version)), version))
      .map((version) => ({ code: 'changed-after-publishing' as const, field: nameOf(version) })),
    ...boundaries
      .filter(({ name, text }) => differs(drawn.get(name), text))
      .map(({ name }) => ({ code: 'boundary-changed' as const, field: name })),
  ]
  if (changed.length > 0) return refuseAll(changed)

  const fresh = versions.filter((version) => !taken.has(nameOf(version))).toSorted(byFirstDay)
  const boundaryFiles = new Set([...drawn.keys(), ...boundaries.map(({ name }) => name)])
  const checked = checkPack({ versions: [...before, ...fresh], boundaryFiles })
  if (!checked.ok) return checked
  return accept({
    fresh: fresh.map((version) => ({
      version,
      differences: difference(versionBefore(version, [...before, ...fresh]), version),
    })),
    unchanged: versions.filter((version) => taken.has(nameOf(version))).map(nameOf),
    boundaries: boundaries.filter(({ name }) => !drawn.has(name)),
  })
}

/** The version of the same series that holds until this one begins. */
function versionBefore<V extends PackVersion>(version: V, all: readonly V[]): V | undefined {
  return all
    .filter((each) => seriesOf(each) === seriesOf(version) && byFirstDay(each, version) < 0)
    .toSorted(byFirstDay)
    .at(-1)
}

/** What a refusal says to the person who publishes, starting with where it is. */
export function sayPublishRefusal(refusal: PublishRefusal): string {
  switch (refusal.code) {
    case 'not-json':
      return `${refusal.field}: This file is not JSON. Look for a missing comma or bracket.`
    case 'changed-after-publishing':
      return `${refusal.field}: This version is already published and says something else. Give the change a version name of its own.`
    case 'boundary-changed':
      return `${refusal.field}: Another drawing is already published under this name. Give the new drawing a name of its own.`
    default:
      return sayPackRefusal(refusal as PackRefusal)
  }
}

function readFiles({ versions }: PackFiles): Outcome<PackVersion[], PublishRefusal> {
  const refusals: PublishRefusal[] = []
  const read: PackVersion[] = []
  for (const { name, text } of versions) {
    const raw = parseJson(text)
    if (!raw) {
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

function differs(digest: string | undefined, content: unknown): boolean {
  return digest !== undefined && digest !== digestOf(content)
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
