import { type CalendarDate, parseCalendarDate } from '../../../kernel/calendar-date.js'
import { fullDay } from '../../../web/format.js'
import type { CensusEntryKind, CensusSays } from '../domain/census-entries.js'
import { DISABILITIES, ETHNICITIES, UPN_UNKNOWN } from '../domain/code-lists/characteristics.js'
import { meaningOf } from '../domain/code-lists/code-list.js'
import { FACTORS } from '../domain/code-lists/factors.js'
import { CATEGORIES_OF_ABUSE } from '../domain/code-lists/protection-codes.js'
import { CLOSURE_REASONS, PRIMARY_NEEDS, REFERRAL_SOURCES } from '../domain/code-lists/referral-codes.js'
import { GENDERS, SEXES } from '../domain/code-lists/sex.js'

export type CensusFact = { readonly key: string; readonly words: string }
export type CensusWords = { readonly title: string; readonly facts: readonly CensusFact[] }

/** A thing of the census with what it says, whatever kind it is. */
export type SaidByCensus = {
  [Kind in CensusEntryKind]: { readonly kind: Kind; readonly says: CensusSays[Kind] }
}[CensusEntryKind]

/** What a census says of one thing, as someone would say it: codes are their meanings, dates are written out. */
export function censusInWords(entry: SaidByCensus): CensusWords {
  switch (entry.kind) {
    case 'child':
      return childInWords(entry.says)
    case 'characteristics':
      return characteristicsInWords(entry.says)
    case 'referral':
      return referralInWords(entry.says)
    case 'assessment':
      return assessmentInWords(entry.says)
    case 'section47':
      return section47InWords(entry.says)
    case 'cin-plan':
      return {
        title: 'Child in need plan',
        facts: facts(['Began', day(entry.says.startDate)], ['Ended', day(entry.says.endDate)]),
      }
    case 'protection-plan':
      return protectionPlanInWords(entry.says)
    case 'review':
      return { title: 'Review of the child protection plan', facts: facts(['Held', day(entry.says.date)]) }
  }
}

function childInWords(says: CensusSays['child']): CensusWords {
  return {
    title: 'Who the child is',
    facts: facts(
      ['Council’s child number', says.laChildId],
      ['Born', day(says.birthDate)],
      ['Expected to be born', day(says.expectedBirthDate)],
      ['Died', day(says.deathDate)],
      ['Unique pupil number', says.upn],
      ['Former unique pupil number', says.formerUpn],
      ['Why there is no pupil number', says.upnUnknown && meaningOf(UPN_UNKNOWN, says.upnUnknown)],
    ),
  }
}

function characteristicsInWords(says: CensusSays['characteristics']): CensusWords {
  const disabilities = says.disabilities.map((code) => meaningOf(DISABILITIES, code))
  return {
    title: 'Equality',
    facts: facts(
      ['Gender', says.gender && meaningOf(GENDERS, says.gender)],
      ['Sex', says.sex && meaningOf(SEXES, says.sex)],
      ['Ethnicity', says.ethnicity && meaningOf(ETHNICITIES, says.ethnicity)],
      ['Disability', disabilities.join('; ')],
    ),
  }
}

function referralInWords(says: CensusSays['referral']): CensusWords {
  return {
    title: 'Referral to children’s social care',
    facts: facts(
      ['Referred', day(says.date)],
      ['By', says.source && meaningOf(REFERRAL_SOURCES, says.source)],
      ['Main need', says.primaryNeed && meaningOf(PRIMARY_NEEDS, says.primaryNeed)],
      ['No further action', says.noFurtherAction === true && 'Yes'],
      ['First child protection conference', day(says.initialConferenceDate)],
      ['Closed', says.closureDate ? day(says.closureDate) : 'No, it is open'],
      ['Why it was closed', says.closureReason && meaningOf(CLOSURE_REASONS, says.closureReason)],
    ),
  }
}

function assessmentInWords(says: CensusSays['assessment']): CensusWords {
  return {
    title: 'Assessment',
    facts: facts(
      ['Began', day(says.startDate)],
      ['Reviewed inside the team', day(says.internalReviewDate)],
      ['Authorised', says.authorisationDate ? day(says.authorisationDate) : 'Not when the return was made'],
      ['Factors', says.factors.map((code) => meaningOf(FACTORS, code)).join('; ')],
    ),
  }
}

function section47InWords(says: CensusSays['section47']): CensusWords {
  return {
    title: 'Section 47 enquiry',
    facts: facts(
      ['Began', day(says.startDate)],
      ['Conference due by', day(says.conferenceTargetDate)],
      ['Conference held', day(says.conferenceDate)],
      ['Conference needed', says.conferenceNotRequired === true && 'No'],
    ),
  }
}

function protectionPlanInWords(says: CensusSays['protection-plan']): CensusWords {
  return {
    title: 'Child protection plan',
    facts: facts(
      ['Began', day(says.startDate)],
      ['Ended', day(says.endDate)],
      ['Category at first', says.initialCategory && meaningOf(CATEGORIES_OF_ABUSE, says.initialCategory)],
      ['Category last', says.latestCategory && meaningOf(CATEGORIES_OF_ABUSE, says.latestCategory)],
      ['Plans before this one', says.previousPlans === undefined ? undefined : String(says.previousPlans)],
    ),
  }
}

function facts(...given: readonly (readonly [string, string | false | undefined])[]): CensusFact[] {
  return given.flatMap(([key, words]) => (words ? [{ key, words }] : []))
}

function day(date: CalendarDate | undefined): string | undefined {
  const read = date && parseCalendarDate(date)
  return read && fullDay(read)
}

/** “Began 3 March 2022. Factors: Gangs; Going or being missing.” */
export function factsInASentence(words: CensusWords, without: readonly string[] = []): string {
  return words.facts
    .filter(({ key }) => !without.includes(key))
    .map(({ key, words: said }) => `${key}: ${said}`)
    .join('. ')
}

/** “Child 566910, born 3 March 2012”: what a child is called until someone adds a name. */
export function stagedName({
  laChildId,
  birthDate,
  expectedBirthDate,
}: {
  readonly laChildId: string
  readonly birthDate: string | null
  readonly expectedBirthDate?: string | null | undefined
}): string {
  const [born, expected] = [birthDate, expectedBirthDate].map((date) => date && parseCalendarDate(date))
  if (born) return `Child ${laChildId}, born ${fullDay(born)}`
  return expected ? `Child ${laChildId}, expected ${fullDay(expected)}` : `Child ${laChildId}`
}

/** “Gangs; Going or being missing” */
export function factorsInWords(codes: readonly string[]): string {
  return codes.map((code) => meaningOf(FACTORS, code as (typeof FACTORS)[number][0])).join('; ')
}
