import { addDays, type CalendarDate, dayOf } from '../../../kernel/calendar-date.js'
import type { Tx } from '../../../platform/work.js'
import { listVersionRows, readContents, type Stored, type VersionRow } from '../data/local-version.store.js'
import { difference } from '../domain/difference.js'
import { PACK_KINDS, type PackKind } from '../domain/pack.js'
import { type Unverified, unverifiedIn } from './unverified.js'

/** A published version in the history of its series. */
export type HistoryEntry = {
  readonly version: Stored
  readonly publishedAt: Date
  /** The last day on which it holds; undefined while nothing follows it. */
  readonly until: CalendarDate | undefined
  readonly stands: 'ahead' | 'in-force' | 'past'
  /** What it changed against the version before it, a sentence each. */
  readonly differences: readonly string[]
}

/** One series of local data with its versions, the one that begins last first. */
export type Series = {
  readonly kind: PackKind
  readonly name: string
  readonly history: readonly HistoryEntry[]
  readonly inForce: HistoryEntry | undefined
  readonly unverified: readonly Unverified[]
}

/** Everything that is published, or one kind of it, series by series. */
export async function listLocalData(tx: Tx, now: Date, kind?: PackKind): Promise<Series[]> {
  const rows = await listVersionRows(tx, kind)
  const contents = await readContents(
    tx,
    rows.map((row) => row.id),
  )
  const byId = new Map(contents.map((version) => [version.versionId, version]))
  const bySeries = [...Map.groupBy(rows, (row) => row.series).values()]
  const order = (row: VersionRow | undefined) => PACK_KINDS.indexOf(row?.kind ?? 'strands')
  return bySeries
    .toSorted(([one], [other]) => order(one) - order(other))
    .map((members) => seriesOf(members, byId, dayOf(now)))
}

function seriesOf(rows: readonly VersionRow[], byId: ReadonlyMap<string, Stored>, today: CalendarDate): Series {
  const history = rows.map((row, at): HistoryEntry => {
    const version = byId.get(row.id) as Stored
    const [next, before] = [rows[at - 1], rows[at + 1]]
    const until = [row.validUntil, next && addDays(next.validFrom, -1)].filter((day) => day != null).sort()[0]
    return {
      version,
      publishedAt: row.publishedAt,
      until,
      stands: row.validFrom > today ? 'ahead' : until && until < today ? 'past' : 'in-force',
      differences: difference(before && byId.get(before.id), version),
    }
  })
  const inForce = history.find((each) => each.stands === 'in-force')
  const latest = (inForce ?? history[0])?.version as Stored
  return {
    kind: latest.kind,
    name: latest.kind === 'assessment-template' ? latest.title : latest.kind,
    history,
    inForce,
    unverified: unverifiedIn(latest),
  }
}
