import type { RecordId } from '../../../kernel/ids.js'
import type { Tx } from '../../../platform/work.js'
import { fullDay } from '../../../web/format.js'
import { identifierInWords } from '../domain/identifiers/identifier.js'
import { namesInWords } from '../domain/names.js'
import { listStanding, type StandingEntryOf } from './standing-entries.query.js'

/**
 * What to call the children of these records, for those the seat may see. A child without a name (a census carries
 * none) is called by the council's number and birth date.
 */
export async function namesOf(tx: Tx, recordIds: readonly RecordId[]): Promise<ReadonlyMap<RecordId, string>> {
  const names = groupByRecord(await listStanding(tx, recordIds, 'name'))
  const called = new Map<RecordId, string>()
  const nameless: RecordId[] = []
  for (const id of new Set(recordIds)) {
    const full = namesInWords(names.get(id) ?? []).full
    if (full) called.set(id, full)
    else nameless.push(id)
  }
  if (nameless.length === 0) return called
  const [identifiers, births] = await Promise.all([
    listStanding(tx, nameless, 'identifier'),
    listStanding(tx, nameless, 'birth'),
  ])
  const [byIdentifier, byBirth] = [groupByRecord(identifiers), groupByRecord(births)]
  for (const id of nameless) {
    const words = nameFromFacts(byIdentifier.get(id) ?? [], byBirth.get(id) ?? [])
    if (words) called.set(id, words)
  }
  return called
}

/** “Child 566910, born 3 March 2012”: what stands for a name that nobody has given yet. */
export function nameFromFacts(
  identifiers: readonly Pick<StandingEntryOf<'identifier'>, 'kind' | 'value'>[],
  births: readonly Pick<StandingEntryOf<'birth'>, 'bornOn'>[],
): string | undefined {
  const identifier = identifiers.find((each) => each.kind === 'la-child-id') ?? identifiers[0]
  const bornOn = births[0]?.bornOn
  if (!identifier && !bornOn) return undefined
  const who = identifier ? `Child ${identifierInWords(identifier)}` : 'Child'
  return bornOn ? `${who}, born ${fullDay(bornOn)}` : who
}

export function groupByRecord<Row extends { recordId: RecordId }>(rows: readonly Row[]): Map<RecordId, Row[]> {
  const groups = new Map<RecordId, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.recordId)
    if (group) group.push(row)
    else groups.set(row.recordId, [row])
  }
  return groups
}
