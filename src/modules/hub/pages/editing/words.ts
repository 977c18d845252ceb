import { type CalendarDate, parseCalendarDate } from '../../../../kernel/calendar-date.js'
import { fullDay } from '../../../../web/format.js'
import type { ItemKind, VersionState } from '../../domain/item.js'
import type { Edition, PageKind } from '../../domain/page-content.js'

export const KIND_WORDS: Readonly<Record<ItemKind, { readonly one: string; readonly many: string }>> = {
  page: { one: 'page', many: 'Pages' },
  service: { one: 'service', many: 'Services' },
  download: { one: 'download', many: 'Downloads' },
  settings: { one: 'settings', many: 'Settings' },
}

export const STATE_WORDS: Readonly<Record<VersionState, string>> = {
  draft: 'Draft',
  'in-review': 'Waiting for review',
  approved: 'Approved',
  published: 'Published',
  superseded: 'Published before',
  discarded: 'Discarded',
}

export { READER_WORDS } from '../../domain/reader-words.js'

export const PAGE_KIND_WORDS: Readonly<Record<PageKind, string>> = {
  front: 'The front page',
  door: 'A door: the first page for a reader',
  strand: 'A kind of harm',
  context: 'A place where harm happens',
  topic: 'A topic',
  site: 'About this site',
}

export const EDITION_WORDS: Readonly<Record<Edition, string>> = { standard: 'Standard', 'easy-read': 'Easy read' }

/** Days as people read them: “2 March 2026” for “2026-03-02”. */
export function withDays(text: string): string {
  return text.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, (day) =>
    parseCalendarDate(day) ? fullDay(day as CalendarDate) : day,
  )
}
