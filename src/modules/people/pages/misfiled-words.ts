import type { MisfiledEntryTable } from '../data/tables.js'

const SAY = {
  'struck-out': 'was struck out: it should not have stood here.',
  'moved-away': 'was moved to another record: it was about someone else.',
  'moved-here': 'was moved here from another record.',
} as const satisfies Record<MisfiledEntryTable['what'], string>

/** That something stood on the wrong record; what it said went with it. */
export function misfiledInWords({ what }: Pick<MisfiledEntryTable, 'what'>, kind: string): string {
  return `An entry (${kind.toLowerCase()}) ${SAY[what]}`
}
