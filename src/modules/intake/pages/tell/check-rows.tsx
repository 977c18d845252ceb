import type { ContextChoice } from '../../domain/answers.js'
import { type OpenJourney, type Question, questionsOf } from '../../domain/journey.js'
import type { Danger } from '../../domain/report.js'
import { HARMED_WORDS } from './questions/harmed.view.js'
import { relationWords } from './questions/how.view.js'
import { headingOf } from './questions/question.view.js'

export type CheckRow = {
  readonly question: Question
  readonly heading: string
  /** Each line as it was typed; empty where nothing was. */
  readonly lines: readonly string[]
}

/** What was answered, question by question, for reading before it is sent. */
export function checkRows(journey: OpenJourney, contexts: readonly ContextChoice[]): CheckRow[] {
  return questionsOf(journey).map((question) => ({
    question,
    heading: headingOf(question, journey),
    lines: linesOf(question, journey, contexts).filter((line) => line.trim() !== ''),
  }))
}

function linesOf(question: Question, journey: OpenJourney, contexts: readonly ContextChoice[]): string[] {
  const typed = journey.typed[question] ?? {}
  const { age, context, harmed, contact, relation, ...texts } = typed
  const said = Object.values(texts)
  switch (question) {
    case 'who':
      return [
        [texts.givenNames, texts.familyName].filter(Boolean).join(' '),
        age ? `Age: ${age}` : '',
        texts.school ?? '',
        texts.description ?? '',
      ]
    case 'how':
      return [relationWords(journey.kind, relation ?? ''), ...said]
    case 'place':
      return [...said, contexts.find((each) => each.code === context)?.label ?? '']
    case 'harmed':
      return [harmed ? HARMED_WORDS[harmed as Danger] : '', ...said]
    case 'contact':
      return [contact === 'yes' ? 'Yes' : 'No, I want to stay anonymous']
    default:
      return said
  }
}
