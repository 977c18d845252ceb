import type { VNode } from 'preact'
import { Button } from '../../../../web/components/button.js'
import { Form } from '../../../../web/components/form.js'
import { Radios } from '../../../../web/components/radios.js'
import { Textarea } from '../../../../web/components/textarea.js'
import { QuestionPage } from '../../../../web/question-page.js'
import type { ClockCommandRefusal } from '../../commands/find-clock.js'
import { MOST_OWN_WORDS, OWN_WORDS, type ReasonFault, type TypedReason } from './give-reason.form.js'

export type GiveReasonProps = {
  question: string
  /** What is owed, and how the clock stands. */
  about: string
  button: string
  back: string
  reasons: readonly { readonly code: string; readonly label: string; readonly hint?: string | undefined }[]
  typed: TypedReason
  refusals: readonly (ReasonFault | ClockCommandRefusal)[]
}

/** Why a clock is paused, or why a duty is late: chosen from the partnership's list, or in one's own words. */
export function GiveReasonView({ question, about, button, back, reasons, typed, refusals }: GiveReasonProps): VNode {
  const said = refusals.map(({ code, field }) => ({
    text: SAY[code],
    field: field === 'ownWords' ? 'ownWords' : 'reason',
  }))
  const errorFor = (field: string) => said.find((each) => each.field === field)?.text
  return (
    <QuestionPage title={question} errors={said.map(({ text, field }) => ({ text, href: `#${field}` }))} back={back}>
      <Form>
        <Radios
          name="reason"
          legend={question}
          legendSize="l"
          legendIsHeading
          hint={about}
          value={typed.reason}
          error={errorFor('reason')}
          items={[
            ...reasons.map(({ code, label, hint }) => ({ value: code, text: label, hint })),
            {
              value: OWN_WORDS,
              text: 'Something else',
              reveal: (
                <Textarea
                  name="ownWords"
                  label="What is it?"
                  hint="Write about the work. Names and what happened to the child belong in the record."
                  rows={3}
                  value={typed.ownWords}
                  error={errorFor('ownWords')}
                />
              ),
            },
          ]}
        />
        <Button preventDoubleClick>{button}</Button>
      </Form>
    </QuestionPage>
  )
}

const SAY: Record<ReasonFault['code'] | ClockCommandRefusal['code'], string> = {
  'reason-missing': 'Choose a reason',
  'own-words-missing': 'Write what the reason is',
  'own-words-too-long': `The reason must be ${MOST_OWN_WORDS} characters or fewer`,
  'no-such-clock': 'This clock is no longer on the record',
  'already-met': 'This is already done, so its clock has ended',
  'already-stopped': 'This clock has already been stopped',
  'already-paused': 'This clock is already paused',
  'already-over': 'This is already late, so its clock cannot be paused. Say why it is late instead',
  'not-paused': 'This clock is not paused',
  'not-over': 'This is not late',
  'may-not-pause': 'The rule of this clock does not allow a pause',
  'before-start': 'This clock starts later',
  'before-pause': 'This is before the last pause of this clock',
  'too-early': 'It is too early for this',
  'is-a-watch': 'This is a watch: it ends by itself',
  'in-future': 'The time must be now or in the past',
  'breach-reason-missing': 'Choose why it is late',
}

/** What a refusal of a clock command says. */
export function sayClockRefusal({ code }: ClockCommandRefusal): string {
  return SAY[code]
}
