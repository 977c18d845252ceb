import { type CalendarDate, dayOf } from '../../../kernel/calendar-date.js'
import type { RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import { initials } from '../../../web/format.js'
import { ageFrom, ageInWords } from '../domain/age.js'
import type { DetailKind } from '../domain/entry.js'
import { namesInWords } from '../domain/names.js'
import { recordsOfOne } from './merged-records.query.js'
import { nameFromFacts } from './names.query.js'
import { listStanding } from './standing-entries.query.js'

/** What stands at the top of every page about a child, as far as the seat sees it. */
export type ChildHeader = {
  /** The record the reader should be at: the one that stands for the record asked for since a merge. */
  readonly recordId: RecordId
  /** That record and those merged into it. */
  readonly recordIds: readonly RecordId[]
  /** As on the record, else number and birth date, else “A child”. */
  readonly displayName: string
  /** For a sentence: “Cal”, “Callum”; “the child” where no name is known. */
  readonly shortName: string
  /** For browser titles: “C. T.” */
  readonly initials: string
  readonly knownAs?: string | undefined
  readonly isNamed: boolean
  readonly otherNames: readonly string[]
  readonly bornOn?: CalendarDate | undefined
  readonly bornIsEstimated: boolean
  /** In whole years; the lower end of a guess. */
  readonly age?: number | undefined
  /** “14”, “about 14”, “13 to 15”. */
  readonly ageWords?: string | undefined
  readonly school?: string | undefined
  readonly livesWith?: string | undefined
  /** How to make contact safely: what everyone must know before they ring. */
  readonly careLine?: string | undefined
  readonly language?: string | undefined
  readonly communication?: string | undefined
  readonly missingCount?: { readonly count: number; readonly asOf: CalendarDate | null; readonly source: string }
}

export async function childHeader(tx: Tx, by: By, recordId: RecordId): Promise<ChildHeader> {
  const { survivor, all } = await recordsOfOne(tx, recordId)
  const [names, births, schools, details, identifiers] = await Promise.all([
    listStanding(tx, all, 'name'),
    listStanding(tx, all, 'birth'),
    listStanding(tx, all, 'school'),
    listStanding(tx, all, 'detail'),
    listStanding(tx, all, 'identifier'),
  ])
  // What the surviving record says comes before what was written on the ones merged into it.
  const own = <Row extends { recordId: RecordId }>(rows: readonly Row[]) =>
    rows.toSorted((a, b) => Number(b.recordId === survivor) - Number(a.recordId === survivor))
  const called = namesInWords(own(names))
  const birth = own(births)[0]
  const age = birth && ageFrom(birth, dayOf(by.now))
  const school = own(schools).find((each) => each.untilOn === null)
  const detail = (kind: DetailKind) => own(details).find((each) => each.kind === kind)
  const missing = detail('missing-count')
  const displayName = called.full ?? nameFromFacts(own(identifiers), own(births)) ?? 'A child'
  return {
    recordId: survivor,
    recordIds: all,
    displayName,
    shortName: called.isDescription ? 'the child' : (called.short ?? 'the child'),
    initials: called.full && !called.isDescription ? initials(called.full) : 'no name yet',
    knownAs: called.knownAs,
    isNamed: called.full !== undefined && !called.isDescription,
    otherNames: called.others,
    bornOn: birth?.bornOn ?? undefined,
    bornIsEstimated: birth?.certainty === 'estimated',
    age: age?.years,
    ageWords: age && ageInWords(age),
    school: school && schoolInWords(school),
    livesWith: detail('lives-with')?.words,
    careLine: detail('safe-contact')?.words,
    language: detail('language')?.words,
    communication: detail('communication')?.words,
    ...(missing?.number == null
      ? {}
      : { missingCount: { count: missing.number, asOf: missing.asOf, source: missing.source } }),
  }
}

const WITHOUT_NAME = { home: 'Taught at home', none: 'Not in school', 'not-known': 'Not known' } as const

/** “Harrowmere High, year 10”. */
export function schoolInWords({ kind, name, yearGroup }: { kind: string; name: string; yearGroup: string }): string {
  const where = name || WITHOUT_NAME[kind as keyof typeof WITHOUT_NAME] || ''
  return yearGroup ? `${where}, ${yearGroup}` : where
}
