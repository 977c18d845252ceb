import { describe, expect, it } from 'vitest'
import { A_HEADER, aCensus, aChildBlock, aReferralBlock } from '../testing/a-census.js'
import { readAllOf } from '../testing/read-all.js'
import { CENSUS_LIMITS } from './limits.js'

/** Reads a bad child between two well ones: those are always taken, and it alone is refused. */
async function refusalOf(bad: string, limits = CENSUS_LIMITS) {
  const file = aCensus([aChildBlock({ id: 'BEFORE' }), bad, aChildBlock({ id: 'AFTER' })].join('\n'))
  const { outcome, children, refused } = await readAllOf(file, limits)
  expect(outcome).toMatchObject({ ok: true, value: { refused: 1, counts: { children: 2, referrals: 2 } } })
  expect(children.map(({ child }) => child.laChildId)).toEqual(['BEFORE', 'AFTER'])
  const lines = file.split('\n')
  return { refusal: refused[0], line: (text: string) => lines.findIndex((line) => line.includes(text)) + 1 }
}

const identifiers = (more: string) => aChildBlock({ id: 'BAD', identifiers: more })
const referral = (more: string) => aChildBlock({ id: 'BAD', details: aReferralBlock(`\n${more}`) })
const plan = (more: string) =>
  `<ChildProtectionPlans><CPPstartDate>2021-01-01</CPPstartDate>${more}</ChildProtectionPlans>`

