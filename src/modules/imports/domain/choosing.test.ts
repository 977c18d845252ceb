import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import { aCensusAssessment, aCensusChild, aCensusReferral } from '../testing/a-census-child.js'
import type { CensusReferral } from './census-child.js'
import { type ChoosingRule, EXPLOITATION_FACTORS, factorsOf, isChosenBy, rulesThatChoose } from './choosing.js'

const closed = { closureDate: '2021-09-01' as CalendarDate }
const child = (...referrals: CensusReferral[]) => aCensusChild({ referrals })
const FACTOR: ChoosingRule = { kind: 'factor', codes: EXPLOITATION_FACTORS }
const OPEN: ChoosingRule = { kind: 'open-referral' }
const named = (...ids: string[]): ChoosingRule => ({ kind: 'named', laChildIds: new Set(ids) })

describe('a child is chosen by a factor', () => {
  it.each([
    ['missing', child(aCensusReferral({ assessments: [aCensusAssessment('10A')] })), true],
    ['sexual exploitation', child(aCensusReferral({ assessments: [aCensusAssessment('11A')] })), true],
    ['trafficking', child(aCensusReferral({ assessments: [aCensusAssessment('12A')] })), true],
    ['gangs', child(aCensusReferral({ assessments: [aCensusAssessment('13A')] })), true],
    ['criminal exploitation', child(aCensusReferral({ assessments: [aCensusAssessment('24A')] })), true],
    ['one among others', child(aCensusReferral({ assessments: [aCensusAssessment('1A', '24A', '4A')] })), true],
    [
      'one on a later assessment',
      child(aCensusReferral({ assessments: [aCensusAssessment('1A'), aCensusAssessment('13A')] })),
      true,
    ],
    [
      'one on an earlier, closed referral',
      child(aCensusReferral({ ...closed, assessments: [aCensusAssessment('11A')] }), aCensusReferral()),
      true,
    ],
    [
      'one on an assessment not yet authorised',
      child(aCensusReferral({ assessments: [{ ...aCensusAssessment('24A'), authorisationDate: undefined }] })),
      true,
    ],
    ['only another factor', child(aCensusReferral({ assessments: [aCensusAssessment('1A', '14A', '21')] })), false],
    ['no factor', child(aCensusReferral({ assessments: [aCensusAssessment()] })), false],
    ['no assessment', child(aCensusReferral()), false],
  ])('%s: %#', (_why, each, expected) => {
    expect(isChosenBy(each, FACTOR)).toBe(expected)
  })

  it('of any list, and by none where the list is empty', () => {
    const each = child(aCensusReferral({ assessments: [aCensusAssessment('16A')] }))
    expect(isChosenBy(each, { kind: 'factor', codes: new Set(['16A']) })).toBe(true)
    expect(isChosenBy(each, { kind: 'factor', codes: new Set() })).toBe(false)
  })

  it('the list to begin with is missing, sexual and criminal exploitation, trafficking and gangs', () => {
    expect([...EXPLOITATION_FACTORS]).toEqual(['10A', '11A', '12A', '13A', '24A'])
  })
})

describe('a child is chosen by an open referral', () => {
  it.each([
    ['open', child(aCensusReferral()), true],
    ['closed', child(aCensusReferral(closed)), false],
    ['one closed, one open', child(aCensusReferral(closed), aCensusReferral()), true],
    ['two closed', child(aCensusReferral(closed), aCensusReferral(closed)), false],
    ['no further action and no closure date', child(aCensusReferral({ noFurtherAction: true })), true],
    ['a reason for closure and no date', child(aCensusReferral({ closureReason: 'RC8' })), true],
    ['none', child(), false],
  ])('%s', (_why, each, expected) => {
    expect(isChosenBy(each, OPEN)).toBe(expected)
  })
})

describe('a child is chosen one by one', () => {
  it.each([
    ['by its identifier', named('B2', 'A1'), true],
    ['not by another’s', named('A11', 'a1', ''), false],
    ['not by none', named(), false],
  ])('%s', (_how, rule, expected) => {
    expect(isChosenBy(aCensusChild({ laChildId: 'A1', referrals: [] }), rule)).toBe(expected)
  })
})

describe('why a child is on the list', () => {
  it('is every rule that chooses it, and nothing for a child that none chooses', () => {
    const each = child(aCensusReferral({ assessments: [aCensusAssessment('24A')] }))
    expect(rulesThatChoose(each, [named('B2'), FACTOR, OPEN])).toEqual([FACTOR, OPEN])
    expect(rulesThatChoose(child(aCensusReferral(closed)), [named('B2'), FACTOR, OPEN])).toEqual([])
    expect(rulesThatChoose(each, [])).toEqual([])
  })

  it('names each factor once, from all assessments', () => {
    const assessments = [aCensusAssessment('24A', '1A'), aCensusAssessment('24A')]
    expect(factorsOf(child(aCensusReferral({ assessments }), aCensusReferral({ assessments })))).toEqual(['1A', '24A'])
  })
})
