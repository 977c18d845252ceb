import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type {
  CensusAssessment,
  CensusChild,
  CensusChildInNeedPlan,
  CensusProtectionPlan,
  CensusReferral,
  CensusSection47,
} from './census-child.js'
import { saysTheSame } from './fingerprint.js'

/** What each thing that a census says of a child holds: the child's block, taken apart. */
export type CensusSays = {
  child: Pick<
    CensusChild,
    'birthDate' | 'expectedBirthDate' | 'deathDate' | 'upn' | 'formerUpn' | 'upnUnknown' | 'laChildId'
  >
  characteristics: Pick<CensusChild, 'gender' | 'sex' | 'ethnicity' | 'disabilities'>
  referral: Pick<
    CensusReferral,
    'date' | 'source' | 'primaryNeed' | 'closureDate' | 'closureReason' | 'initialConferenceDate' | 'noFurtherAction'
  >
  assessment: CensusAssessment
  section47: CensusSection47
  'cin-plan': CensusChildInNeedPlan
  'protection-plan': Omit<CensusProtectionPlan, 'reviewDates'>
  review: { readonly date: CalendarDate }
}
export type CensusEntryKind = keyof CensusSays

/**
 * The part of a record in which each kind stands. That someone was referred, or is on a plan, is what everyone who opens
 * the record must know; what an assessment or an enquiry found is not.
 */
export const PART_OF = {
  child: 'summary',
  characteristics: 'equality',
  referral: 'summary',
  assessment: 'assessment',
  section47: 'assessment',
  'cin-plan': 'summary',
  'protection-plan': 'summary',
  review: 'plan',
} as const satisfies Record<CensusEntryKind, string>

export type CensusEntryOf<Kind extends CensusEntryKind> = {
  readonly kind: Kind
  /** Which thing of this child it is: the same in every file that speaks of it. */
  readonly key: string
  readonly fromOn: CalendarDate | undefined
  readonly untilOn: CalendarDate | undefined
  readonly codes: readonly string[]
  readonly says: CensusSays[Kind]
}
export type CensusEntry = { [Kind in CensusEntryKind]: CensusEntryOf<Kind> }[CensusEntryKind]

/**
 * Takes a child's block apart into entries. A thing is known again by when it began, within what it belongs to: a referral
 * by its date, an assessment by its referral and its start. Of two that began on one day, the second has a number.
 */
export function entriesOf(child: CensusChild): readonly CensusEntry[] {
  const taken = new Map<string, number>()
  const keyOf = (key: string) => {
    const count = (taken.get(key) ?? 0) + 1
    taken.set(key, count)
    return count === 1 ? key : `${key} #${count}`
  }
  const { laChildId, birthDate, expectedBirthDate, deathDate, upn, formerUpn, upnUnknown } = child
  const { gender, sex, ethnicity, disabilities } = child
  return [
    {
      kind: 'child',
      key: 'child',
      fromOn: birthDate ?? expectedBirthDate,
      untilOn: deathDate,
      codes: [],
      says: { laChildId, birthDate, expectedBirthDate, deathDate, upn, formerUpn, upnUnknown },
    },
    {
      kind: 'characteristics',
      key: 'characteristics',
      fromOn: undefined,
      untilOn: undefined,
      codes: [],
      says: { gender, sex, ethnicity, disabilities },
    },
    ...child.referrals.flatMap((referral) => entriesOfReferral(referral, keyOf)),
  ]
}

function entriesOfReferral(referral: CensusReferral, keyOf: (key: string) => string): CensusEntry[] {
  const { date, source, primaryNeed, closureDate, closureReason, initialConferenceDate, noFurtherAction } = referral
  const key = keyOf(`referral ${date}`)
  return [
    {
      kind: 'referral',
      key,
      fromOn: date,
      untilOn: closureDate,
      codes: [source, primaryNeed].filter((code) => code !== undefined),
      says: { date, source, primaryNeed, closureDate, closureReason, initialConferenceDate, noFurtherAction },
    },
    ...referral.assessments.map((says) => ({
      kind: 'assessment' as const,
      key: keyOf(`${key}, assessment ${says.startDate}`),
      fromOn: says.startDate,
      untilOn: says.authorisationDate,
      codes: says.factors,
      says,
    })),
    ...referral.section47s.map((says) => ({
      kind: 'section47' as const,
      key: keyOf(`${key}, section 47 ${says.startDate}`),
      fromOn: says.startDate,
      untilOn: undefined,
      codes: [],
      says,
    })),
    ...referral.childInNeedPlans.map((says) => ({
      kind: 'cin-plan' as const,
      key: keyOf(`${key}, plan ${says.startDate}`),
      fromOn: says.startDate,
      untilOn: says.endDate,
      codes: [],
      says,
    })),
    ...referral.protectionPlans.flatMap((plan) => entriesOfProtectionPlan(plan, key, keyOf)),
  ]
}

function entriesOfProtectionPlan(
  { reviewDates, ...says }: CensusProtectionPlan,
  referral: string,
  keyOf: (key: string) => string,
): CensusEntry[] {
  const key = keyOf(`${referral}, protection plan ${says.startDate}`)
  return [
    {
      kind: 'protection-plan',
      key,
      fromOn: says.startDate,
      untilOn: says.endDate,
      codes: [says.initialCategory, says.latestCategory].filter((code) => code !== undefined),
      says,
    },
    ...reviewDates.map((date) => ({
      kind: 'review' as const,
      key: keyOf(`${key}, review ${date}`),
      fromOn: date,
      untilOn: undefined,
      codes: [],
      says: { date },
    })),
  ]
}

export type Difference = {
  readonly added: readonly CensusEntry[]
  readonly changed: readonly { readonly before: CensusEntry; readonly after: CensusEntry }[]
  /** Said before and no more. A return speaks of one year, so this does not mean that it was not so. */
  readonly gone: readonly CensusEntry[]
}

/** What a later file says of a child that an earlier one did not. */
export function differenceBetween(before: readonly CensusEntry[], after: readonly CensusEntry[]): Difference {
  const earlier = new Map(before.map((entry) => [entry.key, entry]))
  const later = new Set(after.map((entry) => entry.key))
  return {
    added: after.filter((entry) => !earlier.has(entry.key)),
    changed: after.flatMap((entry) => {
      const was = earlier.get(entry.key)
      return was && !saysTheSame(was.says, entry.says) ? [{ before: was, after: entry }] : []
    }),
    gone: before.filter((entry) => !later.has(entry.key)),
  }
}
