import type { VNode } from 'preact'
import type { RecordId } from '../../../kernel/ids.js'
import type { Hold } from '../../../platform/http/page.js'
import type { By, Tx } from '../../../platform/work.js'

/** What a module says of the kind of record it owns. */
export type RecordKindProvider = {
  readonly kind: string
  /** Where the record's own page is. */
  readonly path: (recordId: RecordId) => string
  /** What to call them in lists, for those of `recordIds` that the seat may see. */
  readonly names: (tx: Tx, by: By, recordIds: readonly RecordId[]) => Promise<ReadonlyMap<RecordId, string>>
}

/** One thing that happened. Subject access reads the same rows, so each says whose information it is. */
export type ChronologyEntry = {
  readonly recordId: RecordId
  readonly id: string
  readonly at: Date
  /** Only the day is known: no time is shown. */
  readonly dateOnly?: boolean | undefined
  /** For the filter: `concern`, `words`, `assessment`. */
  readonly kind: string
  readonly mark: 'file' | 'voice' | 'alert' | 'steady' | 'talk' | 'lock'
  readonly title: string
  readonly text?: string | undefined
  readonly voice?:
    | { readonly words: string; readonly attribution: string; readonly whose?: 'child' | 'family' }
    | undefined
  readonly agencyName: string
  readonly authorName: string
  readonly controllerAgencyId: string
  readonly source: string
  /** Holds information about someone other than the child. */
  readonly thirdParty: boolean
  readonly href?: string | undefined
}

export type ChronologyProvider = {
  readonly part: string
  /** The words for its kinds, for the filter. */
  readonly kinds: Readonly<Record<string, string>>
  readonly list: (tx: Tx, by: By, recordIds: readonly RecordId[]) => Promise<readonly ChronologyEntry[]>
}

/** Who the record is about, in the words of the module that owns them. */
export type RecordBannerProvider = {
  readonly recordKind: string
  /** “Child’s record”. */
  readonly kindWords: string
  readonly load: (tx: Tx, by: By, hold: Hold) => Promise<RecordBanner | undefined>
}

export type RecordBanner = {
  readonly name: string
  /** For the browser's title: never a whole name. */
  readonly initials: string
  /** What to call them in a sentence: “What Callum says”. */
  readonly shortName: string
  readonly facts: readonly { readonly term: string; readonly value: string }[]
  /** How to make contact safely. */
  readonly care?: string | undefined
}

/** The level that stands for the record now, for its banner and for lists. */
export type RecordLevelProvider = {
  readonly recordKind: string
  readonly load: (tx: Tx, by: By, recordIds: readonly RecordId[]) => Promise<ReadonlyMap<RecordId, RecordLevel>>
}
export type RecordLevel = {
  readonly rank: number
  readonly of: number
  readonly word: string
  readonly direction?: { readonly way: 'up' | 'down' | 'same'; readonly words: string } | undefined
}

/** Kinds of harm that are named for the record, in the partnership's words. */
export type RecordStrandsProvider = {
  readonly recordKind: string
  readonly load: (tx: Tx, by: By, hold: Hold) => Promise<readonly string[]>
}

/** The places of the record page, in the order in which a narrow screen reads them. */
export type PanelSlot = 'why' | 'voice' | 'clocks' | 'plan' | 'people' | 'side'

export type RecordPanelProvider = {
  readonly recordKind: string
  readonly slot: PanelSlot
  readonly order: number
  readonly part: string
  readonly load: (tx: Tx, by: By, hold: Hold, may: (permission: string) => boolean) => Promise<VNode | undefined>
}

/** The one thing to do next. Of those that apply, the lowest order is shown. */
export type NextStep = {
  readonly order: number
  readonly text: string
  readonly meta?: string | undefined
  readonly href: string
  readonly button: string
  /** The rule and thing of the clock that stands beside it. */
  readonly clock?: { readonly rule: string; readonly thingId: string } | undefined
}

export type NextStepProvider = {
  readonly recordKind: string
  readonly find: (tx: Tx, by: By, hold: Hold, may: (permission: string) => boolean) => Promise<NextStep | undefined>
}

export type RecordTabProvider = {
  readonly recordKind: string
  readonly text: string
  readonly href: (recordId: RecordId) => string
  readonly part: string
  readonly order: number
  readonly permission: string
}

/** What someone may do from a record page besides the next step: listed under “Do something else”. */
export type RecordActionProvider = {
  readonly recordKind: string
  readonly text: string
  readonly href: (recordId: RecordId) => string
  readonly part: string
  readonly order: number
  readonly permission: string
  readonly level: 'read' | 'work'
  /** Where it only makes sense as things stand; always offered when left out. */
  readonly isOffered?: (tx: Tx, by: By, hold: Hold) => Promise<boolean>
}

/** How Today names a duty of a clock's rule and where doing it begins. */
export type DutyLinkProvider = {
  readonly rule: string
  /** What the page it leads to asks for: whoever has it not is led to the record. Nothing is asked unless said. */
  readonly permission?: string
  /** The part that the page shows, and whether it asks for work on it. */
  readonly part?: string
  readonly level?: 'read' | 'work'
  readonly describe: (recordId: RecordId, thingId: string) => { readonly verb: string; readonly href: string }
}

/** A panel at the side of Today: children you work with, words to answer, what others added. */
export type TodayPanelProvider = {
  readonly order: number
  readonly permission: string
  readonly load: (tx: Tx, by: By) => Promise<VNode | undefined>
}

declare module '../../../platform/module.js' {
  interface Provisions {
    recordKind: RecordKindProvider
    chronology: ChronologyProvider
    recordBanner: RecordBannerProvider
    recordLevel: RecordLevelProvider
    recordStrands: RecordStrandsProvider
    recordPanel: readonly RecordPanelProvider[]
    nextStep: readonly NextStepProvider[]
    recordTab: readonly RecordTabProvider[]
    recordAction: readonly RecordActionProvider[]
    dutyLink: readonly DutyLinkProvider[]
    todayPanel: readonly TodayPanelProvider[]
  }
}
