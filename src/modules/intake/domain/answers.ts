import { accept, type Outcome, refuseAll } from '../../../kernel/outcome.js'
import { type OpenJourney, type Question, questionsOf, type Typed } from './journey.js'
import { DANGER_ANSWERS, RELATIONS, type Teller, type Told } from './report.js'

export const MOST_TEXT = 5_000
export const MOST_WORDS = 1_000
export const MOST_LINE = 200
export const MOST_NAME = 100
const OLDEST = 25

export type AnswerCode =
  | 'what-missing'
  | 'what-too-long'
  | 'relation-missing'
  | 'relation-words-too-long'
  | 'name-too-long'
  | 'age-not-a-number'
  | 'school-too-long'
  | 'description-too-long'
  | 'where-too-long'
  | 'when-too-long'
  | 'place-missing'
  | 'place-too-long'
  | 'context-unknown'
  | 'harmed-missing'
  | 'harmed-words-too-long'
  | 'done-by-too-long'
  | 'source-too-long'
  | 'contact-missing'
  | 'way-to-reach-missing'
  | 'phone-not-a-number'
  | 'email-not-an-address'
  | 'safely-too-long'
export type AnswerRefusal = { readonly code: AnswerCode; readonly field: string }

/** A kind of place or group, of the local list. */
export type ContextChoice = { readonly code: string; readonly label: string }

/** One line, without spaces at its ends; a text as it was typed, or nothing where it is all space. */
const line = (typed: Typed, name: string) => (typed[name] ?? '').trim()
const words = (typed: Typed, name: string) => (line(typed, name) === '' ? '' : (typed[name] ?? ''))

const tooLong = (typed: Typed, name: string, most: number, code: AnswerCode): AnswerRefusal[] =>
  line(typed, name).length > most ? [{ code, field: name }] : []
const oneOf = (typed: Typed, name: string, choices: readonly string[], code: AnswerCode): AnswerRefusal[] =>
  choices.includes(typed[name] ?? '') ? [] : [{ code, field: name }]

type Check = (typed: Typed, contexts: readonly ContextChoice[]) => AnswerRefusal[]

/** What is wrong with the answers to each question. Little is needed: nobody has to know much to tell us. */
const CHECKS: Readonly<Record<Question, Check>> = {
  what: (typed) =>
    words(typed, 'what') === ''
      ? [{ code: 'what-missing', field: 'what' }]
      : tooLong(typed, 'what', MOST_TEXT, 'what-too-long'),
  how: (typed) => [
    ...oneOf(typed, 'relation', RELATIONS, 'relation-missing'),
    ...tooLong(typed, 'relationWords', MOST_LINE, 'relation-words-too-long'),
  ],
  who: (typed) => [
    ...tooLong(typed, 'givenNames', MOST_NAME, 'name-too-long'),
    ...tooLong(typed, 'familyName', MOST_NAME, 'name-too-long'),
    ...(isAge(line(typed, 'age')) ? [] : [{ code: 'age-not-a-number', field: 'age' } as const]),
    ...tooLong(typed, 'school', MOST_LINE, 'school-too-long'),
    ...tooLong(typed, 'description', MOST_WORDS, 'description-too-long'),
  ],
  where: (typed) => [
    ...tooLong(typed, 'where', MOST_LINE, 'where-too-long'),
    ...tooLong(typed, 'when', MOST_LINE, 'when-too-long'),
  ],
  place: (typed, contexts) => [
    ...(line(typed, 'called') === '' ? [{ code: 'place-missing', field: 'called' } as const] : []),
    ...tooLong(typed, 'called', MOST_LINE, 'place-too-long'),
    ...(line(typed, 'context') === ''
      ? []
      : oneOf(
          typed,
          'context',
          contexts.map((each) => each.code),
          'context-unknown',
        )),
  ],
  when: (typed) => tooLong(typed, 'when', MOST_LINE, 'when-too-long'),
  harmed: (typed) => [
    ...oneOf(typed, 'harmed', DANGER_ANSWERS, 'harmed-missing'),
    ...tooLong(typed, 'harmedWords', MOST_WORDS, 'harmed-words-too-long'),
  ],
  doing: (typed) => tooLong(typed, 'doneBy', MOST_WORDS, 'done-by-too-long'),
  source: (typed) => tooLong(typed, 'relationWords', MOST_WORDS, 'source-too-long'),
  contact: (typed) => oneOf(typed, 'contact', ['yes', 'no'], 'contact-missing'),
  reach: (typed) => {
    const [phone, email] = [line(typed, 'phone'), line(typed, 'email')]
    return [
      ...tooLong(typed, 'name', MOST_NAME, 'name-too-long'),
      ...(phone === '' && email === '' ? [{ code: 'way-to-reach-missing', field: 'phone' } as const] : []),
      ...(phone === '' || isPhone(phone) ? [] : [{ code: 'phone-not-a-number', field: 'phone' } as const]),
      ...(email === '' || isEmail(email) ? [] : [{ code: 'email-not-an-address', field: 'email' } as const]),
      ...tooLong(typed, 'safely', MOST_WORDS, 'safely-too-long'),
    ]
  },
}

