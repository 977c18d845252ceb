import type { Role } from '../../kernel/actor.js'

/** Who may do what with what the public tells, as sentences. */
export const policy = {
  /** Screeners read what a machine put aside, and see what came in. Nobody else reads a report before it is a concern. */
  'intake:review': ['screener'],
} as const satisfies Record<string, readonly Role[]>