describe('a bad child alone is refused', () => {
  it.each([
    [
      'a month that is not',
      identifiers('<PersonBirthDate>2019-13-06</PersonBirthDate>'),
      'not-a-date',
      'PersonBirthDate',
    ],
    ['30 February', identifiers('<PersonBirthDate>2019-02-30</PersonBirthDate>'), 'not-a-date', 'PersonBirthDate'],
    [
      '29 February of 2021',
      identifiers('<PersonBirthDate>2021-02-29</PersonBirthDate>'),
      'not-a-date',
      'PersonBirthDate',
    ],
    ['a British date', identifiers('<PersonBirthDate>06/12/2019</PersonBirthDate>'), 'not-a-date', 'PersonBirthDate'],
    [
      'a date of another age',
      identifiers('<PersonBirthDate>0019-12-06</PersonBirthDate>'),
      'not-a-date',
      'PersonBirthDate',
    ],
    [
      'a time after a date',
      identifiers('<PersonBirthDate>2019-12-06T00:00:00</PersonBirthDate>'),
      'not-a-date',
      'PersonBirthDate',
    ],
    ['a UPN that is none', identifiers('<UPN>A12345</UPN>'), 'not-in-form', 'UPN'],
    ['a reason for no UPN', identifiers('<UPNunknown>UN8</UPNunknown>'), 'unknown-code', 'UPNunknown'],
    ['a gender', identifiers('<GenderCurrent>3</GenderCurrent>'), 'unknown-code', 'GenderCurrent'],
    ['a sex', identifiers('<Sex>X</Sex>'), 'unknown-code', 'Sex'],
    [
      'an ethnicity',
      aChildBlock({ id: 'BAD', characteristics: '<Ethnicity>XXXX</Ethnicity>' }),
      'unknown-code',
      'Ethnicity',
    ],
    [
      'a disability',
      aChildBlock({ id: 'BAD', characteristics: '<Disabilities><Disability>XX</Disability></Disabilities>' }),
      'unknown-code',
      'Disability',
    ],
    ['a need', referral('<PrimaryNeedCode>N10</PrimaryNeedCode>'), 'unknown-code', 'PrimaryNeedCode'],
    ['a reason for closure', referral('<ReasonForClosure>RC10</ReasonForClosure>'), 'unknown-code', 'ReasonForClosure'],
    [
      'a factor',
      referral(
        '<Assessments><AssessmentActualStartDate>2021-06-02</AssessmentActualStartDate><FactorsIdentifiedAtAssessment><AssessmentFactors>25A</AssessmentFactors></FactorsIdentifiedAtAssessment></Assessments>',
      ),
      'unknown-code',
      'AssessmentFactors',
    ],
    [
      'a category of abuse',
      referral(plan('<InitialCategoryOfAbuse>BAD</InitialCategoryOfAbuse>')),
      'unknown-code',
      'InitialCategoryOfAbuse',
    ],
    [
      'a count of plans',
      referral(plan('<NumberOfPreviousCPP>-1</NumberOfPreviousCPP>')),
      'not-in-form',
      'NumberOfPreviousCPP',
    ],
    [
      'a review date',
      referral(plan('<Reviews><CPPreviewDate>2021-04-31</CPPreviewDate></Reviews>')),
      'not-a-date',
      'CPPreviewDate',
    ],
    [
      'a yes or no',
      referral(
        '<Section47><S47ActualStartDate>2021-06-02</S47ActualStartDate><ICPCnotRequired>yes</ICPCnotRequired></Section47>',
      ),
      'unknown-code',
      'ICPCnotRequired',
    ],
    [
      'an assessment with no start',
      referral('<Assessments><AssessmentAuthorisationDate>2021-06-02</AssessmentAuthorisationDate></Assessments>'),
      'missing',
      'AssessmentActualStartDate',
    ],
    [
      'an enquiry with no start',
      referral('<Section47><ICPCnotRequired>0</ICPCnotRequired></Section47>'),
      'missing',
      'S47ActualStartDate',
    ],
    [
      'a plan with no start',
      referral('<CINPlanDates><CINPlanEndDate>2021-06-02</CINPlanEndDate></CINPlanDates>'),
      'missing',
      'CINPlanStartDate',
    ],
    [
      'a protection plan with no start',
      referral('<ChildProtectionPlans><CPPendDate>2021-06-02</CPPendDate></ChildProtectionPlans>'),
      'missing',
      'CPPstartDate',
    ],
    [
      'a referral with no date',
      aChildBlock({ id: 'BAD', details: '<CINdetails><ReferralSource>6</ReferralSource></CINdetails>' }),
      'missing',
      'CINreferralDate',
    ],
    ['no referral at all', aChildBlock({ id: 'BAD', details: '' }), 'missing', 'CINdetails'],
    ['a value far too long', identifiers(`<UPN>${'A'.repeat(1_001)}</UPN>`), 'too-long', 'UPN'],
    [
      'two birth dates',
      identifiers('<PersonBirthDate>2010-01-01</PersonBirthDate>\n<PersonBirthDate>2011-01-01</PersonBirthDate>'),
      'given-twice',
      'PersonBirthDate',
    ],
    [
      'one birth date, twice',
      identifiers('<PersonBirthDate>2010-01-01</PersonBirthDate>\n<PersonBirthDate>2010-01-01</PersonBirthDate>'),
      'given-twice',
      'PersonBirthDate',
    ],
    [
      'two blocks of characteristics',
      aChildBlock({ id: 'BAD', rest: '<ChildCharacteristics><Ethnicity>AIND</Ethnicity></ChildCharacteristics>' }),
      'given-twice',
      'ChildCharacteristics',
    ],
  ])('%s', async (_why, bad, code, field) => {
    const { refusal, line } = await refusalOf(bad)
    expect(refusal).toMatchObject({ position: 2, line: line('<LAchildID>BAD<') - 1, laChildId: 'BAD' })
    expect(refusal?.refusals).toMatchObject([{ code, field }])
  })

  it.each([
    [
      'CINreferralDate',
      'CINclosureDate',
      '2021-06-01',
      '2021-05-31',
      (end: string) => `<CINclosureDate>${end}</CINclosureDate>`,
    ],
    [
      'AssessmentActualStartDate',
      'AssessmentAuthorisationDate',
      '2021-06-03',
      '2021-06-02',
      (end: string) =>
        `<Assessments><AssessmentActualStartDate>2021-06-03</AssessmentActualStartDate><AssessmentAuthorisationDate>${end}</AssessmentAuthorisationDate></Assessments>`,
    ],
    [
      'CINPlanStartDate',
      'CINPlanEndDate',
      '2021-06-04',
      '2021-06-03',
      (end: string) =>
        `<CINPlanDates><CINPlanStartDate>2021-06-04</CINPlanStartDate><CINPlanEndDate>${end}</CINPlanEndDate></CINPlanDates>`,
    ],
    [
      'CPPstartDate',
      'CPPendDate',
      '2021-01-01',
      '2020-12-31',
      (end: string) => plan(`<CPPendDate>${end}</CPPendDate>`),
    ],
  ])('%s after %s, and never on the same day', async (startField, field, start, early, say) => {
    const { refusal, line } = await refusalOf(referral(say(early)))
    expect(refusal?.refusals).toEqual([
      {
        code: 'ends-before-it-starts',
        field,
        line: line(early),
        value: early,
        against: { field: startField, value: start },
      },
    ])
    const same = await readAllOf(aCensus(referral(say(start))))
    expect(same.refused).toEqual([])
  })

  it('who died before birth', async () => {
    const both = (died: string) =>
      identifiers(`<PersonDeathDate>${died}</PersonDeathDate><PersonBirthDate>2010-05-01</PersonBirthDate>`)
    expect((await refusalOf(both('2010-04-30'))).refusal?.refusals).toMatchObject([
      { code: 'ends-before-it-starts', field: 'PersonDeathDate' },
    ])
    expect((await readAllOf(aCensus(both('2010-05-01')))).refused).toEqual([])
  })

  it.each([
    ['no identifier', aChildBlock({ id: '' }), 'missing', 'LAchildID'],
    ['an empty identifier', aChildBlock({ id: ' \n ' }), 'missing', 'LAchildID'],
    [
      'no identifiers',
      aChildBlock({ id: 'x' }).replace(/<ChildIdentifiers>.*<\/ChildIdentifiers>/, ''),
      'missing',
      'LAchildID',
    ],
    [
      'an identifier beside its block',
      aChildBlock({ id: '', rest: '<LAchildID>LOST</LAchildID>' }),
      'missing',
      'LAchildID',
    ],
    [
      'an identifier inside another child',
      aChildBlock({ id: '', rest: aChildBlock({ id: 'INNER' }) }),
      'missing',
      'LAchildID',
    ],
    [
      'two identifiers',
      aChildBlock({ id: 'ONE', identifiers: '<LAchildID>TWO</LAchildID>' }),
      'given-twice',
      'LAchildID',
    ],
    [
      'two blocks of identifiers',
      aChildBlock({ id: 'ONE', rest: '<ChildIdentifiers><LAchildID>TWO</LAchildID></ChildIdentifiers>' }),
      'given-twice',
      'ChildIdentifiers',
    ],
    ['an identifier of 101 characters', aChildBlock({ id: 'x'.repeat(101) }), 'too-long', 'LAchildID'],
    ['an identifier with a line inside', aChildBlock({ id: 'A\nB' }), 'not-in-form', 'LAchildID'],
    ['an identifier with an unseen character', aChildBlock({ id: 'A\u202eB' }), 'not-in-form', 'LAchildID'],
    ['an identifier cut by an element', aChildBlock({ id: 'A<b>x</b>B' }), 'broken-value', 'LAchildID'],
    ['an identifier cut by another', aChildBlock({ id: 'A<LAchildID>x</LAchildID>B' }), 'broken-value', 'LAchildID'],
  ])('whose block has %s, and is named by its place', async (_why, bad, code, field) => {
    const { refusal } = await refusalOf(bad)
    expect(refusal).toMatchObject({ position: 2, laChildId: undefined })
    expect(refusal?.refusals.map((each) => [each.code, each.field])).toEqual([[code, field]])
  })

  it('with every reason, each on its own line', async () => {
    const { refusal, line } = await refusalOf(
      aChildBlock({
        id: 'BAD',
        identifiers: '\n<PersonBirthDate>2019-13-06</PersonBirthDate>\n<GenderCurrent>7</GenderCurrent>',
        details: aReferralBlock('\n<PrimaryNeedCode>N99</PrimaryNeedCode>'),
      }),
    )
    expect(refusal?.refusals).toEqual([
      { code: 'not-a-date', field: 'PersonBirthDate', line: line('2019-13-06'), value: '2019-13-06' },
      { code: 'unknown-code', field: 'GenderCurrent', line: line('<GenderCurrent>7'), value: '7' },
      { code: 'unknown-code', field: 'PrimaryNeedCode', line: line('N99'), value: 'N99' },
    ])
  })

  it('whose block is larger than a child’s may be', async () => {
    const { refusal } = await refusalOf(referral(plan('').repeat(40)), { ...CENSUS_LIMITS, blockSize: 5_000 })
    expect(refusal).toMatchObject({ laChildId: undefined, refusals: [{ code: 'too-large' }] })
  })
})

