/**
 * What a seat may hold on a record, and what the declarations of pages say it may then do. Nothing here asks the
 * application: the words are those of the brief that pages are declared with (permission, record, part, level).
 */

/** Roles that sit at a desk: the only ones that a grant to an agency reaches. */
const DESK_ROLES = ['screener', 'agency-spoc']
/** Roles that see how the work is done and never whose: of a case they have what they wrote themselves and nothing else. */
const WITHOUT_CASES = ['administrator', 'scrutineer']

const EVERY = '*'
type Parts = typeof EVERY | 'another'

/** A way to a record, or none, and what is known of it at the moment of the request. */
export type Holding = {
  readonly name: string
  /** `seat`: the very seat they work from, which is how what was written from it stays open to it. */
  readonly to: 'person' | 'seat' | 'other-seat' | 'team' | 'desk' | 'other-desk' | 'nobody'
  readonly level: 'read' | 'work'
  readonly parts: Parts
  /** Milliseconds from the moment of the request to the grant's beginning and its end; null for no end. */
  readonly from: number
  readonly until: number | null
  readonly revoked: boolean
  readonly conflict: boolean
  /** Opened by breaking glass: to read, for a time, a restricted record too. */
  readonly brokenGlass: boolean
  /** Goes through an open door and does what there is to do; the others are only let through. */
  readonly goesIn: boolean
  /** Tried on every page; the others on one page of each kind of door. */
  readonly everywhere: boolean
  /** Tried on the restricted record as well: on every page, or on one of each kind of door. */
  readonly whenRestricted: boolean | 'everywhere'
}

const A_DAY = 86_400_000
const holding = (name: string, more: Partial<Holding> = {}): Holding => ({
  name,
  to: 'person',
  level: 'work',
  parts: EVERY,
  from: -A_DAY,
  until: null,
  revoked: false,
  conflict: false,
  brokenGlass: false,
  goesIn: false,
  everywhere: false,
  whenRestricted: false,
  ...more,
})

export const HOLDINGS: readonly Holding[] = [
  holding('nothing at all', { everywhere: true, to: 'nobody', whenRestricted: true }),
  holding('a grant to work', { everywhere: true, goesIn: true, whenRestricted: 'everywhere' }),
  holding('a grant to read', { everywhere: true, level: 'read', whenRestricted: true }),
  holding('a grant to another part', { everywhere: true, parts: 'another' }),
  holding('a grant that ends in a millisecond', { until: 1, whenRestricted: true }),
  holding('a grant that ends this moment', { until: 0 }),
  holding('a grant that ended yesterday', { everywhere: true, from: -2 * A_DAY, until: -A_DAY, whenRestricted: true }),
  holding('a grant that has not begun', { from: 1 }),
  holding('a grant taken back', { revoked: true }),
  holding('what they wrote from this seat', { everywhere: true, to: 'seat', goesIn: true, whenRestricted: true }),
  holding('what they wrote and a conflict of interest', { to: 'seat', conflict: true, whenRestricted: true }),
  holding('what someone else wrote from another seat', { to: 'other-seat' }),
  holding('a grant to their team', { everywhere: true, to: 'team', whenRestricted: 'everywhere' }),
  holding('a grant to their agency’s desk', { to: 'desk', whenRestricted: true }),
  holding('a grant to another agency’s desk', { to: 'other-desk' }),
  holding('a grant to work and a conflict of interest', { everywhere: true, conflict: true, whenRestricted: true }),
  holding('broken glass', { level: 'read', until: 60_000, brokenGlass: true, whenRestricted: true }),
]

export type Door = {
  readonly roles: readonly string[]
  readonly role: string
  readonly record?: {
    readonly part?: string | undefined
    readonly getLevel?: 'read' | 'work' | undefined
    readonly postLevel?: 'read' | 'work' | undefined
  }
}

export type Verdict = 'not-yours' | 'closed' | 'open'

/** What the declarations promise for a page, someone's role and what they hold. */
export function verdict(
  { roles, role, record }: Door,
  method: 'GET' | 'POST',
  held: Holding,
  restricted: boolean,
): Verdict {
  if (!roles.includes(role)) return 'not-yours'
  if (!record) return 'open'
  if (WITHOUT_CASES.includes(role) && held.to !== 'seat') return 'closed'
  if (held.conflict || held.revoked || held.to === 'nobody' || held.to === 'other-seat') return 'closed'
  if (held.from > 0 || (held.until !== null && held.until <= 0)) return 'closed'
  if (held.to === 'other-desk' || (held.to === 'desk' && !DESK_ROLES.includes(role))) return 'closed'
  if (restricted && held.to !== 'person' && held.to !== 'seat') return 'closed'
  if (record.part && held.parts !== EVERY) return 'closed'
  const needed = method === 'GET' ? (record.getLevel ?? 'read') : (record.postLevel ?? 'work')
  return needed === 'work' && held.level === 'read' ? 'closed' : 'open'
}
