import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { RecordId } from '../../../kernel/ids.js'
import { accept, type Outcome } from '../../../kernel/outcome.js'
import type { By, Tx } from '../../../platform/work.js'
import type { EntryId, EntryValues } from '../domain/entry.js'
import { listStanding } from '../queries/standing-entries.query.js'
import { keepEntry, type KeepEntryRefusal } from './keep-entry.js'

/**
 * Sets a child's legal status or plan from a day. The statuses named in `ends` stopped on that day: each gets its end,
 * and what was written before stays in the history.
 */
export async function setStatus(
  tx: Tx,
  by: By,
  {
    recordId,
    status,
    source,
    replaces,
    ends = [],
  }: {
    readonly recordId: RecordId
    readonly status: EntryValues['status']
    readonly source: string
    readonly replaces?: EntryId | undefined
    readonly ends?: readonly EntryId[]
  },
): Promise<Outcome<{ readonly entryId: EntryId }, KeepEntryRefusal>> {
  const added = await keepEntry(tx, by, { recordId, kind: 'status', values: status, source, replaces })
  if (!added.ok) return added
  for (const open of await listStanding(tx, [recordId], 'status')) {
    if (!ends.includes(open.id) || open.untilOn !== null || open.id === added.value.entryId) continue
    const ended = await endOne(tx, by, recordId, open, status.fromOn)
    if (!ended.ok) return ended
  }
  return accept(added.value)
}

async function endOne(
  tx: Tx,
  by: By,
  recordId: RecordId,
  open: EntryValues['status'] & { readonly id: EntryId; readonly source: string },
  untilOn: CalendarDate,
) {
  const { kind, code, label, listVersionId, fromOn } = open
  return keepEntry(tx, by, {
    recordId,
    kind: 'status',
    values: { kind, code, label, listVersionId, fromOn, untilOn },
    source: open.source,
    replaces: open.id,
  })
}
