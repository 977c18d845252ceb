import type { ChronologyEntry, ChronologyProvider } from '../../records/index.js'
import { listAllCovers, listAllocations, type PastAllocation, type PastCover } from '../queries/history.query.js'
import { coverWords, endedWords, givenText, givenWords } from './words.js'

/** Who was given the child, by whom and why; who covered; and when the work ended. */
export const chronology: ChronologyProvider = {
  part: 'history',
  kinds: { allocation: 'Who works with them' },
  async list(tx, _by, recordIds) {
    const [given, covers] = await Promise.all([listAllocations(tx, recordIds), listAllCovers(tx, recordIds)])
    return [...given.map(givenEntry), ...given.flatMap(endedEntry), ...covers.map(coverEntry)]
  },
}

type Common = Pick<ChronologyEntry, 'kind' | 'mark' | 'source' | 'thirdParty'>
const COMMON: Common = { kind: 'allocation', mark: 'file', source: 'Kith', thirdParty: false }

function givenEntry(row: PastAllocation): ChronologyEntry {
  return {
    ...COMMON,
    recordId: row.recordId,
    id: row.id,
    at: row.allocatedAt,
    title: givenWords(row),
    text: givenText(row),
    agencyName: row.agencyName,
    authorName: row.authorName,
    controllerAgencyId: row.contributedByAgencyId,
  }
}

/** A hand-over is told by who was given the child next; only a child who was taken back has an entry of its own. */
function endedEntry(row: PastAllocation): ChronologyEntry[] {
  if (!row.endedAt || row.endedHow === 'handed-over') return []
  return [
    {
      ...COMMON,
      recordId: row.recordId,
      id: `${row.id}-ended`,
      at: row.endedAt,
      title: endedWords(row),
      text: row.endReason ?? undefined,
      agencyName: row.endedByAgencyName ?? row.agencyName,
      authorName: row.endedByName ?? row.authorName,
      controllerAgencyId: row.contributedByAgencyId,
    },
  ]
}

function coverEntry(row: PastCover): ChronologyEntry {
  return {
    ...COMMON,
    recordId: row.recordId,
    id: row.id,
    at: row.arrangedAt,
    title: coverWords(row),
    text: row.note || undefined,
    agencyName: row.agencyName,
    authorName: row.authorName,
    controllerAgencyId: row.contributedByAgencyId,
  }
}
