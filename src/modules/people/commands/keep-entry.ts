import { dayOf } from '../../../kernel/calendar-date.js'
import type { RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, type Refusal, refuse, refuseAll } from '../../../kernel/outcome.js'
import { announce } from '../../../platform/jobs/announce.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { findEntryForUpdate, insertEntry, supersedeEntry } from '../data/entry.store.js'
import { endPointer, insertIdentifier } from '../data/identifier.store.js'
import { insertName } from '../data/name.store.js'
import type { EntryId, EntryKind, EntryValues } from '../domain/entry.js'
import { type EntryFault, entryFaults, LONGEST } from '../domain/entry-faults.js'
import type { Identifier } from '../domain/identifiers/identifier.js'

export type KeepEntryRefusal = EntryFault | (Refusal & { readonly code: 'no-such-entry' | 'entry-changed' })

export type EntryInput<Kind extends EntryKind> = {
  readonly recordId: RecordId
  readonly kind: Kind
  readonly values: EntryValues[Kind]
  /** Where this is from, in words: “Told by mum”, “School census”. */
  readonly source: string
  /** The entry it takes the place of. Left out, it is added beside the others. */
  readonly replaces?: EntryId | undefined
  /** For an identifier: its keyed digest. */
  readonly digest?: string | undefined
}

/** Adds an entry to a child's record, or puts a corrected one in the place of another, which stays in the history. */
export async function keepEntry<Kind extends EntryKind>(
  tx: Tx,
  by: By,
  { recordId, kind, values, source, replaces, digest }: EntryInput<Kind>,
): Promise<Outcome<{ readonly entryId: EntryId }, KeepEntryRefusal>> {
  const faults = entryFaults(kind, values, dayOf(by.now))
  if (source.length > (LONGEST.source ?? 0)) faults.push({ code: 'text-too-long', field: 'source' })
  if (faults.length > 0) return refuseAll(faults)
  if (replaces) {
    const before = await findEntryForUpdate(tx, by, { recordId, kind, id: replaces })
    if (!before) return refuse({ code: 'no-such-entry' })
    if (before.supersededAt || before.struckOutAt) return refuse({ code: 'entry-changed' })
  }
  const entryId = await insertAs(tx, by, { recordId, kind, values, source, digest })
  if (replaces) {
    await supersedeEntry(tx, by, { kind, id: replaces, next: entryId })
    if (kind === 'identifier') await endPointer(tx, by, replaces)
  }
  if (kind === 'birth') await announceBirth(tx, recordId, entryId)
  noteForAudit(tx, {
    action: replaces ? 'people.entry-corrected' : 'people.entry-added',
    records: [recordId],
    thing: entryId,
    fields: [kindInAudit(kind, values), ...Object.keys(values)],
  })
  return accept({ entryId })
}

async function insertAs<Kind extends EntryKind>(
  tx: Tx,
  by: By,
  { recordId, kind, values, source, digest }: Omit<EntryInput<Kind>, 'replaces'>,
): Promise<EntryId> {
  if (kind === 'name') return insertName(tx, by, { recordId, values: values as EntryValues['name'], source })
  if (kind !== 'identifier') return insertEntry(tx, by, { recordId, kind, values, source })
  if (!digest) throw new Error('An identifier needs its digest')
  const identifier: Identifier = { ...(values as EntryValues['identifier']), digest }
  return insertIdentifier(tx, by, { recordId, identifier, source })
}

/** The day of birth of a child is another, or is known now: some duties are counted from it. */
export function announceBirth(tx: Tx, recordId: RecordId, entryId: EntryId): Promise<void> {
  return announce(tx, { fact: 'people.birth-changed', recordId, entryId })
}

/** Which kind of entry, never what it says. */
export function kindInAudit(kind: EntryKind, values: object): string {
  const own =
    kind === 'detail' || kind === 'name' || kind === 'equality' ? (values as { kind?: string }).kind : undefined
  return own ? `${kind}.${own}` : kind
}
