import type { Tx } from '../../../platform/work.js'
import { clockLengths, intervals, type VersionId, workingCalendar } from '../../reference/index.js'
import type { ClockRule } from '../domain/clock-rule.js'
import { defaultRules } from '../domain/default-rules.js'
import type { OfficeCalendar } from '../domain/office-calendar.js'
import { withLocalIntervals } from '../domain/timed-rule.js'

/** When offices close, for a duty that is due in office hours (casework.md section 3; unverified). */
const OFFICES_CLOSE = { hour: 17, minute: 0 } as const

/** The calendar by which days are counted, with the version that says so. */
export async function officeCalendar(tx: Tx): Promise<OfficeCalendar & { readonly versionId: VersionId }> {
  return { ...(await workingCalendar(tx)), closesAt: OFFICES_CLOSE }
}

/** A rule of another module's own, or the code of a declared one. */
export type RuleName = string | ClockRule

/** The rules with the partnership's own lengths in them, and the version of the intervals that gave them. */
export async function localRules(
  tx: Tx,
  on: Date,
  more: readonly ClockRule[] = [],
): Promise<{ rules: readonly ClockRule[]; versionId: VersionId }> {
  const version = await intervals(tx, on)
  const rules: readonly ClockRule[] = [...defaultRules, ...more]
  const known = new Set(rules.map((rule) => rule.code))
  // A pack may set the length of a clock whose module is not there yet: it waits like the module itself.
  const lengths = Object.fromEntries(Object.entries(clockLengths(version)).filter(([code]) => known.has(code)))
  const local = withLocalIntervals(rules, lengths, version.version)
  if (!local.ok) throw new Error(`The intervals ${version.version} do not fit the rules: ${said(local.refusals)}`)
  return { rules: local.value, versionId: version.versionId }
}

function said(refusals: readonly { code: string; field: string }[]): string {
  return refusals.map(({ code, field }) => `${code} ${field}`).join(', ')
}
