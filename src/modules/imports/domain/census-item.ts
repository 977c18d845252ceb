import type { CensusChild, CensusHeader } from './census-child.js'
import type { CensusCounts } from './census-counts.js'

/** Why one value, and with it one child, is refused. */
export type FieldRefusalCode =
  | 'missing'
  | 'given-twice'
  | 'not-a-date'
  | 'unknown-code'
  | 'not-in-form'
  | 'too-long'
  | 'broken-value'
  | 'ends-before-it-starts'
  | 'identifier-used-twice'
  | 'too-large'

export type FieldRefusal = {
  readonly code: FieldRefusalCode
  readonly field: string
  readonly line: number
  /** What the file says. A child's data: for the downloadable report only, never for a log, an error or a URL. */
  readonly value?: string
  /** The value it is held against: the start of what ends too early. A child's data, as `value` is. */
  readonly against?: { readonly field: string; readonly value: string }
  /** For an identifier used twice: the line of the child that was kept, and whether both say the same of the child. */
  readonly kept?: { readonly line: number; readonly saysTheSame: boolean }
}

export type WarningCode =
  | 'header-missing'
  | 'header-value-missing'
  | 'header-value-unreadable'
  | 'not-the-census'
  | 'reference-date-outside-year'
  | 'reference-date-not-31-march'
  | 'headers-disagree'
  | 'no-children'
  | 'value-expected'
  | 'code-out-of-year'
  | 'stray-text'
  | 'upn-check-letter'

/** Something to tell the data officer that refuses nothing. */
export type Warning = {
  readonly kind: 'warning'
  readonly code: WarningCode
  readonly field: string
  readonly count: number
  /** The line of the first. */
  readonly line: number
  /** Values of the header, or a code; never of a child. */
  readonly values: readonly string[]
}

export type AcceptedChild = {
  readonly kind: 'child'
  readonly child: CensusChild
  /** Its place in the file, from 1. */
  readonly position: number
  readonly line: number
  /** A digest of all that the census says of the child; see `fingerprintOf`. */
  readonly fingerprint: string
}

export type RefusedChild = {
  readonly kind: 'refusedChild'
  readonly position: number
  readonly line: number
  /** Undefined where the block has none, or more than one. */
  readonly laChildId: string | undefined
  readonly refusals: readonly FieldRefusal[]
}

/** An element that no known form of the census has there, passed over with all that stands in it. */
export type UnknownElement = {
  readonly kind: 'unknownElement'
  readonly path: string
  readonly count: number
  readonly line: number
}

export type CensusItem =
  | { readonly kind: 'header'; readonly header: CensusHeader; readonly line: number }
  | AcceptedChild
  | RefusedChild
  | UnknownElement
  | Warning

/** Why the whole file is refused: nothing of it may be kept. */
export type FileRefusalCode =
  | 'empty'
  | 'truncated'
  | 'not-well-formed'
  | 'doctype'
  | 'badly-encoded'
  | 'encoding-not-supported'
  | 'encoding-disagrees'
  | 'not-the-census'
  | 'file-too-large'
  | 'too-many-children'
  | 'too-deep'
  | 'too-long'
export type FileRefusal = { readonly code: FileRefusalCode; readonly line: number }

export type CensusSummary = {
  readonly header: CensusHeader | undefined
  readonly counts: CensusCounts
  /** `plans` by kind. */
  readonly plans: { readonly childInNeed: number; readonly childProtection: number }
  readonly refused: number
  readonly unknownElements: number
  readonly bytes: number
  /** SHA-256 of the file's bytes, in hexadecimal. */
  readonly fileDigest: string
}
