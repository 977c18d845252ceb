import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DISABILITIES, ETHNICITIES, UPN_UNKNOWN } from './characteristics.js'
import { type CodeList, codeReader, meaningOf } from './code-list.js'
import { isOutOfYear } from './code-years.js'
import { FACTORS } from './factors.js'
import { CATEGORIES_OF_ABUSE } from './protection-codes.js'
import { CLOSURE_REASONS, PRIMARY_NEEDS, REFERRAL_SOURCES } from './referral-codes.js'
import { GENDERS } from './sex.js'

/** The codes of one type of a schema, by a plain expression. */
function enumerated(year: 2022 | 2024, type: string): readonly string[] {
  const file = new URL(`../../../../../tests/fixtures/cin/CIN_schema_${year}.xsd`, import.meta.url)
  const found = new RegExp(`<xs:simpleType name="${type}">(.*?)</xs:simpleType>`, 's').exec(readFileSync(file, 'utf8'))
  return [...(found?.[1] ?? '').matchAll(/<xs:enumeration value="([^"]+)"/g)].map((match) => match[1] ?? '')
}

describe('the code lists', () => {
  it.each<[string, CodeList<string>, added2024: string[], ours: string[]]>([
    ['assessmentfactorstype', FACTORS, [], ['18A', '19A']],
    ['referralsourcetype', REFERRAL_SOURCES, ['5D'], []],
    ['primaryneedcodetype', PRIMARY_NEEDS, [], []],
    ['reasonforclosuretype', CLOSURE_REASONS, ['RC9'], []],
    ['categoryofabuse', CATEGORIES_OF_ABUSE, [], []],
    ['ethnicitytype', ETHNICITIES, [], []],
    ['disabilitytype', DISABILITIES, [], []],
    ['unknownupntype', UPN_UNKNOWN, [], []],
    ['gendertype', GENDERS, [], []],
  ])('%s has what both schemas have, in their order', (type, list, added2024, ours) => {
    const codes = list.map(([code]) => code)
    const schema2024 = enumerated(2024, type)
    expect(schema2024.length).toBeGreaterThan(3)
    expect(codes.filter((code) => !ours.includes(code))).toEqual(schema2024)
    expect(enumerated(2022, type)).toEqual(schema2024.filter((code) => !added2024.includes(code)))
    expect(new Set(codes).size).toBe(codes.length)
    expect(list.filter(([, meaning]) => meaning.trim() === '')).toEqual([])
  })

  it('read a code exactly as it is written and no other', () => {
    const read = codeReader(FACTORS)
    expect([read('24A'), read('24a'), read(' 24A'), read(''), read('constructor')]).toEqual([
      '24A',
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    expect(meaningOf(FACTORS, '24A')).toBe('Child criminal exploitation')
  })
})

describe('the years of a code', () => {
  it.each<[string, string, number | undefined, boolean, why: string]>([
    ['ReferralSource', '5D', 2022, true, 'absent from the schema of 2022'],
    ['ReferralSource', '5D', 2023, false, 'unverified, so not questioned'],
    ['ReferralSource', '5D', 2024, false, 'in the schema of 2024'],
    ['ReasonForClosure', 'RC9', 2022, true, 'absent from the schema of 2022'],
    ['ReasonForClosure', 'RC9', 2024, false, 'in the schema of 2024'],
    ['AssessmentFactors', '18A', 2024, false, 'last year without rule 8945Q'],
    ['AssessmentFactors', '18A', 2025, true, 'rule 8945Q of 2024-25'],
    ['AssessmentFactors', '19A', 2025, true, 'rule 8950Q of 2024-25'],
    ['AssessmentFactors', '18B', 2025, false, 'has no years'],
    ['ReasonForClosure', 'RC9', undefined, false, 'the year is not known'],
  ])('%s %s in %s is out of year: %s (%s)', (field, code, year, expected) => {
    expect(isOutOfYear(field, code, year)).toBe(expected)
  })
})
