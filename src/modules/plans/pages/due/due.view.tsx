import { errorFor, errorsFor } from '../../../../web/say-refusals.js'
import type { VNode } from 'preact'
import { dayOf } from '../../../../kernel/calendar-date.js'
import { dateOf } from '../../../../platform/http/body.js'
import { Button } from '../../../../web/components/button.js'
import { DateInput } from '../../../../web/components/date-input.js'
import { Textarea } from '../../../../web/components/textarea.js'
import { dayFrom } from '../../../../web/format.js'
import type { WorkRefusal } from '../../commands/work-on-action.js'
import type { DueRefusal } from '../../domain/action-changes.js'
import type { ActionQuestionProps } from '../action-question.js'
import { typedIn } from '../action-request.js'
import { PlanQuestion } from '../plan-question.js'
import { SAY_ACTION } from '../say-action.js'

export type DuePageRefusal =
  | DueRefusal
  | WorkRefusal
  | { readonly code: 'due-missing' | 'due-not-real'; readonly field: 'dueOn' }

const SAY: Record<DuePageRefusal['code'], string> = {
  ...SAY_ACTION,
  'due-missing': 'Enter the new day',
  'due-not-real': 'The new day must be a real date',
  'due-in-past': 'The new day must be today or later',
  'due-too-far': 'The new day must be within two years',
  'due-same': 'The new day is the same as before. Enter another',
  'due-reason-missing': 'Write why the day changes',
}

export function DueView(props: ActionQuestionProps<DuePageRefusal, undefined>): VNode {
  const { head, paths, action, refusals, body, now } = props
  const errorOf = (field: string) => errorFor(refusals, SAY, field)
  return (
    <PlanQuestion
      head={head}
      title="Change the day"
      errors={errorsFor(refusals, SAY, ['dueOn'])}
      back={paths.action(action.id)}
      backText="Back to the action"
      draft={props.kept}
      lead={<p class="govuk-body-l kith-typed">{action.words}</p>}
    >
      <input type="hidden" name="seenVersion" value={action.version} />
      <DateInput
        name="dueOn"
        legend="By when now?"
        legendSize="s"
        hint={`It is ${dayFrom(dayOf(now), action.dueOn)} so far. That stays in its history.`}
        value={dateOf(body, 'dueOn')}
        error={errorOf('dueOn')}
      />
      <Textarea
        name="dueReason"
        label="Why does it change?"
        labelSize="s"
        rows={3}
        value={typedIn(body)('dueReason')}
        error={errorOf('dueReason')}
      />
      <Button>Change the day</Button>
    </PlanQuestion>
  )
}
