import { accept, refuseAll } from '../../../kernel/outcome.js'
import { checkReferences } from './check-references.js'
import { checkSuccession } from './check-succession.js'
import { checkVersion } from './check-version.js'
import { PACK_KINDS, type Pack, versionsOf } from './pack.js'
import { type PackOutcome, packRefusal } from './pack-refusal.js'

/**
 * Checks a whole pack and gathers every reason against it: what has been published together with what is to be. Its
 * versions have been read by `readVersion`; order does not matter.
 */
export function checkPack(pack: Pack): PackOutcome<Pack> {
  const refusals = [
    ...PACK_KINDS.filter((kind) => versionsOf(pack, kind).length === 0).map((kind) =>
      packRefusal('kind-missing', 'the pack', kind),
    ),
    ...(versionsOf(pack, 'assessment-template').some((template) => template.use === 'main')
      ? []
      : [packRefusal('no-main-template', 'the pack')]),
    ...pack.versions.flatMap(checkVersion),
    ...checkSuccession(pack.versions),
    ...checkReferences(pack),
  ]
  return refusals.length === 0 ? accept(pack) : refuseAll(refusals)
}
