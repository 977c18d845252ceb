import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { CensusAssessment, CensusChild, CensusReferral } from '../domain/census-child.js'

const day = (text: string) => text as CalendarDate

/** A child as the reader gives one, with what is given. */
export function aCensusChild(given: Partial<CensusChild> = {}): CensusChild {
  return {
    laChildId: 'A1',
    upn: undefined,
    formerUpn: undefined,
    upnUnknown: undefined,
    birthDate: day('2010-05-01'),
    expectedBirthDate: undefined,
    deathDate: undefined,
    gender: '2',
    sex: undefined,
    ethnicity: 'WBRI',
    disabilities: [],
    referrals: [aCensusReferral()],
    ...given,
  }
}

/** An open referral from the police, with nothing after it. */
export function aCensusReferral(given: Partial<CensusReferral> = {}): CensusReferral {
  return {
    date: day('2021-06-01'),
    source: '6',
    primaryNeed: 'N1',
    closureDate: undefined,
    closureReason: undefined,
    initialConferenceDate: undefined,
    noFurtherAction: false,
    assessments: [],
    childInNeedPlans: [],
    section47s: [],
    protectionPlans: [],
    ...given,
  }
}

/** An authorised assessment with the factors given. */
export function aCensusAssessment(...factors: CensusAssessment['factors']): CensusAssessment {
  return { startDate: day('2021-06-03'), internalReviewDate: undefined, authorisationDate: day('2021-07-01'), factors }
}