describe('an identifier that stands twice', () => {
  const first = aChildBlock({ id: 'TWIN' })
  const other = aChildBlock({ id: 'TWIN', details: aReferralBlock('', '2020-02-02') })

  it('keeps the first as it was, refuses the second, and says whether they differ', async () => {
    const alone = await readAllOf(aCensus(first))
    const differing = await readAllOf(aCensus(`${first}\n${other}`))
    expect(differing.children).toEqual(alone.children)
    expect(differing.refused).toMatchObject([
      { laChildId: 'TWIN', refusals: [{ code: 'identifier-used-twice', kept: { line: 4, saysTheSame: false } }] },
    ])
    const repeated = await readAllOf(aCensus(`${first}\n${first}`))
    expect(repeated.children).toEqual(alone.children)
    expect(repeated.refused).toMatchObject([{ refusals: [{ kept: { line: 4, saysTheSame: true } }] }])
    expect(repeated.outcome).toMatchObject({ value: { counts: { children: 1, referrals: 1 }, refused: 1 } })
  })

  it('takes the second where the first was refused for something else', async () => {
    const bad = aChildBlock({ id: 'TWIN', characteristics: '<Ethnicity>?</Ethnicity>' })
    const { children, refused } = await readAllOf(aCensus(`${bad}\n${first}`))
    expect(children).toMatchObject([{ position: 2, child: { laChildId: 'TWIN' } }])
    expect(refused).toMatchObject([{ position: 1 }])
  })
})

