import { z } from 'zod'
import { assessmentTemplateSchema } from './assessment-template.js'
import { calendarSchema } from './calendar.js'
import { contextKindsSchema } from './context-kinds.js'
import { intervalsSchema } from './intervals.js'
import { localitiesSchema } from './localities.js'
import { referenceListsSchema } from './reference-lists.js'
import { riskLevelsSchema } from './risk-levels.js'
import { strandsSchema } from './strands.js'

/** The kinds of local data. Every pack has at least one version of each. */
export const PACK_KINDS = [
  'strands',
  'context-kinds',
  'risk-levels',
  'localities',
  'intervals',
  'calendar',
  'reference-lists',
  'assessment-template',
] as const
export type PackKind = (typeof PACK_KINDS)[number]

export const packVersionSchema = z.discriminatedUnion('kind', [
  strandsSchema,
  contextKindsSchema,
  riskLevelsSchema,
  localitiesSchema,
  intervalsSchema,
  calendarSchema,
  referenceListsSchema,
  assessmentTemplateSchema,
])

/** One dated version of one kind of local data: one file of a pack. Once published it is never changed. */
export type PackVersion = z.infer<typeof packVersionSchema>
export type PackVersionOf<Kind extends PackKind> = Extract<PackVersion, { kind: Kind }>

/** A partnership's local data: all versions, and the names of the boundary files that lie beside them. */
export type Pack = {
  readonly versions: readonly PackVersion[]
  readonly boundaryFiles: ReadonlySet<string>
}

/** All versions of one kind, in the order given. */
export function versionsOf<Kind extends PackKind>(pack: Pick<Pack, 'versions'>, kind: Kind): PackVersionOf<Kind>[] {
  return pack.versions.filter((version): version is PackVersionOf<Kind> => version.kind === kind)
}

/** Versions of the same series replace each other in time: a kind, or one template among several. */
export function seriesOf(version: PackVersion): string {
  return version.kind === 'assessment-template' ? `${version.kind} ${version.template}` : version.kind
}

/** How a version is named to a person: "risk-levels 2024-04". */
export function nameOf(version: PackVersion): string {
  return `${seriesOf(version)} ${version.version}`
}
