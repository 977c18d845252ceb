import fc from 'fast-check'
import { addDays, type CalendarDate } from '../../../kernel/calendar-date.js'

/** An element as a plain tree, and what it says, as the reader should give it: made together, one beside the other. */
export type Tree = { readonly name: string; readonly inner: string | readonly Tree[] }
type Told<T> = { readonly tree: Tree; readonly says: T }

const leaf = (name: string, inner: string): Tree => ({ name, inner })
const node = (name: string, ...inner: (Tree | readonly Tree[] | undefined)[]): Tree => ({
  name,
  inner: inner.flat().filter((each) => each !== undefined),
})
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const field = (name: string, value: string | undefined) => (value === undefined ? undefined : leaf(name, value))
const trees = (list: readonly Told<unknown>[]) => list.map(({ tree }) => tree)
const says = <T>(list: readonly Told<T>[]) => list.map((each) => each.says)
const few = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { maxLength: 2 })
const some = (...codes: string[]) => optional(fc.constantFrom(...codes))

const FIRST_DAY = '2005-01-01' as CalendarDate
const day = fc.nat({ max: 6_000 }).map((days) => addDays(FIRST_DAY, days))
const stay = fc
  .tuple(day, optional(day))
  .map(([a, b]) => (b !== undefined && b < a ? [b, a] : [a, b]) as [string, string?])

const assessment = fc
  .record({ stay, review: optional(day), factors: fc.uniqueArray(fc.constantFrom('1A', '10A', '11A', '24A', '18A')) })
  .map(({ stay: [start, end], review, factors }) => ({
    tree: node(
      'Assessments',
      leaf('AssessmentActualStartDate', start),
      field('AssessmentAuthorisationDate', end),
      field('AssessmentInternalReviewDate', review),
      node(
        'FactorsIdentifiedAtAssessment',
        factors.map((each) => leaf('AssessmentFactors', each)),
      ),
    ),
    says: { startDate: start, authorisationDate: end, internalReviewDate: review, factors },
  }))

const childInNeedPlan = stay.map(([start, end]) => ({
  tree: node('CINPlanDates', leaf('CINPlanStartDate', start), field('CINPlanEndDate', end)),
  says: { startDate: start, endDate: end },
}))

const section47 = fc
  .record({ start: day, target: optional(day), held: optional(day), no: fc.boolean() })
  .map((each) => ({
    tree: node(
      'Section47',
      leaf('S47ActualStartDate', each.start),
      field('InitialCPCtarget', each.target),
      field('DateOfInitialCPC', each.held),
      leaf('ICPCnotRequired', String(each.no)),
    ),
    says: {
      startDate: each.start,
      conferenceTargetDate: each.target,
      conferenceDate: each.held,
      conferenceNotRequired: each.no,
    },
  }))

const protectionPlan = fc
  .record({
    stay,
    initial: some('NEG', 'PHY'),
    latest: some('EMO', 'SAB'),
    previous: fc.nat({ max: 12 }),
    reviews: few(day),
  })
  .map(({ stay: [start, end], initial, latest, previous, reviews }) => ({
    tree: node(
      'ChildProtectionPlans',
      leaf('CPPstartDate', start),
      field('CPPendDate', end),
      field('InitialCategoryOfAbuse', initial),
      field('LatestCategoryOfAbuse', latest),
      leaf('NumberOfPreviousCPP', String(previous)),
      node(
        'Reviews',
        reviews.map((each) => leaf('CPPreviewDate', each)),
      ),
    ),
    says: {
      startDate: start,
      endDate: end,
      initialCategory: initial,
      latestCategory: latest,
      previousPlans: previous,
      reviewDates: reviews,
    },
  }))

const referral = fc
  .record({
    stay,
    source: some('1A', '6', '10', '5D'),
    need: some('N1', 'N6', 'N0'),
    reason: some('RC1', 'RC8', 'RC9'),
    conference: optional(day),
    dropped: fc.boolean(),
    assessments: few(assessment),
    childInNeedPlans: few(childInNeedPlan),
    section47s: few(section47),
    protectionPlans: few(protectionPlan),
  })
  .map(({ stay: [start, end], ...each }) => ({
    tree: node(
      'CINdetails',
      leaf('CINreferralDate', start),
      field('CINclosureDate', end),
      field('ReferralSource', each.source),
      field('PrimaryNeedCode', each.need),
      field('ReasonForClosure', each.reason),
      field('DateOfInitialCPC', each.conference),
      leaf('ReferralNFA', String(each.dropped)),
      trees(each.assessments),
      trees(each.childInNeedPlans),
      trees(each.section47s),
      trees(each.protectionPlans),
    ),
    says: {
      date: start,
      closureDate: end,
      source: each.source,
      primaryNeed: each.need,
      closureReason: each.reason,
      initialConferenceDate: each.conference,
      noFurtherAction: each.dropped,
      assessments: says(each.assessments),
      childInNeedPlans: says(each.childInNeedPlans),
      section47s: says(each.section47s),
      protectionPlans: says(each.protectionPlans),
    },
  }))

