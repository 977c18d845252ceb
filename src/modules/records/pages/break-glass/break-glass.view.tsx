import type { VNode } from 'preact'
import { Button } from '../../../../web/components/button.js'
import { Form } from '../../../../web/components/form.js'
import { Radios } from '../../../../web/components/radios.js'
import { Textarea } from '../../../../web/components/textarea.js'
import { WarningText } from '../../../../web/components/warning-text.js'
import { QuestionPage } from '../../../../web/question-page.js'

export type BreakGlassError = {
  readonly field: 'code' | 'reason'
  readonly code: 'reason-not-chosen' | 'reason-missing' | 'reason-too-long' | 'cannot-open'
}

const SAY: Record<BreakGlassError['code'], string> = {
  'reason-not-chosen': 'Choose why you must open it now',
  'reason-missing': 'Write what is happening and why nobody can open it to you in time',
  'reason-too-long': 'Write 2,000 characters or fewer',
  'cannot-open': 'This record cannot be opened from where you are working. If a child is in danger, call 999',
}

type Props = {
  recordId: string
  reasons: readonly { code: string; label: string }[]
  minutes: number
  typed: { code: string; reason: string }
  errors: readonly BreakGlassError[]
}

export function BreakGlassView({ reasons, minutes, typed, errors }: Props): VNode {
  const of = (field: BreakGlassError['field']) =>
    errors.filter((error) => error.field === field).map((error) => SAY[error.code])[0]
  return (
    <QuestionPage
      title="Open a closed record"
      back="/"
      errors={errors.map((error) => ({ text: SAY[error.code], href: error.field === 'code' ? '#code' : '#reason' }))}
    >
      <h1 class="govuk-heading-l">Open a closed record for a short time</h1>
      <WarningText>
        Your reason, and everything you look at, goes to a Caldicott guardian who will ask you about it.
      </WarningText>
      <p class="govuk-body">
        It opens to you alone, to read, for {minutes} minutes. It does not open if you have declared a conflict of
        interest.
      </p>
      <Form>
        <Radios
          name="code"
          legend="Why must you open it now?"
          legendSize="m"
          value={typed.code}
          error={of('code')}
          items={reasons.map(({ code, label }) => ({ value: code, text: label }))}
        />
        <Textarea
          name="reason"
          label="What is happening, and whom did you try to ask?"
          labelSize="m"
          value={typed.reason}
          error={of('reason')}
        />
        <Button variant="warning">Open it and write this down</Button>
      </Form>
    </QuestionPage>
  )
}
