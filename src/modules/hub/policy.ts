import type { Role } from '../../kernel/actor.js'

/** Who may do what with the hub, as sentences. Nothing of a record stands in it. */
export const policy = {
  /** The partnership’s officers write, review and publish; never both for one version. */
  'hub:edit': ['partnership-officer'],
} as const satisfies Record<string, readonly Role[]>
