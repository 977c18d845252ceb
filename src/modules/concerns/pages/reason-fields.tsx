import type { VNode } from 'preact'
import { accept, type Outcome, refuseAll } from '../../../kernel/outcome.js'
import { type Body, textOf } from '../../../platform/http/body.js'
import { Radios } from '../../../web/components/radios.js'
import { Textarea } from '../../../web/components/textarea.js'
import { MOST_TEXT } from '../domain/subject.js'
import { typedText } from './typed-text.js'

export type ReasonChoice = { readonly code: string; readonly label: string }
export type ReasonCode = 'reason-missing' | 'reason-too-long'
export type GivenReason = { readonly code: string; readonly label: string; readonly reason: string }

export const SAY_REASON: Readonly<Record<ReasonCode, string>> = {
  'reason-missing': 'Choose a reason',
  'reason-too-long': 'Write what else there is to say in 5,000 characters or fewer',
}

/** A reason from a local list, and words beside it. */
export function readReason(
  body: Body,
  choices: readonly ReasonChoice[],
): Outcome<GivenReason, { readonly code: ReasonCode; readonly field: string }> {
  const chosen = choices.find((each) => each.code === textOf(body, 'reason'))
  const words = typedText(body, 'reasonWords')
  const wrong: { code: ReasonCode; field: string }[] = []
  if (!chosen) wrong.push({ code: 'reason-missing', field: 'reason' })
  if (words.length > MOST_TEXT) wrong.push({ code: 'reason-too-long', field: 'reasonWords' })
  if (!chosen || wrong.length > 0) return refuseAll(wrong)
  return accept({ code: chosen.code, label: chosen.label, reason: words })
}

type Props = {
  legend: string
  choices: readonly ReasonChoice[]
  typed: Body
  error: (field: string) => string | undefined
  wordsHint?: string | undefined
}

export function ReasonFields({ legend, choices, typed, error, wordsHint }: Props): VNode {
  return (
    <>
      <Radios
        name="reason"
        legend={legend}
        legendSize="s"
        value={textOf(typed, 'reason')}
        error={error('reason')}
        items={choices.map(({ code, label }) => ({ value: code, text: label }))}
      />
      <Textarea
        name="reasonWords"
        label="Anything else about it (optional)"
        labelSize="s"
        hint={wordsHint}
        rows={2}
        value={textOf(typed, 'reasonWords')}
        error={error('reasonWords')}
      />
    </>
  )
}
