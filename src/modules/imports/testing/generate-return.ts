import { addDays, calendarDate } from '../../../kernel/calendar-date.js'
import { DISABILITIES, ETHNICITIES } from '../domain/code-lists/characteristics.js'
import { FACTORS } from '../domain/code-lists/factors.js'
import { CATEGORIES_OF_ABUSE } from '../domain/code-lists/protection-codes.js'
import { CLOSURE_REASONS, PRIMARY_NEEDS, REFERRAL_SOURCES } from '../domain/code-lists/referral-codes.js'
import { type Random, randomFrom } from './random.js'

export type ReturnToGenerate = {
  readonly children: number
  readonly seed: number
  /** Whose schema and code lists to keep to, and the reference date: 31 March of it. */
  readonly year: 2022 | 2024
  /** `Sex` is the form of later years, which neither schema here has. */
  readonly form?: 'GenderCurrent' | 'Sex'
}

/**
 * A whole, invented Children in Need return, piece by piece: valid against the schema of its year, the same for the same
 * seed, with the blocks of real ones in about the proportions of a large council. No child in it exists.
 */
export function* generateReturn(wanted: ReturnToGenerate): Generator<string> {
  const random = randomFrom(wanted.seed)
  const { year } = wanted
  yield `<?xml version="1.0" encoding="UTF-8"?>
<Message>
  <Header>
    <CollectionDetails>
      <Collection>CIN</Collection>
      <Year>${year}</Year>
      <ReferenceDate>${year}-03-31</ReferenceDate>
    </CollectionDetails>
    <Source>
      <SourceLevel>L</SourceLevel>
      <LEA>999</LEA>
      <SoftwareCode>Generated</SoftwareCode>
      <Release>1</Release>
      <SerialNo>001</SerialNo>
      <DateTime>${year}-05-23T11:14:05</DateTime>
    </Source>
  </Header>
  <Children>
`
  for (let index = 0; index < wanted.children; index += 1) yield child(index, wanted, random)
  yield `  </Children>
</Message>
`
}

/** The same return as bytes. */
export function* generateReturnBytes(wanted: ReturnToGenerate): Generator<Uint8Array> {
  for (const piece of generateReturn(wanted)) yield Buffer.from(piece)
}

/** Codes that the schema of the year has. */
const NOT_IN_SCHEMAS = new Set(['18A', '19A'])
const NOT_IN_2022 = new Set(['5D', 'RC9'])
function codesOf(list: readonly (readonly [string, string])[], year: number): readonly string[] {
  const codes = list.map(([code]) => code).filter((code) => !NOT_IN_SCHEMAS.has(code))
  return year === 2022 ? codes.filter((code) => !NOT_IN_2022.has(code)) : codes
}

/** Every day from 1 January 2002 to after the last reference date, by number. */
const DAYS: readonly string[] = daysFrom2002(23 * 366)
function daysFrom2002(count: number): readonly string[] {
  let day = calendarDate(2002, 1, 1)
  const days: string[] = []
  for (let index = 0; day && index < count; index += 1) {
    days.push(day)
    day = addDays(day, 1)
  }
  return days
}
const numberOf = (day: string) => DAYS.indexOf(day)
const LAST_DAY = { 2022: numberOf('2022-03-31'), 2024: numberOf('2024-03-31') } as const

