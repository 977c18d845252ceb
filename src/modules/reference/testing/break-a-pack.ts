import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { AssessmentTemplate } from '../domain/assessment-template.js'
import type { Pack, PackKind, PackVersion, PackVersionOf } from '../domain/pack.js'
import type { PackRefusalCode } from '../domain/pack-refusal.js'
import { aVersion } from './read-pack.js'

/** One way to break Northmoor's pack, and the only reason for which it is then refused. */
export type Break = {
  readonly code: PackRefusalCode
  readonly because: string
  readonly breakIt: (pack: Pack) => Pack
}

export const day = (text: string) => text as CalendarDate

/** Replaces one version by what is made of it. Without a name it is the first version of its kind. */
export function change<Kind extends PackKind>(kind: Kind, version: string | undefined, into: Change<Kind>) {
  return (pack: Pack): Pack => {
    const was = aVersion(kind, pack, version)
    return { ...pack, versions: pack.versions.map((each) => (each === (was as PackVersion) ? into(was) : each)) }
  }
}
type Change<Kind extends PackKind> = (was: PackVersionOf<Kind>) => PackVersion

/** Adds a version that follows the last of its kind. */
export function follow<Kind extends PackKind>(kind: Kind, version: string | undefined, into: Change<Kind>) {
  return (pack: Pack): Pack => ({ ...pack, versions: [...pack.versions, into(aVersion(kind, pack, version))] })
}

export function changeItem<T extends { code: string }>(items: readonly T[], code: string, by: Partial<T>): T[] {
  if (!items.some((item) => item.code === code)) throw new Error(`There is no ${code} to break`)
  return items.map((item) => (item.code === code ? { ...item, ...by } : item))
}

/** Changes the exploitation risk assessment. */
export function template(into: (was: AssessmentTemplate) => Partial<AssessmentTemplate>) {
  return (pack: Pack): Pack => {
    const was = pack.versions.find((each) => each.kind === 'assessment-template' && each.use === 'main')
    if (was?.kind !== 'assessment-template') throw new Error('The pack has a main template')
    return { ...pack, versions: pack.versions.map((each) => (each === was ? { ...was, ...into(was) } : each)) }
  }
}
