import type { AgencyKind } from '../../../kernel/actor.js'
import type { AgencyId } from '../../../kernel/ids.js'

export type QuorumRule = {
  /** Kinds of agency that must be there. */
  readonly kinds: readonly AgencyKind[]
  /** How many different agencies at least. */
  readonly least: number
  /** True where no guidance that binds the partnership was seen for it. The form says so. */
  readonly unverified: boolean
  /** Where it is from, as the form says it. */
  readonly source: string
}

/**
 * A strategy discussion is held by children's social care, the police and health at least
 * (https://knowsleychildcare.proceduresonline.com/p_cp_business.htm: another area's procedures, so unverified here).
 */
export const DISCUSSION_QUORUM: QuorumRule = {
  kinds: ['childrens-social-care', 'police', 'health'],
  least: 3,
  unverified: true,
  source: 'Another area’s procedures ask for children’s social care, the police and health',
}

/**
 * The agencies agree the level, so more than one takes part; which ones depends on the child (the Level 1 page: only
 * those relevant take part in a given screening). The figure itself was not seen in a source.
 */
export const AGREEMENT_QUORUM: QuorumRule = {
  kinds: [],
  least: 2,
  unverified: true,
  source: 'The agencies agree the level together, so we ask for two',
}

export type QuorumGap = { readonly missingKinds: readonly AgencyKind[]; readonly tooFew: boolean }

/** What is missing for a quorum; undefined when nothing is. An agency that sends two people counts once. */
export function quorumGap(
  rule: QuorumRule,
  present: readonly { readonly agencyId: AgencyId; readonly agencyKind: AgencyKind }[],
): QuorumGap | undefined {
  const missingKinds = rule.kinds.filter((kind) => !present.some((each) => each.agencyKind === kind))
  const tooFew = new Set(present.map((each) => each.agencyId)).size < rule.least
  return missingKinds.length > 0 || tooFew ? { missingKinds, tooFew } : undefined
}
