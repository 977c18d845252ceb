import type { ClockRule } from './clock-rule.js'
import { childsWayRules } from './rules/childs-way.js'
import { missingRules } from './rules/missing.js'
import { protectionRules } from './rules/protection.js'
import { referralsOutRules } from './rules/referrals-out.js'
import { rightsRules } from './rules/rights.js'

/** Every clock that Kith knows, before local data change a length. A rule with `waitsFor` is declared, not started. */
export const defaultRules = [
  ...childsWayRules,
  ...protectionRules,
  ...missingRules,
  ...referralsOutRules,
  ...rightsRules,
] as const satisfies readonly ClockRule[]

export type ClockCode = (typeof defaultRules)[number]['code']

/** What starts a clock: the codes that commands name when they start one. */
export type ClockTrigger = (typeof defaultRules)[number]['starts']['trigger']
