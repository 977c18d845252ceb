import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { Outcome } from '../../../kernel/outcome.js'
import type { By, Tx } from '../../../platform/work.js'
import type { VersionId } from '../data/tables.js'
import type { Locality } from '../domain/localities.js'
import { freshCode } from './fresh-code.js'
import { type EditRefusal, publishEdited } from './publish-edited.js'

/** A locality as someone edited it; without a code, a new one, which has no boundary until one is published. */
export type EditedLocality = {
  readonly code: string | undefined
  readonly label: string
  readonly validFrom: CalendarDate
  readonly validTo: CalendarDate | undefined
  readonly isRetired: boolean
  readonly isVerified: boolean
}

export type EditedLocalities = {
  readonly baseId: VersionId
  readonly startsOn: CalendarDate
  readonly source: string
  readonly localities: readonly EditedLocality[]
}

/** Publishes edited localities. Boundaries stay as they are drawn: they come as files. */
export async function editLocalities(
  tx: Tx,
  by: By,
  { localities, ...edit }: EditedLocalities,
): Promise<Outcome<{ versionId: VersionId }, EditRefusal>> {
  return publishEdited(tx, by, {
    ...edit,
    kind: 'localities',
    change: (base) => ({ ...base, items: merge(base.items, localities) }),
  })
}

function merge(before: readonly Locality[], edited: readonly EditedLocality[]): Locality[] {
  const taken = new Set(before.map(({ code }) => code))
  const kept = before.map((locality) => {
    const change = edited.find(({ code }) => code === locality.code)
    return change ? withChange(locality, change) : locality
  })
  const added = edited
    .filter(({ code }) => code === undefined)
    .map((each) => withChange({ code: freshCode(each.label, taken), boundary: null }, each))
  return [...kept, ...added]
}

function withChange(locality: Pick<Locality, 'code' | 'boundary'>, change: EditedLocality): Locality {
  const edited: Locality = { ...locality, label: change.label, validFrom: change.validFrom, validTo: change.validTo }
  if (change.isVerified) edited.unverified = edited.note = undefined
  if (change.isRetired) edited.retired = true
  return edited
}
