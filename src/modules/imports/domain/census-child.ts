import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { Disability, Ethnicity, UpnUnknown } from './code-lists/characteristics.js'
import type { FactorCode } from './code-lists/factors.js'
import type { CategoryOfAbuse } from './code-lists/protection-codes.js'
import type { ClosureReason, PrimaryNeed, ReferralSource } from './code-lists/referral-codes.js'
import type { Gender, Sex } from './code-lists/sex.js'

/**
 * A child of the Children in Need census. The census carries no names. `undefined` is "not given". Lists are in an order
 * of their own (dates first), so that the order of the file says nothing.
 */
export type CensusChild = {
  /** The local authority's own identifier of the child. */
  readonly laChildId: string
  readonly upn: string | undefined
  readonly formerUpn: string | undefined
  readonly upnUnknown: UpnUnknown | undefined
  readonly birthDate: CalendarDate | undefined
  /** Of a child who is not yet born. */
  readonly expectedBirthDate: CalendarDate | undefined
  readonly deathDate: CalendarDate | undefined
  /** Until the collection of 2023-24; `sex` after it. A file may hold both, and they may differ. */
  readonly gender: Gender | undefined
  readonly sex: Sex | undefined
  readonly ethnicity: Ethnicity | undefined
  readonly disabilities: readonly Disability[]
  readonly referrals: readonly CensusReferral[]
}

/** One `CINdetails`: a referral and what followed from it. */
export type CensusReferral = {
  readonly date: CalendarDate
  readonly source: ReferralSource | undefined
  readonly primaryNeed: PrimaryNeed | undefined
  readonly closureDate: CalendarDate | undefined
  readonly closureReason: ClosureReason | undefined
  readonly initialConferenceDate: CalendarDate | undefined
  readonly noFurtherAction: boolean | undefined
  readonly assessments: readonly CensusAssessment[]
  readonly childInNeedPlans: readonly CensusChildInNeedPlan[]
  readonly section47s: readonly CensusSection47[]
  readonly protectionPlans: readonly CensusProtectionPlan[]
}

export type CensusAssessment = {
  readonly startDate: CalendarDate
  readonly internalReviewDate: CalendarDate | undefined
  readonly authorisationDate: CalendarDate | undefined
  readonly factors: readonly FactorCode[]
}

export type CensusChildInNeedPlan = {
  readonly startDate: CalendarDate
  readonly endDate: CalendarDate | undefined
}

export type CensusSection47 = {
  readonly startDate: CalendarDate
  readonly conferenceTargetDate: CalendarDate | undefined
  readonly conferenceDate: CalendarDate | undefined
  readonly conferenceNotRequired: boolean | undefined
}

export type CensusProtectionPlan = {
  readonly startDate: CalendarDate
  readonly endDate: CalendarDate | undefined
  readonly initialCategory: CategoryOfAbuse | undefined
  readonly latestCategory: CategoryOfAbuse | undefined
  readonly previousPlans: number | undefined
  readonly reviewDates: readonly CalendarDate[]
}

/** The collection's header, from the first header and source of the file. */
export type CensusHeader = {
  readonly collection: string | undefined
  /** The collection year, named for the March it ends in. */
  readonly year: number | undefined
  readonly referenceDate: CalendarDate | undefined
  /** The local authority's three-figure code (`LEA`). */
  readonly localAuthority: string | undefined
  readonly software: string | undefined
  readonly release: string | undefined
  readonly serialNumber: string | undefined
  /** When the file was made, as the file writes it. */
  readonly madeAt: string | undefined
}