function child(index: number, { year, form = 'GenderCurrent' }: ReturnToGenerate, random: Random): string {
  const last = LAST_DAY[year]
  const isUnborn = random.chance(0.01)
  const born = isUnborn ? last + 1 + random.below(150) : last - random.below(18 * 365)
  const lines: string[] = []
  const field = (indent: number, name: string, value: string | number) =>
    lines.push(`${' '.repeat(indent)}<${name}>${value}</${name}>`)
  const day = (indent: number, name: string, number: number) => {
    const date = DAYS[number]
    if (!date) throw new Error('A day outside the calendar of the generator')
    field(indent, name, date)
  }
  const within = (indent: number, name: string, say: () => void) => {
    lines.push(`${' '.repeat(indent)}<${name}>`)
    say()
    lines.push(`${' '.repeat(indent)}</${name}>`)
  }
  const codes = (list: readonly (readonly [string, string])[]) => codesOf(list, year)

  const assessment = (from: number, until: number) =>
    within(8, 'Assessments', () => {
      const start = Math.min(from + random.below(60), until)
      const isDone = random.chance(0.85)
      day(10, 'AssessmentActualStartDate', start)
      if (random.chance(0.7)) day(10, 'AssessmentInternalReviewDate', Math.min(start + 10, last))
      if (!isDone) return
      day(10, 'AssessmentAuthorisationDate', Math.min(start + 15 + random.below(40), last))
      within(10, 'FactorsIdentifiedAtAssessment', () => {
        for (let left = 1 + random.below(4); left > 0; left -= 1)
          field(12, 'AssessmentFactors', random.pick(codes(FACTORS)))
      })
    })

  const childInNeedPlan = (from: number, until: number) =>
    within(8, 'CINPlanDates', () => {
      day(10, 'CINPlanStartDate', Math.min(from + 45, until))
      if (until < last) day(10, 'CINPlanEndDate', until)
    })

  const section47 = (from: number, until: number) =>
    within(8, 'Section47', () => {
      const start = Math.min(from + random.below(90), until)
      const isHeld = random.chance(0.5)
      day(10, 'S47ActualStartDate', start)
      day(10, 'InitialCPCtarget', Math.min(start + 21, last))
      if (isHeld) day(10, 'DateOfInitialCPC', Math.min(start + 18, last))
      field(10, 'ICPCnotRequired', isHeld ? 'false' : 'true')
    })

  const protectionPlan = (from: number, until: number) =>
    within(8, 'ChildProtectionPlans', () => {
      const start = Math.min(from + 30, until)
      day(10, 'CPPstartDate', start)
      if (until < last) day(10, 'CPPendDate', until)
      field(10, 'InitialCategoryOfAbuse', random.pick(codes(CATEGORIES_OF_ABUSE)))
      field(10, 'LatestCategoryOfAbuse', random.pick(codes(CATEGORIES_OF_ABUSE)))
      field(10, 'NumberOfPreviousCPP', 1 + random.below(3))
      if (start + 90 > until) return
      within(10, 'Reviews', () => {
        for (let review = start + 90; review <= Math.min(until, start + 800); review += 180)
          day(12, 'CPPreviewDate', review)
      })
    })

  const referral = (from: number, until: number, isClosed: boolean) =>
    within(6, 'CINdetails', () => {
      const isDropped = isClosed && random.chance(0.2)
      const goesToProtection = !isDropped && random.chance(0.15)
      day(8, 'CINreferralDate', from)
      field(8, 'ReferralSource', random.pick(codes(REFERRAL_SOURCES)))
      field(8, 'PrimaryNeedCode', random.pick(codes(PRIMARY_NEEDS)))
      if (isClosed) {
        day(8, 'CINclosureDate', until)
        field(8, 'ReasonForClosure', random.pick(codes(CLOSURE_REASONS)))
      }
      if (goesToProtection) day(8, 'DateOfInitialCPC', Math.min(from + 28, until))
      if (!isDropped) for (let left = 1 + random.below(2); left > 0; left -= 1) assessment(from, until)
      if (!isDropped && random.chance(0.4)) childInNeedPlan(from, until)
      if (goesToProtection || random.chance(0.15)) section47(from, until)
      field(8, 'ReferralNFA', isDropped ? 'true' : 'false')
      if (goesToProtection) protectionPlan(from, until)
    })

  within(4, 'Child', () => {
    within(6, 'ChildIdentifiers', () => {
      field(8, 'LAchildID', `GEN${String(index + 1).padStart(9, '0')}`)
      if (isUnborn || random.chance(0.1)) field(8, 'UPNunknown', `UN${1 + random.below(7)}`)
      else field(8, 'UPN', `A${String(100_000_000_000 + index)}`)
      day(8, isUnborn ? 'ExpectedPersonBirthDate' : 'PersonBirthDate', born)
      const coded = isUnborn ? '0' : random.pick(['1', '2', '1', '2', '1', '2', '9'])
      if (form === 'Sex') field(8, 'Sex', coded === '1' ? 'M' : coded === '2' ? 'F' : 'U')
      else field(8, 'GenderCurrent', coded)
    })
    within(6, 'ChildCharacteristics', () => {
      field(8, 'Ethnicity', random.pick(codes(ETHNICITIES)))
      if (!random.chance(0.2)) return
      within(8, 'Disabilities', () => {
        for (let left = 1 + random.below(3); left > 0; left -= 1)
          field(10, 'Disability', random.pick(codes(DISABILITIES)))
      })
    })
    for (let left = 1 + (random.chance(0.25) ? 1 : 0); left > 0; left -= 1) {
      const from = last - (left - 1) * 500 - random.below(450)
      const isClosed = left > 1 || random.chance(0.45)
      referral(from, isClosed ? Math.min(from + random.below(400), last) : last, isClosed)
    }
  })
  return `${lines.join('\n')}\n`
}