export function checkQuestion(
  question: Question,
  typed: Typed,
  contexts: readonly ContextChoice[],
): readonly AnswerRefusal[] {
  return CHECKS[question](typed, contexts)
}

/** The first question whose answer will not do; undefined when all of them will. */
export function firstToPutRight(journey: OpenJourney, contexts: readonly ContextChoice[]): Question | undefined {
  return questionsOf(journey).find((each) => checkQuestion(each, journey.typed[each] ?? {}, contexts).length > 0)
}

/** What is sent. Fields of questions that were not asked are left out, whatever was typed into them. */
export function toldBy(journey: OpenJourney, contexts: readonly ContextChoice[]): Outcome<Told, AnswerRefusal> {
  const asked = questionsOf(journey)
  const typedInto = (question: Question): Typed => (asked.includes(question) ? (journey.typed[question] ?? {}) : {})
  const wrong = asked.flatMap((each) => checkQuestion(each, typedInto(each), contexts))
  if (wrong.length > 0) return refuseAll(wrong)
  const [where, when, place] = [typedInto('where'), typedInto('when'), typedInto('place')]
  const common = {
    danger: journey.danger,
    what: words(typedInto('what'), 'what'),
    where: line(where, 'where'),
    when: line(where, 'when') || line(when, 'when'),
    teller: tellerIn(typedInto),
  }
  if (journey.kind === 'police')
    return accept({ ...common, kind: 'police', doneBy: words(typedInto('doing'), 'doneBy') })
  if (journey.kind === 'child') return accept({ ...common, kind: 'child', child: childIn(typedInto('who')) })
  const context = contexts.find((each) => each.code === place.context)
  const harmed = typedInto('harmed')
  return accept({
    ...common,
    kind: 'place',
    place: {
      called: line(place, 'called'),
      contextKind: context?.code ?? null,
      contextKindLabel: context?.label ?? null,
      harmed: DANGER_ANSWERS.find((each) => each === harmed.harmed) ?? 'not-sure',
      harmedWords: words(harmed, 'harmedWords'),
    },
  })
}

function childIn(who: Typed) {
  const age = line(who, 'age')
  return {
    givenNames: line(who, 'givenNames'),
    familyName: line(who, 'familyName'),
    age: age === '' ? null : Number(age),
    school: line(who, 'school'),
    description: words(who, 'description'),
  }
}

function tellerIn(typedInto: (question: Question) => Typed): Teller {
  const [how, source, reach] = [typedInto('how'), typedInto('source'), typedInto('reach')]
  return {
    relation: RELATIONS.find((each) => each === how.relation) ?? 'not-said',
    relationWords: line(how, 'relationWords') || words(source, 'relationWords'),
    mayContact: typedInto('contact').contact === 'yes',
    name: line(reach, 'name'),
    phone: line(reach, 'phone'),
    email: line(reach, 'email'),
    safely: words(reach, 'safely'),
  }
}

function isAge(text: string): boolean {
  return text === '' || (/^\d{1,2}$/.test(text) && Number(text) <= OLDEST)
}
/** As people write it: figures, spaces, brackets and a plus. */
function isPhone(text: string): boolean {
  return /^[+\d][\d\s()-]{4,29}$/.test(text)
}
/** Enough to see that it is one: whether it is theirs is found out by writing to it. */
function isEmail(text: string): boolean {
  return text.length <= MOST_LINE && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)
}

/** Everything that was written, together: what a machine looks at for links and for the same words. */
export function textOfReport(told: Told): string {
  const own =
    told.kind === 'child'
      ? [told.child.givenNames, told.child.familyName, told.child.school, told.child.description]
      : told.kind === 'place'
        ? [told.place.called, told.place.harmedWords]
        : [told.doneBy]
  return [told.what, told.where, told.when, ...own, told.teller.relationWords, told.teller.safely].join('\n')
}
