import type { Id } from '../../../kernel/ids.js'

/** A report keeps the id of the journey it was written on, so that a second click makes no second report. */
export type ReportId = Id<'intake-report'>

/** What someone has to tell: each kind goes its own way. */
export const REPORT_KINDS = ['child', 'place', 'police'] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

export const DANGER_ANSWERS = ['yes', 'no', 'not-sure'] as const
export type Danger = (typeof DANGER_ANSWERS)[number]

/** How someone comes to know what they tell. */
export const RELATIONS = [
  'myself',
  'friend',
  'parent-carer',
  'relative',
  'neighbour',
  'works-here',
  'other',
  'not-said',
] as const
export type Relation = (typeof RELATIONS)[number]

/**
 * - `waiting`: it is on its way to the screening desk, which takes it over within moments.
 * - `likely-junk`: a machine has its doubts; a person looks.
 * - `taken-over`: the screening desk has it, words and all, as a concern.
 * - `junk`: a person found that there is nothing in it. It is kept.
 */
export const REPORT_STATES = ['waiting', 'likely-junk', 'taken-over', 'junk'] as const
export type ReportState = (typeof REPORT_STATES)[number]

/** Who told, as far as they wanted to say. */
export type Teller = {
  readonly relation: Relation
  /** How they come to know, in their words. */
  readonly relationWords: string
  readonly mayContact: boolean
  readonly name: string
  readonly phone: string
  readonly email: string
  /** When and how it is safe to reach them. */
  readonly safely: string
}

export type ToldChild = {
  readonly givenNames: string
  readonly familyName: string
  /** In whole years, as someone guessed it. */
  readonly age: number | null
  readonly school: string
  readonly description: string
}
export type ToldPlace = {
  readonly called: string
  readonly contextKind: string | null
  readonly contextKindLabel: string | null
  readonly harmed: Danger
  readonly harmedWords: string
}

type Common = {
  readonly danger: Danger
  readonly what: string
  readonly where: string
  readonly when: string
  readonly teller: Teller
}
/** What was told, in the words of whoever told it. */
export type Told =
  | (Common & { readonly kind: 'child'; readonly child: ToldChild })
  | (Common & { readonly kind: 'place'; readonly place: ToldPlace })
  | (Common & {
      readonly kind: 'police'
      /** Who is doing it: an adult who may pose a risk, never listed with children. */
      readonly doneBy: string
    })
