import type { Refusal } from '../../../../kernel/outcome.js'
import { sentence } from '../../../../web/format.js'
import type { KeepEntryRefusal } from '../../commands/keep-entry.js'
import { LONGEST, OLDEST_YEARS } from '../../domain/entry-faults.js'
import type { IdentifierRefusal } from '../../domain/identifiers/identifier.js'

export type FormCode = 'choice-missing' | 'date-missing' | 'date-not-real' | 'unknown-choice'
type Code = KeepEntryRefusal['code'] | IdentifierRefusal['code'] | FormCode

type About = { readonly what: string; readonly most: number }

const SAY: Record<Code, (about: About) => string> = {
  'text-missing': ({ what }) => `Enter ${what}`,
  'text-too-long': ({ what, most }) => `${sentence(what)} must be ${most} characters or fewer`,
  'choice-missing': ({ what }) => `Choose ${what}`,
  'unknown-choice': ({ what }) => `Choose ${what} from the list`,
  'date-missing': ({ what }) => `Enter ${what}`,
  'date-not-real': ({ what }) => `${sentence(what)} must be a real date`,
  'ends-before-it-begins': () => 'The end must be on or after the day it began',
  'begins-too-far-ahead': () => 'The beginning must be within the next 12 months',
  'in-the-future': ({ what }) => `${sentence(what)} must be today or in the past`,
  'born-too-long-ago': () => `The date of birth must be within the last ${OLDEST_YEARS} years`,
  'age-out-of-range': () => `Enter an age in whole years, the younger first, at most ${OLDEST_YEARS}`,
  'number-out-of-range': () => 'Enter a whole number, 0 to 999',
  'no-such-entry': () => 'This entry is no longer on the record. Go back and look again',
  'entry-changed': () => 'Someone changed this while you had it open. Go back, look at what they wrote, then change it',
  'nhs-number-characters': () => 'An NHS number has digits only, like 943 476 5919',
  'nhs-number-length': () => 'An NHS number has 10 digits, like 943 476 5919',
  'nhs-number-check': () => 'This NHS number has a slip in it: its last digit does not fit the others',
  'nhs-number-placeholder': () => 'Enter the child’s own NHS number, or leave it out',
  'upn-length': () => 'A unique pupil number has 13 characters, like H801200001001',
  'upn-shape': () => 'A unique pupil number is a letter and 12 digits, like H801200001001',
  'upn-check-letter': () => 'This pupil number has a slip in it: its first letter does not fit the digits',
  'la-child-id-missing': () => 'Enter the council’s number for the child',
  'la-child-id-length': () => 'The council’s number must be 20 characters or fewer',
  'la-child-id-characters': () => 'The council’s number has letters, digits, hyphens, full stops and slashes only',
}

/** The sentence for what is wrong with one field. */
export function sayFault({ code, field = '' }: Refusal, names: Readonly<Record<string, string>>): string {
  const what = names[field] ?? (field === 'source' ? 'where this is from' : 'this')
  return SAY[code as Code]({ what, most: LONGEST[field] ?? 0 })
}
