import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { AccountId, Id } from '../../../kernel/ids.js'

export type EntryId = Id<'person-entry'>

export type NameKind = 'name' | 'known-as' | 'alias' | 'former' | 'description'
export type AddressKind = 'home' | 'placement' | 'staying' | 'other'
export type SchoolKind = 'school' | 'college' | 'alternative' | 'home' | 'none' | 'not-known'
export type DetailKind = 'language' | 'communication' | 'safe-contact' | 'lives-with' | 'missing-count'
export type EqualityKind = 'sex' | 'gender-identity' | 'ethnicity' | 'religion' | 'disability' | 'sexual-orientation'
export type IdentifierKind = 'la-child-id' | 'upn' | 'nhs-number'
export type YesNo = 'yes' | 'no' | 'not-known'

type Span = { readonly fromOn: CalendarDate | null; readonly untilOn: CalendarDate | null }

/** What each kind of entry on a child's record says. */
export type EntryValues = {
  name: { readonly kind: NameKind; readonly givenNames: string; readonly familyName: string }
  birth: {
    readonly certainty: 'known' | 'estimated' | 'age'
    readonly bornOn: CalendarDate | null
    /** An age someone guessed, in years, on the day `asOf`. */
    readonly ageFrom: number | null
    readonly ageTo: number | null
    readonly asOf: CalendarDate | null
  }
  identifier: { readonly kind: IdentifierKind; readonly value: string }
  address: Span & {
    readonly kind: AddressKind
    readonly address: string
    readonly postcode: string
    /** Kept from the summary: shown only on the page that asks for it. */
    readonly isConfidential: boolean
  }
  school: Span & { readonly kind: SchoolKind; readonly name: string; readonly yearGroup: string }
  detail: {
    readonly kind: DetailKind
    readonly codes: readonly string[]
    readonly words: string
    readonly number: number | null
    readonly asOf: CalendarDate | null
  }
  relation: Span & {
    readonly name: string
    readonly relation: string
    readonly relationWords: string
    readonly parentalResponsibility: YesNo
    readonly livesWith: boolean
    readonly inPlan: boolean
    readonly safeToContact: YesNo
    readonly contact: string
  }
  status: {
    readonly kind: 'legal' | 'plan'
    readonly code: string
    readonly label: string
    readonly listVersionId: Id<string> | null
    readonly fromOn: CalendarDate
    readonly untilOn: CalendarDate | null
  }
  placement: {
    readonly kind: string
    readonly label: string
    readonly name: string
    readonly placingAuthority: string
    readonly fromOn: CalendarDate
    readonly untilOn: CalendarDate | null
  }
  professional: Span & {
    readonly name: string
    readonly agency: string
    readonly role: string
    readonly contact: string
    readonly accountId: AccountId | null
    readonly chosenByChild: boolean
  }
  equality: {
    readonly kind: EqualityKind
    readonly code: string
    readonly label: string
    readonly words: string
    /** `child`, `parent`, `professional`: equality data are what someone says of themselves. */
    readonly toldBy: string
  }
}

export type EntryKind = keyof EntryValues

/** The table in which each kind of entry stands, and the part of the record it belongs to. */
export const ENTRIES = {
  name: { table: 'personName', part: 'summary' },
  birth: { table: 'personBirth', part: 'summary' },
  identifier: { table: 'personIdentifier', part: 'summary' },
  address: { table: 'personAddress', part: 'summary' },
  school: { table: 'personSchool', part: 'summary' },
  detail: { table: 'personDetail', part: 'summary' },
  relation: { table: 'personRelation', part: 'summary' },
  status: { table: 'personStatus', part: 'summary' },
  placement: { table: 'personPlacement', part: 'summary' },
  professional: { table: 'personProfessional', part: 'summary' },
  equality: { table: 'personEquality', part: 'equality' },
} as const satisfies Record<EntryKind, { table: string; part: string }>

export const ENTRY_KINDS = Object.keys(ENTRIES) as readonly EntryKind[]

/** Who wrote an entry, where they had it from, and whether it still stands. */
export type EntryRoot = {
  readonly id: EntryId
  readonly source: string
  readonly authorName: string
  readonly agencyName: string
  readonly recordedAt: Date
}
