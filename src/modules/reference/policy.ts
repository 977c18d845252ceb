import type { Role } from '../../kernel/actor.js'

/** Who may do what with local data, as sentences. Nothing of a record stands in it. */
export const policy = {
  /** Administrators, the partnership's officer and the council's data officer read what was published, and when. */
  'reference:read': ['administrator', 'partnership-officer', 'data-officer'],
  /** Only an administrator publishes a version of risk levels or localities in the browser. */
  'reference:edit': ['administrator'],
} as const satisfies Record<string, readonly Role[]>
