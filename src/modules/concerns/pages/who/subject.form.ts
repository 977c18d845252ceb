import { dayIn } from '../../../../platform/http/typed.js'
import { type CalendarDate, dayOf } from '../../../../kernel/calendar-date.js'
import { accept, type Outcome, refuseAll } from '../../../../kernel/outcome.js'
import { type Body, textOf } from '../../../../platform/http/body.js'
import { MOST_LINE, MOST_NAME, MOST_TEXT, type SubjectWords } from '../../domain/subject.js'
import { typedLine, typedText } from '../typed-text.js'

/** How a subject is asked about: a child by name, a child nobody can name, a place or group. */
export type SubjectForm = 'named' | 'unnamed' | 'context'
export type ContextChoice = { readonly code: string; readonly label: string }

export type SubjectCode =
  | 'name-missing'
  | 'name-too-long'
  | 'family-name-too-long'
  | 'description-missing'
  | 'description-too-long'
  | 'born-not-real'
  | 'born-in-future'
  | 'born-too-long-ago'
  | 'age-not-a-number'
  | 'school-too-long'
  | 'connection-too-long'
  | 'kind-missing'
type SubjectRefusal = { readonly code: SubjectCode; readonly field: string }

/** Working Together covers children to 18; the partnership follows young people to 25. */
const OLDEST = 25

export function readSubject(
  form: SubjectForm,
  body: Body,
  now: Date,
  contextKinds: readonly ContextChoice[] = [],
): Outcome<SubjectWords, SubjectRefusal> {
  const wrong: SubjectRefusal[] = []
  const words = {
    givenNames: form === 'named' ? typedLine(body, 'givenNames') : '',
    familyName: form === 'named' ? typedLine(body, 'familyName') : '',
    description: typedText(body, 'description'),
    school: form === 'context' ? '' : typedLine(body, 'school'),
    connection: typedLine(body, 'connection'),
  }
  const bornOn = form === 'named' ? readBorn(body, now, wrong) : null
  const age = form === 'context' || bornOn ? null : readAge(body, wrong)
  const kind = contextKinds.find((each) => each.code === textOf(body, 'contextKind'))

  if (form === 'named' && words.givenNames === '' && words.familyName === '')
    wrong.unshift({ code: 'name-missing', field: 'givenNames' })
  if (words.givenNames.length > MOST_NAME) wrong.push({ code: 'name-too-long', field: 'givenNames' })
  if (words.familyName.length > MOST_NAME) wrong.push({ code: 'family-name-too-long', field: 'familyName' })
  if (form !== 'named' && words.description === '') wrong.push({ code: 'description-missing', field: 'description' })
  if (words.description.length > MOST_TEXT) wrong.push({ code: 'description-too-long', field: 'description' })
  if (words.school.length > MOST_LINE) wrong.push({ code: 'school-too-long', field: 'school' })
  if (words.connection.length > MOST_LINE) wrong.push({ code: 'connection-too-long', field: 'connection' })
  if (form === 'context' && !kind) wrong.unshift({ code: 'kind-missing', field: 'contextKind' })
  if (wrong.length > 0) return refuseAll(wrong)
  return accept({
    ...words,
    kind: form === 'context' ? 'context' : 'child',
    childRecordId: null,
    bornOn,
    age,
    contextKind: kind?.code ?? null,
    contextKindLabel: kind?.label ?? null,
  })
}

function readBorn(body: Body, now: Date, wrong: SubjectRefusal[]): CalendarDate | null {
  const born = dayIn(body, 'bornOn')
  if (born === null) return null
  if (!born) wrong.push({ code: 'born-not-real', field: 'bornOn-day' })
  else if (born > dayOf(now)) wrong.push({ code: 'born-in-future', field: 'bornOn-day' })
  else if (Number(dayOf(now).slice(0, 4)) - Number(born.slice(0, 4)) > OLDEST + 1)
    wrong.push({ code: 'born-too-long-ago', field: 'bornOn-day' })
  return born ?? null
}

function readAge(body: Body, wrong: SubjectRefusal[]): number | null {
  const text = typedLine(body, 'age')
  if (text === '') return null
  const age = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN
  if (!(age >= 0 && age <= OLDEST)) wrong.push({ code: 'age-not-a-number', field: 'age' })
  return age
}
