/** One question of a form that an officer fills in: what it is called, what fits, and how it is drawn. */
type Asked = {
  readonly name: string
  readonly label: string
  /** In a sentence that says what is wrong: “Enter the heading”. */
  readonly called: string
  readonly hint?: string
  readonly optional?: true
}

export type Option = { readonly value: string; readonly text: string; readonly hint?: string }

/** Options in the order of their words. */
export function optionsOf(words: Readonly<Record<string, string>>): Option[] {
  return Object.entries(words).map(([value, text]) => ({ value, text }))
}

export type Field =
  /** One line of text. */
  | (Asked & { readonly kind: 'line'; readonly most: number; readonly width?: 5 | 10 | 20 | 30 })
  /** A sentence or a few. */
  | (Asked & { readonly kind: 'words'; readonly most: number; readonly rows?: number })
  /** Several, one on each line. */
  | (Asked & { readonly kind: 'lines'; readonly most: number; readonly count: number; readonly rows?: number })
  /** Several, with an empty line between. */
  | (Asked & { readonly kind: 'paragraphs'; readonly most: number; readonly count: number; readonly rows?: number })
  | (Asked & { readonly kind: 'choice'; readonly as: 'radios' | 'select'; readonly options: readonly Option[] })
  | (Asked & { readonly kind: 'choices'; readonly options: readonly Option[]; readonly inLine?: true })
  /** Several of a long list, in an order: one select for each. */
  | (Asked & { readonly kind: 'picks'; readonly options: readonly Option[]; readonly count: number })
  | (Asked & { readonly kind: 'day' })
  | (Asked & { readonly kind: 'time' })
  | (Asked & { readonly kind: 'whole'; readonly from: number; readonly to: number; readonly suffix?: string })
  /** Yes, no, or nobody has found out. */
  | (Asked & { readonly kind: 'known' })
  /** A box to tick. */
  | (Asked & { readonly kind: 'tick'; readonly text: string })
  /** `isAny` takes http too: a source that is not shown to anyone. */
  | (Asked & { readonly kind: 'web'; readonly isAny?: true })
  | (Asked & { readonly kind: 'email' })
  | Rows

/** The same few questions several times; what is left empty is left out. */
export type Rows = Asked & {
  readonly kind: 'rows'
  /** What one of them is called above its questions: “Step”. */
  readonly each: string
  readonly fields: readonly Exclude<Field, Rows>[]
  readonly count: number
  /** Empty ones that are offered beside those there are. */
  readonly spare: number
}

/** What was read from a form, by the names of its fields. */
export type Values = Readonly<Record<string, unknown>>

export type FieldCode =
  | 'missing'
  | 'not-chosen'
  | 'too-long'
  | 'line-too-long'
  | 'too-many'
  | 'not-a-day'
  | 'not-a-time'
  | 'not-a-number'
  | 'not-a-web-address'
  | 'not-an-email'
  | 'not-a-phone'
  | 'not-a-code'
  | 'not-an-address'
  | 'key-taken'
  | 'does-not-fit'

export type FieldRefusal = {
  readonly code: FieldCode
  readonly field: string
  readonly called: string
  /** The most there may be, of characters or of things. */
  readonly most?: number
}

export function rowName(rows: string, index: number, name: string): string {
  return `${rows}-${index}-${name}`
}

/** Rows of a form that are looked for: more than any list may hold. */
export const MOST_ROWS = 60
