import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { Contents } from './contents.js'

/** What may stop a publication. */
export const STOPS = [
  'page-unknown',
  'page-waits',
  'link-elsewhere',
  'service-unknown',
  'service-unverified',
  'service-overdue',
  'service-ended',
  'service-without-number',
  'number-typed',
  'drawing-unknown',
  'not-opened-lately',
  'title-names-harm',
  'not-verified',
  'check-overdue',
  'still-used',
] as const
export type StopCode = (typeof STOPS)[number]

/** A reason why something cannot be published, where it stands (`lead`, `part-3`) and what it is about. */
export type Stop = { readonly code: StopCode; readonly field: string; readonly about: string }

/** What a check is made against. */
export type Grounds = {
  /** What would be published, the item that is checked included. */
  readonly contents: Contents
  /** Keys of pages that are being reviewed or wait for their time. */
  readonly coming: ReadonlySet<string>
  /** The names of our drawings. */
  readonly drawings: ReadonlySet<string>
  readonly today: CalendarDate
}

/** Where a part of a page stands, counted from one as an editor counts. */
export function partField(index: number): string {
  return `part-${index + 1}`
}