/** What may be wrong with a child's block. */
export const FLAWS = [
  'no-identifier',
  'no-identifiers',
  'two-identifiers',
  'bad-date',
  'bad-code',
  'no-referral',
] as const
export type Flaw = (typeof FLAWS)[number]

/** A child who may be flawed, named when the place is known. */
export const inventedChild = fc
  .record({
    flaw: fc.oneof(
      { weight: 2, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.constantFrom(...FLAWS) },
    ),
    birthDate: optional(day),
    upn: some('A123456789012', 'B98765432109X'),
    gender: some('0', '1', '2', '9'),
    sex: some('M', 'F', 'U'),
    ethnicity: some('WBRI', 'AIND', 'NOBT'),
    disabilities: fc.uniqueArray(fc.constantFrom('LD', 'AUT', 'MOB')),
    referrals: fc.array(referral, { minLength: 1, maxLength: 3 }),
  })
  .map(({ flaw, referrals, ...own }) => ({
    flaw,
    as: (id: string) => ({
      tree: node(
        'Child',
        flaw === 'no-identifiers'
          ? undefined
          : node(
              'ChildIdentifiers',
              flaw === 'no-identifier' ? undefined : leaf('LAchildID', id),
              flaw === 'two-identifiers' ? leaf('LAchildID', `${id}-OTHER`) : undefined,
              field('PersonBirthDate', flaw === 'bad-date' ? '2019-02-29' : own.birthDate),
              field('UPN', own.upn),
              field('GenderCurrent', own.gender),
              field('Sex', own.sex),
            ),
        node(
          'ChildCharacteristics',
          field('Ethnicity', flaw === 'bad-code' ? 'WXYZ' : own.ethnicity),
          node(
            'Disabilities',
            own.disabilities.map((each) => leaf('Disability', each)),
          ),
        ),
        flaw === 'no-referral' ? undefined : trees(referrals),
      ),
      says: { laChildId: id, ...own, referrals: says(referrals) },
    }),
  }))

/** Unknown elements that hold what would matter were they known. They must leave no trace on anyone. */
const DECOYS = [
  '<Notes>2019-01-01</Notes>',
  '<Extra><LAchildID>STRAY</LAchildID><PersonBirthDate>1999-09-09</PersonBirthDate><Ethnicity>CHNE</Ethnicity></Extra>',
  '<Old><CINdetails><CINreferralDate>1999-09-09</CINreferralDate></CINdetails><AssessmentFactors>13A</AssessmentFactors></Old>',
  '<Children><Child><ChildIdentifiers><LAchildID>DEEP</LAchildID></ChildIdentifiers></Child></Children>',
  '<Message><Header><LEA>000</LEA></Header></Message>',
]
/** A child inside a child's block is an unknown element; among the children it would be one of them. */
const INNER_CHILD =
  '<Child><ChildIdentifiers><LAchildID>INNER</LAchildID></ChildIdentifiers><CINdetails><CINreferralDate>1999-09-09</CINreferralDate></CINdetails></Child>'
/** Known fields that belong to a child and stand outside any. */
const OUTSIDE = '<LAchildID>OUTSIDE</LAchildID><ChildIdentifiers><UPN>A000000000000</UPN></ChildIdentifiers>'

/** Writes trees as text: every block's elements in any order, decoys among them. Decides by the numbers it is given. */
export function writerBy(numbers: readonly number[]) {
  let at = 0
  const below = (limit: number) => (numbers[at++ % numbers.length] ?? 0) % limit
  const decoy = (more: string) => (below(4) === 0 ? ([...DECOYS, more][below(DECOYS.length + 1)] ?? '') : '')
  const shuffled = <T>(list: readonly T[]): T[] => {
    const left = [...list]
    return list.flatMap(() => left.splice(below(left.length), 1))
  }
  const write = ({ name, inner }: Tree): string => {
    if (typeof inner === 'string')
      return `<${name}>${inner.slice(0, 2)}${below(5) === 0 ? '<!-- -->' : ''}${inner.slice(2)}</${name}>`
    return `<${name}>\n${shuffled(inner)
      .map((each) => `${decoy(INNER_CHILD)}${write(each)}\n`)
      .join('')}${decoy(INNER_CHILD)}</${name}>`
  }
  return { write, shuffled, outside: () => decoy(OUTSIDE) }
}
