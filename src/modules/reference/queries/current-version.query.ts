import { type CalendarDate, dayOf } from '../../../kernel/calendar-date.js'
import type { WorkingCalendar } from '../../../kernel/working-days.js'
import type { Tx } from '../../../platform/work.js'
import { listVersionRows, readContents, type Stored, type VersionRow } from '../data/local-version.store.js'
import type { VersionId } from '../data/tables.js'
import { type AssessmentTemplate, mainTemplateOn } from '../domain/assessment-template.js'
import { workingCalendar as calendarOf } from '../domain/calendar.js'
import type { PackKind, PackVersionOf } from '../domain/pack.js'

/**
 * The version of a kind that holds on a day; of assessment templates, the main one.
 * @throws where none holds: a partnership works only once a pack is published.
 */
export async function currentVersion<Kind extends PackKind>(
  tx: Tx,
  kind: Kind,
  on: Date | CalendarDate,
): Promise<Stored<PackVersionOf<Kind>>> {
  const day = typeof on === 'string' ? on : dayOf(on)
  const rows = await listVersionRows(tx, kind)
  if (kind === 'assessment-template')
    return (await mainTemplate(tx, rows, day)) as unknown as Stored<PackVersionOf<Kind>>
  const row = rows.find((each) => each.validFrom <= day)
  if (!row || (row.validUntil && row.validUntil < day)) throw missing(kind, day)
  return (await readContents(tx, [row.id]))[0] as unknown as Stored<PackVersionOf<Kind>>
}

/**
 * A version by its id, whenever it held: how an old record is read. With `kind`, typed as that kind.
 * @throws when the partnership has no such version, or it is of another kind.
 */
export async function getVersion<Kind extends PackKind = PackKind>(
  tx: Tx,
  versionId: VersionId,
  kind?: Kind,
): Promise<Stored<PackVersionOf<Kind>>> {
  const [version] = await readContents(tx, [versionId])
  if (kind && version?.kind !== kind) throw new Error('There is no such version of local data')
  return version as unknown as Stored<PackVersionOf<Kind>>
}

/** The levels on a day, with the tests and the role that takes a child off MACE. */
export function riskLevels(tx: Tx, on: Date): Promise<Stored<PackVersionOf<'risk-levels'>>> {
  return currentVersion(tx, 'risk-levels', on)
}
export function strands(tx: Tx, on: Date): Promise<Stored<PackVersionOf<'strands'>>> {
  return currentVersion(tx, 'strands', on)
}
export function contextKinds(tx: Tx, on: Date): Promise<Stored<PackVersionOf<'context-kinds'>>> {
  return currentVersion(tx, 'context-kinds', on)
}
export function localities(tx: Tx, on: Date): Promise<Stored<PackVersionOf<'localities'>>> {
  return currentVersion(tx, 'localities', on)
}
export function intervals(tx: Tx, on: Date): Promise<Stored<PackVersionOf<'intervals'>>> {
  return currentVersion(tx, 'intervals', on)
}
export function referenceLists(tx: Tx, on: Date): Promise<Stored<PackVersionOf<'reference-lists'>>> {
  return currentVersion(tx, 'reference-lists', on)
}

/**
 * The calendar for working-day sums: the one published to hold last, even if its first day lies ahead. What it lists
 * are dates, and a deadline next month must know of a holiday moved next month today.
 */
export async function workingCalendar(tx: Tx): Promise<WorkingCalendar & { readonly versionId: VersionId }> {
  const [row] = await listVersionRows(tx, 'calendar')
  if (!row) throw missing('calendar')
  const [version] = (await readContents(tx, [row.id])) as [Stored<PackVersionOf<'calendar'>>]
  return { ...calendarOf(version), versionId: version.versionId }
}

/** Calendars by which something was reckoned. Versions never change, so those read before are not asked for again. */
export async function calendarsOf(
  tx: Tx,
  versionIds: readonly VersionId[],
): Promise<ReadonlyMap<VersionId, WorkingCalendar>> {
  const versions = (await readContents(tx, [...new Set(versionIds)])) as Stored<PackVersionOf<'calendar'>>[]
  return new Map(versions.map((version) => [version.versionId, calendarOf(version)]))
}

/** The template of a series that holds on a day; without a series, the main one, which screening asks for. */
export async function assessmentTemplate(
  tx: Tx,
  template: string | undefined,
  on: Date,
): Promise<Stored<AssessmentTemplate>> {
  if (template === undefined) return currentVersion(tx, 'assessment-template', on)
  const day = dayOf(on)
  const series = `assessment-template ${template}`
  const rows = await listVersionRows(tx, 'assessment-template')
  const row = rows.find((each) => each.series === series && each.validFrom <= day)
  if (!row || (row.validUntil && row.validUntil < day)) throw missing(series, day)
  return (await readContents(tx, [row.id]))[0] as Stored<AssessmentTemplate>
}

/** Every template that may be begun on a day: the main one first. */
export async function assessmentTemplates(tx: Tx, on: Date): Promise<Stored<AssessmentTemplate>[]> {
  const day = dayOf(on)
  const rows = await listVersionRows(tx, 'assessment-template')
  const main = await mainTemplate(tx, rows, day)
  const beside = (await readContents(tx, holding(rows, day))).filter(
    (each): each is Stored<AssessmentTemplate> => each.kind === 'assessment-template' && each.use === 'beside',
  )
  return [main, ...beside]
}

async function mainTemplate(
  tx: Tx,
  rows: readonly VersionRow[],
  day: CalendarDate,
): Promise<Stored<AssessmentTemplate>> {
  const templates = (await readContents(tx, holding(rows, day))) as Stored<AssessmentTemplate>[]
  const main = mainTemplateOn(templates, day) as Stored<AssessmentTemplate> | undefined
  if (!main) throw missing('main assessment template', day)
  return main
}

/** Of each series the version that holds on a day; rows stand with the latest first. */
function holding(rows: readonly VersionRow[], day: CalendarDate): VersionId[] {
  const latest = new Map<string, VersionRow>()
  for (const row of rows) if (row.validFrom <= day && !latest.has(row.series)) latest.set(row.series, row)
  return [...latest.values()].filter((row) => !row.validUntil || row.validUntil >= day).map((row) => row.id)
}

function missing(what: string, day?: CalendarDate): Error {
  return new Error(`No ${what} holds${day ? ` on ${day}` : ''}: a pack of local data has to be published first`)
}
