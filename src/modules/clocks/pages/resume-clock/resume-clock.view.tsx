import type { VNode } from 'preact'
import { Button } from '../../../../web/components/button.js'
import { Form } from '../../../../web/components/form.js'
import { Clock } from '../../../../web/kith/clock.js'
import { QuestionPage } from '../../../../web/question-page.js'
import type { ClockCommandRefusal } from '../../commands/find-clock.js'
import type { DescribedClock } from '../../queries/clock-view.js'
import { sayClockRefusal } from '../give-reason/give-reason.view.js'

type Props = { clock: DescribedClock; back: string; refusals: readonly ClockCommandRefusal[] }

export function ResumeClockView({ clock: { name, state, text, below }, back, refusals }: Props): VNode {
  return (
    <QuestionPage
      title="Set this clock going again"
      errors={refusals.map((refusal) => ({ text: sayClockRefusal(refusal) }))}
      back={back}
    >
      <h1 class="govuk-heading-l">Set this clock going again?</h1>
      <p class="govuk-body">
        {name} <Clock state={state} words={text} />
      </p>
      <p class="kith-meta">{below}</p>
      <p class="govuk-body">It will be due as much later as it was paused.</p>
      <Form>
        <Button preventDoubleClick>Set it going</Button>
      </Form>
    </QuestionPage>
  )
}
