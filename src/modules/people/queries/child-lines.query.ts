import { type CalendarDate, dayOf } from '../../../kernel/calendar-date.js'
import type { RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import { ageFrom, ageInWords } from '../domain/age.js'
import { nameInWords, namesInWords } from '../domain/names.js'
import { schoolInWords } from './child-header.query.js'
import { groupByRecord, nameFromFacts } from './names.query.js'
import { listStanding } from './standing-entries.query.js'

/** One child in a list: enough to know them from another of the same name, and no more. */
export type ChildLine = {
  readonly recordId: RecordId
  readonly name: string
  readonly otherNames: readonly string[]
  readonly bornOn: CalendarDate | undefined
  readonly bornIsEstimated: boolean
  readonly ageWords: string | undefined
  readonly school: string | undefined
  readonly livesWith: string | undefined
  readonly identifiers: readonly { readonly kind: string; readonly value: string }[]
}

/** Lines for those of the records that the seat may see, in the order asked for. */
export async function childLines(tx: Tx, by: By, recordIds: readonly RecordId[]): Promise<ChildLine[]> {
  const [names, births, schools, details, identifiers] = await Promise.all([
    listStanding(tx, recordIds, 'name'),
    listStanding(tx, recordIds, 'birth'),
    listStanding(tx, recordIds, 'school'),
    listStanding(tx, recordIds, 'detail'),
    listStanding(tx, recordIds, 'identifier'),
  ]).then((rows) => rows.map((each) => groupByRecord(each as readonly { recordId: RecordId }[])) as Grouped)
  return recordIds.flatMap((recordId) => {
    const standing = {
      names: names.get(recordId) ?? [],
      births: births.get(recordId) ?? [],
      identifiers: identifiers.get(recordId) ?? [],
    }
    const called = namesInWords(standing.names)
    const name = called.full ?? nameFromFacts(standing.identifiers, standing.births)
    if (!name) return []
    const [birth] = standing.births
    const age = birth && ageFrom(birth, dayOf(by.now))
    const school = schools.get(recordId)?.find((each) => each.untilOn === null)
    return [
      {
        recordId,
        name,
        otherNames: standing.names
          .filter((each) => each.kind !== 'name' && each.kind !== 'description')
          .map(nameInWords)
          .filter((each) => each !== name),
        bornOn: birth?.bornOn ?? undefined,
        bornIsEstimated: birth?.certainty === 'estimated',
        ageWords: age && ageInWords(age),
        school: school && schoolInWords(school),
        livesWith: details.get(recordId)?.find((each) => each.kind === 'lives-with')?.words,
        identifiers: standing.identifiers.map(({ kind, value }) => ({ kind, value })),
      },
    ]
  })
}

type Rows<Kind extends Parameters<typeof listStanding>[2]> = Map<
  RecordId,
  Awaited<ReturnType<typeof listStanding<Kind>>>[number][]
>
type Grouped = [Rows<'name'>, Rows<'birth'>, Rows<'school'>, Rows<'detail'>, Rows<'identifier'>]
