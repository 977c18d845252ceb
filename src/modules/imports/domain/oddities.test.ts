import { describe, expect, it } from 'vitest'
import { A_HEADER, aCensus, aChildBlock, aReferralBlock } from '../testing/a-census.js'
import { readAllOf } from '../testing/read-all.js'
import { CENSUS_LIMITS } from './limits.js'

const CHILD = aChildBlock()
const warningsOf = async (file: string) =>
  (await readAllOf(file)).warnings.map(({ code, field, count, values }) => [code, field, count, ...values])
const header = (from: string, to: string) => A_HEADER.replace(from, to)

describe('a header that disagrees warns and refuses nothing', () => {
  it.each<[string, string, unknown[][]]>([
    ['all well', A_HEADER, []],
    ['another collection', header('>CIN<', '>SSDA903<'), [['not-the-census', 'Collection', 1, 'SSDA903']]],
    [
      'a date in the year before',
      header('2022-03-31', '2021-03-31'),
      [['reference-date-outside-year', 'ReferenceDate', 1, '2022', '2021-03-31']],
    ],
    [
      'a date the day after',
      header('2022-03-31', '2022-04-01'),
      [['reference-date-not-31-march', 'ReferenceDate', 1, '2022', '2022-04-01']],
    ],
    [
      'a date that is none',
      header('2022-03-31', '31/03/2022'),
      [['header-value-unreadable', 'ReferenceDate', 1, '31/03/2022']],
    ],
    ['a year that is none', header('>2022<', '>21-22<'), [['header-value-unreadable', 'Year', 1, '21-22']]],
    ['no year', header('<Year>2022</Year>', ''), [['header-value-missing', 'Year', 1]]],
    ['an empty code of the council', header('>201<', '><'), [['header-value-missing', 'LEA', 1]]],
    [
      'a code of the council that is none',
      header('>201<', '>Leeds<'),
      [['header-value-unreadable', 'LEA', 1, 'Leeds']],
    ],
    [
      'two councils',
      header('</Source>', '</Source><Source><LEA>202</LEA></Source>'),
      [['headers-disagree', 'LEA', 1, '201', '202']],
    ],
    ['two sources of one council', header('</Source>', '</Source><Source><LEA>201</LEA></Source>'), []],
    ['two headers that agree', `${A_HEADER}${A_HEADER}`, []],
    [
      'two headers of two years',
      `${A_HEADER}${A_HEADER.replaceAll('2022', '2023')}`,
      [
        ['headers-disagree', 'Year', 1, '2022', '2023'],
        ['headers-disagree', 'ReferenceDate', 1, '2022-03-31', '2023-03-31'],
      ],
    ],
    ['none', '', [['header-missing', 'Header', 1]]],
  ])('%s', async (_what, given, expected) => {
    expect(await warningsOf(aCensus(CHILD, given))).toEqual(expected)
    expect((await readAllOf(aCensus(CHILD, given))).outcome).toMatchObject({
      ok: true,
      value: { counts: { children: 1 } },
    })
  })

  it('is the first of two, and is read wherever it stands', async () => {
    const after = aCensus(CHILD, '').replace('</Children>', `</Children>${A_HEADER}`)
    const { headers, warnings, outcome } = await readAllOf(after)
    expect(headers).toMatchObject([{ header: { year: 2022, localAuthority: '201' } }])
    expect(warnings).toEqual([])
    expect(outcome).toMatchObject({ value: { header: { year: 2022 } } })
  })
})

describe('codes of other years', () => {
  const factor = (code: string) =>
    `<Assessments><AssessmentActualStartDate>2021-06-02</AssessmentActualStartDate><FactorsIdentifiedAtAssessment><AssessmentFactors>${code}</AssessmentFactors></FactorsIdentifiedAtAssessment></Assessments>`
  const early = aChildBlock({ details: aReferralBlock('<ReasonForClosure>RC9</ReasonForClosure>') })
  const late = aChildBlock({ details: aReferralBlock(factor('18A') + factor('19A')) })
  const ofYear = (year: string) => A_HEADER.replaceAll('2022', year)

  it('are taken, and warned of in the year that does not use them', async () => {
    expect(await warningsOf(aCensus(early, ofYear('2022')))).toEqual([
      ['code-out-of-year', 'ReasonForClosure', 1, 'RC9'],
    ])
    expect(await warningsOf(aCensus(early, ofYear('2024')))).toEqual([])
    expect(await warningsOf(aCensus(late, ofYear('2024')))).toEqual([])
    expect(await warningsOf(aCensus(late, ofYear('2025')))).toEqual([
      ['code-out-of-year', 'AssessmentFactors', 1, '18A'],
      ['code-out-of-year', 'AssessmentFactors', 1, '19A'],
    ])
    const { children } = await readAllOf(aCensus(late))
    expect(children[0]?.child.referrals[0]?.assessments.map(({ factors }) => factors)).toEqual([['18A'], ['19A']])
  })
})

