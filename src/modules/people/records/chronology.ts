import { type CalendarDate, startOfDay } from '../../../kernel/calendar-date.js'
import type { RecordId } from '../../../kernel/ids.js'
import type { ChronologyEntry, ChronologyProvider } from '../../records/index.js'
import { entryInWords } from '../pages/entry-words.js'
import { misfiledInWords } from '../pages/misfiled-words.js'
import { listMerges } from '../queries/merges.query.js'
import { listMisfiled } from '../queries/past-entries.query.js'
import { type DatedEntry, listDated } from '../queries/dated-entries.query.js'

const KINDS = {
  status: 'Legal status and plan',
  placement: 'Placements',
  school: 'School',
  'same-child': 'Entries found to be one child',
  misfiled: 'On the wrong record',
} as const

type Author = { authorName: string; agencyName: string; contributedByAgencyId: string }

/** What changed in a child's circumstances, and what was decided about the record itself. */
export const peopleChronology: ChronologyProvider = {
  part: 'summary',
  kinds: KINDS,
  async list(tx, _by, recordIds) {
    const [statuses, placements, schools, merges, misfiled] = await Promise.all([
      listDated(tx, recordIds, 'status'),
      listDated(tx, recordIds, 'placement'),
      listDated(tx, recordIds, 'school'),
      listMerges(tx, recordIds),
      listMisfiled(tx, recordIds),
    ])
    return [
      ...statuses.flatMap((each) => beginningAndEnd('status', each)),
      ...placements.flatMap((each) => beginningAndEnd('placement', each)),
      ...schools.flatMap((each) => beginningAndEnd('school', each)),
      ...merges.flatMap((each) => mergeEntries(each, recordIds)),
      ...misfiled
        .filter((each) => each.part === 'summary')
        .map(
          (each): ChronologyEntry => ({
            ...rootOf(each),
            id: each.id,
            recordId: each.recordId,
            at: each.recordedAt,
            kind: 'misfiled',
            mark: 'file',
            title: misfiledInWords(each),
            source: 'Kith',
            thirdParty: false,
          }),
        ),
    ]
  },
}

function beginningAndEnd(kind: 'status' | 'placement' | 'school', entry: DatedEntry): ChronologyEntry[] {
  // A row of one of the three kinds; without its span, because the day stands in the margin.
  const { key, words: bare } = entryInWords(kind, { ...entry, fromOn: null, untilOn: null } as never)
  const at = (day: CalendarDate, end: boolean): ChronologyEntry => ({
    ...rootOf(entry),
    id: end ? `${entry.id}-end` : entry.id,
    recordId: entry.recordId,
    at: startOfDay(day),
    dateOnly: true,
    kind,
    mark: 'file',
    title: end ? `${key} ended: ${bare}` : `${key}: ${bare}`,
    source: entry.source || 'Written by hand',
    thirdParty: false,
    href: `/children/${entry.recordId}/details`,
  })
  return [...(entry.fromOn ? [at(entry.fromOn, false)] : []), ...(entry.untilOn ? [at(entry.untilOn, true)] : [])]
}

function mergeEntries(merge: Awaited<ReturnType<typeof listMerges>>[number], recordIds: readonly RecordId[]) {
  const recordId = recordIds.includes(merge.otherRecordId) ? merge.otherRecordId : merge.recordId
  const common = {
    ...rootOf(merge),
    recordId,
    kind: 'same-child',
    mark: 'file',
    source: 'Kith',
    thirdParty: false,
  } as const
  const entries: ChronologyEntry[] = [
    {
      ...common,
      id: merge.id,
      at: merge.decidedAt,
      title: 'Two entries found to be one child',
      text: merge.reason,
    },
  ]
  if (merge.undoneAt)
    entries.push({
      ...common,
      id: `${merge.id}-undone`,
      at: merge.undoneAt,
      authorName: merge.undoneByName ?? '',
      title: 'The two entries are two children after all',
      text: merge.undoReason ?? undefined,
    })
  return entries
}

function rootOf({ authorName, agencyName, contributedByAgencyId }: Author) {
  return { authorName, agencyName, controllerAgencyId: contributedByAgencyId }
}
