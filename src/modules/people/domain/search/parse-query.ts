import { type LaChildId, parseLaChildId } from '../identifiers/la-child-id.js'
import { type NhsNumber, parseNhsNumber } from '../identifiers/nhs-number.js'
import { parseUpn, type Upn } from '../identifiers/upn.js'
import { nameWords } from './name-tokens.js'
import { type TypedDate, typedDay } from './typed-date.js'

export type TypedIdentifier =
  | { readonly kind: 'nhs-number'; readonly value: NhsNumber }
  | { readonly kind: 'upn'; readonly value: Upn }
  | { readonly kind: 'la-child-id'; readonly value: LaChildId }

export type ParsedQuery = {
  /** Words of names, in the order typed, at most eight. */
  readonly nameWords: readonly string[]
  readonly dates: readonly TypedDate[]
  /** Every reading of a number that fits: one text may be an NHS number and a council’s identifier. */
  readonly identifiers: readonly TypedIdentifier[]
}

const LONGEST = 200
const MOST_WORDS = 8

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?'
const ALONE = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu')

const LABELS = ALONE('(?:d\\.?o\\.?b\\.?|date of birth|nhs(?: number| no\\.?)?|upn)[:\\s]*')
const NHS_NUMBER = ALONE('\\d{3}[\\s\\u2010-\\u2015-]?\\d{3}[\\s\\u2010-\\u2015-]?\\d{4}')
const UPN = ALONE('[a-z]\\s?\\d{11}[\\da-z]')
const ISO_DAY = ALONE('(\\d{4})-(\\d{1,2})-(\\d{1,2})')
const NUMBERS_DAY = ALONE('(\\d{1,2})\\s?[/.-]\\s?(\\d{1,2})\\s?[/.-]\\s?(\\d{4}|\\d{2})')
const WORDS_DAY = ALONE(`${DAY}\\s+(?:of\\s+)?${MONTH},?\\s+(\\d{4})`)
const WORDS_DAY_AMERICAN = ALONE(`${MONTH}\\s+${DAY},?\\s+(\\d{4})`)
const WORDS_MONTH = ALONE(`${MONTH},?\\s+(\\d{4})`)
const YEAR = ALONE('((?:19|20)\\d{2})')
const HAS_DIGIT = /(?<!\S)(?=\S*\d)\S+/gu

/** Takes apart what is typed into the search box: names in any order, a birth date in any usual form, identifiers. */
export function parseQuery(text: string): ParsedQuery {
  const dates: TypedDate[] = []
  const identifiers: TypedIdentifier[] = []
  let left = text.slice(0, LONGEST).normalize('NFKC').replace(LABELS, ' ')
  /** Takes out what the pattern finds and `read` can use; what it cannot stays for the next reading. */
  const take = (pattern: RegExp, read: (...parts: string[]) => boolean) => {
    left = left.replace(pattern, (whole, ...groups) => (read(whole, ...groups) ? ' ' : whole))
  }
  const addDay = (year: number, month: number, day: number) => add(dates, typedDay(year, month, day))

  take(NHS_NUMBER, (whole) => {
    const nhs = parseNhsNumber(whole)
    const council = parseLaChildId(whole)
    if (nhs.ok && council.ok) identifiers.push({ kind: 'la-child-id', value: council.value })
    return nhs.ok && add(identifiers, { kind: 'nhs-number', value: nhs.value })
  })
  take(UPN, (whole) => {
    const upn = parseUpn(whole)
    return upn.ok && add(identifiers, { kind: 'upn', value: upn.value.upn })
  })
  take(ISO_DAY, (_, year, month, day) => addDay(Number(year), Number(month), Number(day)))
  take(NUMBERS_DAY, (_, day, month, year = '') => addDay(fullYear(year), Number(month), Number(day)))
  take(WORDS_DAY, (_, day, month = '', year) => addDay(Number(year), monthNumber(month), Number(day)))
  take(WORDS_DAY_AMERICAN, (_, month = '', day, year) => addDay(Number(year), monthNumber(month), Number(day)))
  take(WORDS_MONTH, (_, month = '', year) =>
    add(dates, { kind: 'month', year: Number(year), month: monthNumber(month) }),
  )
  take(YEAR, (_, year) => add(dates, { kind: 'year', year: Number(year) }))
  take(HAS_DIGIT, (whole) => {
    const council = parseLaChildId(whole)
    return council.ok && add(identifiers, { kind: 'la-child-id', value: council.value })
  })
  return { nameWords: nameWords(left).slice(0, MOST_WORDS), dates, identifiers }
}

function add<T>(list: T[], item: T | undefined): boolean {
  if (item !== undefined) list.push(item)
  return item !== undefined
}

function monthNumber(word: string): number {
  return MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1
}

/** Two digits to 40 are of this century: no one looked for here is older than that would make them. */
function fullYear(year: string): number {
  if (year.length === 4) return Number(year)
  return Number(year) <= 40 ? 2000 + Number(year) : 1900 + Number(year)
}