describe('what the schema requires and a record can do without', () => {
  it('is remarked on, counted over all children, with the line of the first', async () => {
    const bare = (id: string) =>
      `<Child><ChildIdentifiers><LAchildID>${id}</LAchildID></ChildIdentifiers>\n<CINdetails><CINreferralDate>2021-06-01</CINreferralDate></CINdetails></Child>`
    const { warnings, outcome } = await readAllOf(aCensus(`${bare('A')}\n${bare('B')}`))
    expect(outcome).toMatchObject({ ok: true, value: { counts: { children: 2 }, refused: 0 } })
    expect(warnings.map(({ code, field, count, line }) => [code, field, count, line])).toEqual([
      ['value-expected', 'ReferralSource', 2, 5],
      ['value-expected', 'ReferralNFA', 2, 5],
      ['value-expected', 'PersonBirthDate', 2, 4],
      ['value-expected', 'GenderCurrent or Sex', 2, 4],
      ['value-expected', 'Ethnicity', 2, 4],
    ])
  })

  it('is not asked of a child who is not born', async () => {
    const unborn = aChildBlock({
      identifiers: '<ExpectedPersonBirthDate>2022-06-01</ExpectedPersonBirthDate><Sex>U</Sex>',
    })
    expect(await warningsOf(aCensus(unborn))).toEqual([])
  })
})

describe('unknown elements', () => {
  it('are reported with their path, count and first line, and passed over with all that stands in them', async () => {
    const plain = await readAllOf(aCensus(`${aChildBlock({ id: 'A' })}\n${aChildBlock({ id: 'B' })}`))
    const odd = (id: string) => aChildBlock({ id, rest: '<Odd>\n<Ethnicity>CHNE</Ethnicity><Deeper/></Odd>' })
    const file = aCensus(`${odd('A')}\n${odd('B')}\n<Strange>x</Strange>`).replace('<Header>', '<New/>\n<Header>')
    const { children, unknown, outcome } = await readAllOf(file)
    const line = (text: string) => file.split('\n').findIndex((each) => each.includes(text)) + 1
    expect(unknown.map(({ path, count, line: at }) => [path, count, at])).toEqual([
      ['Message/New', 1, line('<New/>')],
      ['Message/Children/Child/Odd', 2, line('<Odd>')],
      ['Message/Children/Strange', 1, line('<Strange>')],
    ])
    expect(outcome).toMatchObject({ ok: true, value: { unknownElements: 4, refused: 0 } })
    expect(children.map(({ fingerprint }) => fingerprint)).toEqual(plain.children.map(({ fingerprint }) => fingerprint))
  })

  it('are those of another namespace, however they are called', async () => {
    const foreign = '<x:Ethnicity xmlns:x="urn:x">CHNE</x:Ethnicity>'
    const file = aCensus(aChildBlock({ characteristics: `<Ethnicity>WBRI</Ethnicity>${foreign}` }))
    const { children, unknown } = await readAllOf(file)
    expect(children[0]?.child.ethnicity).toBe('WBRI')
    expect(unknown.map(({ path }) => path)).toEqual(['Message/Children/Child/ChildCharacteristics/x:Ethnicity'])
  })

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('may be called %s', async (name) => {
    const { children, unknown } = await readAllOf(aCensus(aChildBlock({ rest: `<${name}>x</${name}>` })))
    expect(children).toHaveLength(1)
    expect(unknown.map(({ path }) => path)).toEqual([`Message/Children/Child/${name}`])
  })

  it('beyond a number are counted together', async () => {
    const many = Array.from({ length: 30 }, (_, index) => `<X${index}/>`).join('')
    const { unknown } = await readAllOf(aCensus(aChildBlock({ rest: many })), { ...CENSUS_LIMITS, listed: 10 })
    expect(unknown).toHaveLength(11)
    expect(unknown.at(-1)).toMatchObject({ path: '…', count: 20 })
  })

  it('and stray text leave no trace, and stray text is warned of', async () => {
    const file = aCensus(`${CHILD}\nloose`).replace('</ChildIdentifiers>', '</ChildIdentifiers>WBRI 2019')
    const { children, warnings } = await readAllOf(file)
    const plain = await readAllOf(aCensus(CHILD))
    expect(children[0]?.fingerprint).toBe(plain.children[0]?.fingerprint)
    expect(warnings.map(({ code, field }) => [code, field])).toEqual([
      ['stray-text', 'Child'],
      ['stray-text', 'Children'],
    ])
  })
})

describe('a return of no children', () => {
  it('is read, and warned of', async () => {
    const { outcome } = await readAllOf(aCensus(''))
    expect(outcome).toMatchObject({ ok: true, value: { counts: { children: 0 }, refused: 0 } })
    expect(await warningsOf(aCensus(''))).toEqual([['no-children', 'Children', 1]])
  })
})
