import { dayRange, fullDay } from '../../../web/format.js'
import type { AddressKind, DetailKind, EntryKind, EntryValues, EqualityKind, NameKind, YesNo } from '../domain/entry.js'
import { IDENTIFIER_WORDS, identifierInWords } from '../domain/identifiers/identifier.js'
import { nameInWords } from '../domain/names.js'
import { schoolInWords } from '../queries/child-header.query.js'

export const NAME_WORDS = {
  name: 'Name',
  'known-as': 'Likes to be called',
  alias: 'Also uses',
  former: 'Used to be called',
  description: 'Described as',
} as const satisfies Record<NameKind, string>

export const ADDRESS_WORDS = {
  home: 'Home',
  placement: 'Where they are placed',
  staying: 'Staying for now',
  other: 'Another address',
} as const satisfies Record<AddressKind, string>

export const DETAIL_WORDS = {
  language: 'Language',
  communication: 'Communication',
  'safe-contact': 'Making contact safely',
  'lives-with': 'Lives with',
  'missing-count': 'Missing episodes',
} as const satisfies Record<DetailKind, string>

export const EQUALITY_WORDS = {
  sex: 'Sex',
  'gender-identity': 'Gender identity',
  ethnicity: 'Ethnicity',
  religion: 'Religion or belief',
  disability: 'Disability',
  'sexual-orientation': 'Sexual orientation',
} as const satisfies Record<EqualityKind, string>

export const STATUS_WORDS = { legal: 'Legal status', plan: 'Plan' } as const

export const KIND_WORDS = {
  name: 'Name',
  birth: 'Birth',
  identifier: 'Identifier',
  address: 'Address',
  school: 'School',
  detail: 'Detail',
  relation: 'Family and others who matter',
  status: 'Status',
  placement: 'Placement',
  professional: 'Professional',
  equality: 'Equality',
} as const satisfies Record<EntryKind, string>

export const YES_NO_WORDS = { yes: 'Yes', no: 'No', 'not-known': 'Not known' } as const satisfies Record<YesNo, string>

type InWords = { readonly key: string; readonly words: string }

/** An entry as a row: what it is about, and what it says. */
export function entryInWords<Kind extends EntryKind>(kind: Kind, values: EntryValues[Kind]): InWords {
  const say = SAY[kind] as (values: EntryValues[Kind]) => InWords
  return say(values)
}

const SAY: { [Kind in EntryKind]: (values: EntryValues[Kind]) => InWords } = {
  name: (name) => ({ key: NAME_WORDS[name.kind], words: nameInWords(name) }),
  birth: (birth) => ({ key: 'Born', words: birthInWords(birth) }),
  identifier: (identifier) => ({ key: IDENTIFIER_WORDS[identifier.kind], words: identifierInWords(identifier) }),
  address: (address) => ({
    key: ADDRESS_WORDS[address.kind],
    words: address.isConfidential ? 'Kept off lists and printed pages' : fullAddressInWords(address),
  }),
  school: (school) => ({ key: 'School', words: withSpan(schoolInWords(school), school) }),
  detail: (detail) => ({ key: DETAIL_WORDS[detail.kind], words: detailInWords(detail) }),
  relation: (relation) => ({
    key: relation.relationWords || 'Who matters',
    words: withSpan(relation.name, relation),
  }),
  status: (status) => ({ key: STATUS_WORDS[status.kind], words: withSpan(status.label, status) }),
  placement: (placement) => ({
    key: 'Placement',
    words: withSpan(
      [placement.label, placement.name, placement.placingAuthority && `placed by ${placement.placingAuthority}`]
        .filter((each) => each !== '')
        .join(', '),
      placement,
    ),
  }),
  professional: (professional) => ({
    key: professional.role || 'Professional',
    words: withSpan([professional.name, professional.agency].filter((each) => each !== '').join(', '), professional),
  }),
  equality: (equality) => ({
    key: EQUALITY_WORDS[equality.kind],
    words: [equality.label, equality.words].filter((each) => each !== '').join(': '),
  }),
}

/** The address itself, also one that is kept off lists: only where someone asks to see it. */
export function fullAddressInWords(address: EntryValues['address']): string {
  const lines = [address.address.replaceAll(/\r?\n/g, ', '), address.postcode]
  return withSpan(lines.filter((each) => each !== '').join(', '), address)
}

export function birthInWords(birth: EntryValues['birth']): string {
  if (birth.bornOn) return birth.certainty === 'estimated' ? `about ${fullDay(birth.bornOn)}` : fullDay(birth.bornOn)
  const ages = birth.ageFrom === birth.ageTo ? `about ${birth.ageFrom}` : `${birth.ageFrom} to ${birth.ageTo}`
  return birth.asOf ? `aged ${ages} on ${fullDay(birth.asOf)}` : `aged ${ages}`
}

function detailInWords({ kind, number, words, asOf }: EntryValues['detail']): string {
  if (kind !== 'missing-count') return words
  const counted = number === 1 ? 'One' : String(number ?? 0)
  return [counted, asOf && `counted on ${fullDay(asOf)}`, words].filter(Boolean).join(', ')
}

type Span = Pick<EntryValues['address'], 'fromOn' | 'untilOn'>

/** “Care order, since 3 March 2026”, “…, 3 March to 9 May 2026”. */
export function withSpan(words: string, { fromOn, untilOn }: Span): string {
  if (fromOn && untilOn) return `${words}, ${dayRange(fromOn, untilOn)}`
  if (fromOn) return `${words}, since ${fullDay(fromOn)}`
  return untilOn ? `${words}, until ${fullDay(untilOn)}` : words
}
