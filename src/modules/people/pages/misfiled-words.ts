import type { MisfiledEntryTable } from '../data/tables.js'
import type { EntryKind } from '../domain/entry.js'
import { KIND_WORDS } from './entry-words.js'

const SAY = {
  'struck-out': 'was struck out: it should not have stood here.',
  'moved-away': 'was moved to another record: it was about someone else.',
  'moved-here': 'was moved here from another record.',
} as const satisfies Record<MisfiledEntryTable['what'], string>

/** What kind of entry it was: of people's own kinds, or someone's words. */
export function misfiledKindInWords(kind: string): string {
  return kind === 'voice' ? 'Someone’s words' : (KIND_WORDS[kind as EntryKind] ?? 'Entry')
}

/** That something stood on the wrong record; what it said went with it. */
export function misfiledInWords({ what, entryKind }: Pick<MisfiledEntryTable, 'what' | 'entryKind'>): string {
  return `An entry (${misfiledKindInWords(entryKind).toLowerCase()}) ${SAY[what]}`
}
