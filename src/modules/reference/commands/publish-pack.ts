import { accept, type Outcome } from '../../../kernel/outcome.js'
import { announce } from '../../../platform/jobs/announce.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { insertBoundary, insertVersion, lockLocalData } from '../data/local-version.store.js'
import type { PackFiles } from '../data/read-pack-folder.js'
import type { VersionId } from '../data/tables.js'
import { nameOf, type PackVersion } from '../domain/pack.js'
import { type PublicationPlan, planPack, planVersions, type PublishRefusal } from './plan-publication.js'

export type PublishedVersion = {
  readonly versionId: VersionId
  /** "risk-levels 2025-04" */
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
  const plan = await planPack(tx, files)
  return plan.ok ? accept(await carryOut(tx, by, plan.value)) : plan
}

/** The same for versions that have been read, such as one that was edited in the browser. */
export async function publishVersions(
  tx: Tx,
  by: By,
  versions: readonly PackVersion[],
): Promise<Outcome<Publication, PublishRefusal>> {
  await lockLocalData(tx)
  const plan = await planVersions(tx, versions)
  return plan.ok ? accept(await carryOut(tx, by, plan.value)) : plan
}

async function carryOut(tx: Tx, by: By, { fresh, unchanged, boundaries }: PublicationPlan): Promise<Publication> {
  for (const boundary of boundaries) await insertBoundary(tx, by, boundary)
  const published: PublishedVersion[] = []
  for (const { version, differences } of fresh) {
    const versionId = await insertVersion(tx, by, version)
    published.push({ versionId, name: nameOf(version), validFrom: version.validFrom, differences })
    await announce(tx, { fact: 'reference.version-published', versionId, kind: version.kind })
    noteForAudit(tx, {
      action: 'reference.version-published',
      records: [],
      thing: versionId,
      fields: ['kind', 'version', 'valid_from', 'content'],
    })
  }
  if (published.length === 0) noteForAudit(tx, { action: 'reference.pack-checked', records: [], fields: [] })
  return { published, unchanged }
}
