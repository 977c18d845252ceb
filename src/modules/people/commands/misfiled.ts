import type { RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome, type Refusal, refuse } from '../../../kernel/outcome.js'
import { holdsPart } from '../../../platform/http/page.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { holdOn } from '../../access/index.js'
import { findEntryForUpdate, moveEntryRow, strikeOutEntryRow } from '../data/entry.store.js'
import { endPointer, movePointer } from '../data/identifier.store.js'
import { endNameTokens, moveNameTokens } from '../data/name.store.js'
import { announceBirth } from './keep-entry.js'
import { traceMisfiled } from '../data/misfiled.store.js'
import { ENTRIES, type EntryId, type EntryKind } from '../domain/entry.js'

export type MisfiledRefusal = Refusal & {
  readonly code: 'no-such-entry' | 'already-struck-out' | 'reason-missing' | 'same-record' | 'target-closed'
}

type Misfiled = {
  readonly recordId: RecordId
  readonly kind: EntryKind
  readonly id: EntryId
  /** A code of the local list `misfiled-reasons`. */
  readonly reason: string
  readonly note: string
}

/** Strikes an entry out: it stands for nothing any more, and that it stood here stays written. */
export async function strikeOutEntry(
  tx: Tx,
  by: By,
  misfiled: Misfiled,
): Promise<Outcome<{ readonly entryId: EntryId }, MisfiledRefusal>> {
  const found = await findMisfiled(tx, by, misfiled)
  if (!found.ok) return found
  const { kind, id, recordId } = misfiled
  await strikeOutEntryRow(tx, by, kind, id)
  if (kind === 'name') await endNameTokens(tx, by, { nameId: id, recordId })
  if (kind === 'identifier') await endPointer(tx, by, id)
  if (kind === 'birth') await announceBirth(tx, recordId, id)
  await traceMisfiled(tx, by, { ...misfiled, part: ENTRIES[kind].part, what: 'struck-out' })
  noteForAudit(tx, { action: 'people.entry-struck-out', records: [recordId], thing: id, fields: [kind, 'reason'] })
  return accept({ entryId: id })
}

/** Moves an entry that stood on the wrong record. It keeps its id, its author and its day; both records say so. */
export async function moveEntry(
  tx: Tx,
  by: By,
  { to, ...misfiled }: Misfiled & { readonly to: RecordId },
): Promise<Outcome<{ readonly entryId: EntryId }, MisfiledRefusal>> {
  const { kind, id, recordId } = misfiled
  if (to === recordId) return refuse({ code: 'same-record', field: 'to' })
  const target = await holdOn(tx, to)
  if (!target || target.level !== 'work' || target.kind !== 'child' || !holdsPart(target, ENTRIES[kind].part))
    return refuse({ code: 'target-closed', field: 'to' })
  const found = await findMisfiled(tx, by, misfiled)
  if (!found.ok) return found
  await moveEntryRow(tx, by, kind, id, to)
  if (kind === 'name') await moveNameTokens(tx, by, { nameId: id, recordId }, to)
  if (kind === 'identifier') await movePointer(tx, by, id, to)
  if (kind === 'birth') for (const each of [recordId, to]) await announceBirth(tx, each, id)
  const part = ENTRIES[kind].part
  await traceMisfiled(tx, by, { ...misfiled, part, what: 'moved-away' })
  await traceMisfiled(tx, by, { ...misfiled, recordId: to, part, what: 'moved-here' })
  noteForAudit(tx, {
    action: 'people.entry-moved',
    records: [recordId, to],
    thing: id,
    fields: [kind, 'record_id', 'reason'],
  })
  return accept({ entryId: id })
}

async function findMisfiled(tx: Tx, by: By, misfiled: Misfiled): Promise<Outcome<undefined, MisfiledRefusal>> {
  if (misfiled.reason === '') return refuse({ code: 'reason-missing', field: 'reason' })
  const before = await findEntryForUpdate(tx, by, misfiled)
  if (!before) return refuse({ code: 'no-such-entry' })
  if (before.struckOutAt) return refuse({ code: 'already-struck-out' })
  return accept()
}
