import type { VNode } from 'preact'
import type { CalendarDate } from '../../../../kernel/calendar-date.js'
import type { Outcome, Refusal } from '../../../../kernel/outcome.js'
import type { By, Tx } from '../../../../platform/work.js'
import type { EntryKind, EntryValues } from '../../domain/entry.js'
import type { Digester } from '../../domain/identifiers/identifier.js'
import type { ChildHeader } from '../../queries/child-header.query.js'
import type { Typed } from './typed.js'

export type Choice = { readonly code: string; readonly label: string; readonly hint?: string | undefined }
/** What local data offer for this question, by the name of the list. */
export type Choices = Readonly<Record<string, readonly Choice[]>>

export type FieldsProps = {
  readonly typed: Typed
  /** The sentence beside a field, when there is one. */
  readonly errorAt: (field: string) => string | undefined
  readonly choices: Choices
  readonly child: ChildHeader
}

export type Given = { readonly choices: Choices; readonly today: CalendarDate; readonly secrets: Digester }

export type ReadEntry<Kind extends EntryKind> = {
  readonly values: EntryValues[Kind]
  readonly digest?: string | undefined
  /** Other entries of this kind that end with it. */
  readonly ends?: readonly string[] | undefined
}

/** One question about a child: how it is asked, read, and shown again. */
export type EntryQuestion<Kind extends EntryKind> = {
  readonly kind: Kind
  /** In the address, below `/children/:recordId/details/`. */
  readonly slug: string
  /** For the browser’s title bar, and for the heading. */
  readonly title: string
  readonly hint?: string | undefined
  /** One answer stands at a time: which of the standing entries it is. Left out, there may be several. */
  readonly only?: (values: EntryValues[Kind]) => boolean
  readonly choices?: (tx: Tx, by: By) => Promise<Choices>
  readonly read: (typed: Typed, given: Given) => Outcome<ReadEntry<Kind>, Refusal>
  readonly typed: (values: EntryValues[Kind]) => Typed
  readonly Fields: (props: FieldsProps) => VNode
  /** What each field is called in an error: “the family name”. */
  readonly names: Readonly<Record<string, string>>
  /** Fields that are dates: an error links to the day. */
  readonly days?: readonly string[]
}