describe('a child is taken with', () => {
  it.each([
    ['a leap day', '<PersonBirthDate>2020-02-29</PersonBirthDate>', { birthDate: '2020-02-29' }],
    ['a date with a zone', '<PersonBirthDate>2019-12-06+01:00</PersonBirthDate>', { birthDate: '2019-12-06' }],
    ['a date in UTC', '<PersonBirthDate>2019-12-06Z</PersonBirthDate>', { birthDate: '2019-12-06' }],
    ['space about a value', '<PersonBirthDate>\n 2019-12-06\t</PersonBirthDate>', { birthDate: '2019-12-06' }],
    ['an empty field', '<PersonBirthDate/><UPN> </UPN>', { birthDate: undefined, upn: undefined }],
    [
      'a comment inside a value',
      '<PersonBirthDate>2019-<!-- x -->12-06</PersonBirthDate>',
      { birthDate: '2019-12-06' },
    ],
    ['a value as CDATA', '<PersonBirthDate><![CDATA[2019-12-06]]></PersonBirthDate>', { birthDate: '2019-12-06' }],
    ['a character by number', '<PersonBirthDate>2019&#45;12-06</PersonBirthDate>', { birthDate: '2019-12-06' }],
    [
      'an unknown element after a value',
      '<PersonBirthDate>2019-12-06<x>1</x></PersonBirthDate>',
      { birthDate: '2019-12-06' },
    ],
    ['a small letter in a UPN', '<UPN>a12345678901b</UPN>', { upn: 'A12345678901B' }],
    ['the form of earlier years', '<GenderCurrent>9</GenderCurrent>', { gender: '9', sex: undefined }],
    ['the form of later years', '<Sex>U</Sex>', { gender: undefined, sex: 'U' }],
    ['both forms, which may differ', '<Sex>M</Sex><GenderCurrent>2</GenderCurrent>', { gender: '2', sex: 'M' }],
  ])('%s', async (_what, more, expected) => {
    const { children, refused } = await readAllOf(aCensus(identifiers(more)))
    expect(refused).toEqual([])
    expect(children[0]?.child).toMatchObject(expected)
  })

  it.each([
    ['true', true],
    ['TRUE', true],
    ['1', true],
    ['false', false],
    ['FALSE', false],
    ['0', false],
  ])('yes and no written %s', async (text, expected) => {
    const details = `<CINdetails><CINreferralDate>2021-06-01</CINreferralDate><ReferralNFA>${text}</ReferralNFA></CINdetails>`
    const { children } = await readAllOf(aCensus(aChildBlock({ details }), A_HEADER))
    expect(children[0]?.child.referrals[0]?.noFurtherAction).toBe(expected)
  })

  it('no earlier protection plan, written 0, which the schema’s positiveInteger would not have', async () => {
    const { children } = await readAllOf(aCensus(referral(plan('<NumberOfPreviousCPP>0</NumberOfPreviousCPP>'))))
    expect(children[0]?.child.referrals[0]?.protectionPlans[0]?.previousPlans).toBe(0)
  })
})
