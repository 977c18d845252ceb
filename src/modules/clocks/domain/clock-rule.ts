import type { Role } from '../../../kernel/actor.js'
import type { CalendarDate } from '../../../kernel/calendar-date.js'

export type LengthUnit = 'working-day' | 'calendar-day' | 'calendar-week' | 'calendar-month' | 'clock-hour'

/** How long a duty runs. Whole units; negative only where a duty must be done *before* what starts it. */
export type Length = { readonly unit: LengthUnit; readonly value: number }

/**
 * A length, or where it comes from when the duty starts: `agreed-date` is the day people settled on, `by-level` the
 * review interval of the level, `set-locally` a length that only local data can give.
 */
export type RuleLength = Length | 'agreed-date' | 'by-level' | 'set-locally'

/** `exact` to the minute; `office-closes` at closing time on the last day; `end-of-day` through the whole of it. */
export type Deadline = 'exact' | 'office-closes' | 'end-of-day'

/** Who has the duty: a role that signs in, or a body that acts by its own law. */
export type ClockOwner = Role | 'action-owner' | 'social-care' | 'police' | 'competent-authority' | 'local-panel'

/** Modules that start a declared clock and are not part of Kith yet. */
export type AwaitedModule = 'missing' | 'meetings' | 'pathways' | 'sharing' | 'phone-concerns'

export type ClockRule = {
  readonly code: string
  /** What is to be done, as a noun phrase: "Exploitation assessment". */
  readonly label: string
  /** A duty can be late. A watch is a span in which something is noticed; it ends and is never late. */
  readonly kind: 'duty' | 'watch'
  /** The fact that starts it, as a code and in words that follow "starts when". */
  readonly starts: { readonly trigger: string; readonly words: string }
  readonly length: RuleLength
  /** True where the guidance says "at once": the length is then the outer limit. */
  readonly atOnce?: boolean
  /** The earliest it may be done, where the guidance sets one. */
  readonly notBefore?: Length
  /** How much longer it may be made, where the guidance says so. */
  readonly mayExtendBy?: Length
  readonly deadline: Deadline
  /** `office`: bank holidays and local closure days do not count. `every-day`: all days count. */
  readonly calendar: 'office' | 'every-day'
  readonly owner: ClockOwner
  /** How long before the deadline the clock turns amber, and red; null: amber on the last day, red once over. */
  readonly amber: Length | null
  readonly red: Length | null
  readonly mayPause: boolean
  readonly source: { readonly says: string; readonly address: string | null }
  /** True where the figure was not seen in a source that binds the partnership. Shown so to an administrator. */
  readonly unverified: boolean
  readonly waitsFor?: AwaitedModule
  /** The version of the rule. Local intervals add their own after a plus sign. */
  readonly version: string
}

/** A rule whose length is settled, so that a clock can be started under it. */
export type TimedRule = Omit<ClockRule, 'length'> & {
  readonly length: Length | { readonly unit: 'agreed-date'; readonly on: CalendarDate }
}
