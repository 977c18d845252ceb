import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import { aCensusAssessment, aCensusChild, aCensusReferral } from '../testing/a-census-child.js'
import { differenceBetween, entriesOf } from './census-entries.js'

const day = (text: string) => text as CalendarDate
const protection = (startDate: string, reviewDates: string[] = [], endDate?: string) => ({
  startDate: day(startDate),
  endDate: endDate === undefined ? undefined : day(endDate),
  initialCategory: 'NEG' as const,
  latestCategory: 'NEG' as const,
  previousPlans: 0,
  reviewDates: reviewDates.map(day),
})
const keys = (...referrals: Parameters<typeof aCensusReferral>[0][]) =>
  entriesOf(aCensusChild({ referrals: referrals.map((each) => aCensusReferral(each)) })).map((entry) => entry.key)

describe('a child’s block taken apart', () => {
  it('names each thing by when it began, within what it belongs to', () => {
    expect(
      keys({
        assessments: [aCensusAssessment('11A')],
        childInNeedPlans: [{ startDate: day('2021-08-01'), endDate: undefined }],
        protectionPlans: [protection('2021-09-01', ['2021-12-01'])],
      }),
    ).toEqual([
      'child',
      'characteristics',
      'referral 2021-06-01',
      'referral 2021-06-01, assessment 2021-06-03',
      'referral 2021-06-01, plan 2021-08-01',
      'referral 2021-06-01, protection plan 2021-09-01',
      'referral 2021-06-01, protection plan 2021-09-01, review 2021-12-01',
    ])
  })

  it('keeps two that began on one day apart', () => {
    expect(keys({ assessments: [aCensusAssessment('11A'), aCensusAssessment('24A')] }, {})).toEqual([
      'child',
      'characteristics',
      'referral 2021-06-01',
      'referral 2021-06-01, assessment 2021-06-03',
      'referral 2021-06-01, assessment 2021-06-03 #2',
      'referral 2021-06-01 #2',
    ])
  })

  it('keeps the reviews of a plan out of the plan, so that a review does not change it', () => {
    const child = (...reviews: string[]) =>
      entriesOf(
        aCensusChild({ referrals: [aCensusReferral({ protectionPlans: [protection('2021-09-01', reviews)] })] }),
      )
    const { added, changed, gone } = differenceBetween(child('2021-12-01'), child('2021-12-01', '2022-03-01'))
    expect([added.map((entry) => entry.kind), changed, gone]).toEqual([['review'], [], []])
  })
})

describe('what a later file says', () => {
  const before = entriesOf(
    aCensusChild({ referrals: [aCensusReferral(), aCensusReferral({ date: day('2021-07-01') })] }),
  )
  it('is nothing new where it says the same, whatever is left out of either', () => {
    const { upn: _upn, ...rest } = aCensusChild()
    const bare = entriesOf(rest as ReturnType<typeof aCensusChild>)
    expect(differenceBetween(entriesOf(aCensusChild()), bare)).toEqual({ added: [], changed: [], gone: [] })
  })

  it('is a change, an addition, or no longer said', () => {
    const after = entriesOf(
      aCensusChild({
        referrals: [aCensusReferral({ closureDate: day('2021-10-01') }), aCensusReferral({ date: day('2021-08-01') })],
      }),
    )
    const { added, changed, gone } = differenceBetween(before, after)
    expect(added.map((entry) => entry.key)).toEqual(['referral 2021-08-01'])
    expect(changed.map((each) => [each.before.key, each.after.untilOn])).toEqual([
      ['referral 2021-06-01', '2021-10-01'],
    ])
    expect(gone.map((entry) => entry.key)).toEqual(['referral 2021-07-01'])
  })
})
