import { accept, type Outcome, refuseAll } from '../../../../kernel/outcome.js'
import { type Body, textOf, valuesOf } from '../../../../platform/http/body.js'
import type { Answers, Knows } from '../../domain/concern.js'
import { MOST_TEXT } from '../../domain/subject.js'
import { typedText } from '../typed-text.js'

export type Reason = { readonly code: string; readonly label: string }
export type KnowsCode = 'reason-unknown' | 'reason-too-long'
export type KnowsAnswers = Pick<
  Answers,
  'childKnows' | 'childAgrees' | 'familyKnows' | 'familyAgrees' | 'notToldCodes' | 'notToldLabels' | 'notToldWords'
>

/** Who knows, who agreed, and why someone was not told. Every answer may be left out: none of them is a gate. */
export function readKnows(
  body: Body,
  reasons: readonly Reason[],
): Outcome<KnowsAnswers, { readonly code: KnowsCode; readonly field: string }> {
  const codes = [...new Set(valuesOf(body, 'notTold'))]
  const chosen = reasons.filter((each) => codes.includes(each.code))
  const notToldWords = typedText(body, 'notToldWords')
  const wrong: { code: KnowsCode; field: string }[] = []
  if (chosen.length !== codes.length) wrong.push({ code: 'reason-unknown', field: 'notTold' })
  if (notToldWords.length > MOST_TEXT) wrong.push({ code: 'reason-too-long', field: 'notToldWords' })
  if (wrong.length > 0) return refuseAll(wrong)
  return accept({
    childKnows: readAnswer(body, 'childKnows'),
    childAgrees: readAnswer(body, 'childAgrees'),
    familyKnows: readAnswer(body, 'familyKnows'),
    familyAgrees: readAnswer(body, 'familyAgrees'),
    notToldCodes: chosen.map((each) => each.code),
    notToldLabels: chosen.map((each) => each.label),
    notToldWords,
  })
}

function readAnswer(body: Body, name: string): Knows | null {
  const answer = textOf(body, name)
  return answer === 'yes' || answer === 'no' || answer === 'not-sure' ? answer : null
}
