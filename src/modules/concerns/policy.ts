import { type Role, ROLES } from '../../kernel/actor.js'

const SCREENERS: readonly Role[] = ['screener', 'agency-spoc']

/** Who may do what with concerns, as sentences. Whose concerns is decided by the wall of each record besides. */
export const policy = {
  /** Anyone who is signed in raises a concern, and follows what became of it. */
  'concerns:raise': ROLES,
  /** For those who are not at the desk, “Concerns” leads to the ones they raised. */
  'concerns:follow': ROLES.filter((role) => !SCREENERS.includes(role)),
  /** Each agency at the desk reads what arrives and adds what it holds. The council's screeners decide. */
  'concerns:screen': SCREENERS,
} as const satisfies Record<string, readonly Role[]>
