import type { AcceptedChild } from './census-item.js'

/** A child as an earlier file left it: staged, or chosen. */
export type StagedBefore = {
  readonly laChildId: string
  readonly fingerprint: string
  readonly state: 'staged' | 'chosen'
}

/**
 * What a file does with one of its children: one who was not here is added; one of whom it says the same is left as they
 * are; one of whom it says something else gets a new version.
 */
export function standingOf(
  child: Pick<AcceptedChild, 'fingerprint'>,
  before: StagedBefore | undefined,
): 'added' | 'changed' | 'unchanged' {
  if (!before) return 'added'
  return before.fingerprint === child.fingerprint ? 'unchanged' : 'changed'
}
