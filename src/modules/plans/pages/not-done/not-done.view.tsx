import { errorFor, errorsFor } from '../../../../web/say-refusals.js'
import type { VNode } from 'preact'
import { Button } from '../../../../web/components/button.js'
import { Radios } from '../../../../web/components/radios.js'
import { Textarea } from '../../../../web/components/textarea.js'
import type { ListEntry } from '../../../reference/index.js'
import type { WorkRefusal } from '../../commands/work-on-action.js'
import type { ReasonRefusal } from '../../domain/action-rules.js'
import type { ActionQuestionProps } from '../action-question.js'
import { typedIn } from '../action-request.js'
import { PlanQuestion } from '../plan-question.js'
import { SAY_ACTION } from '../say-action.js'

export type NotDoneRefusal = ReasonRefusal | WorkRefusal

const SAY: Record<NotDoneRefusal['code'], string> = {
  ...SAY_ACTION,
  'reason-missing': 'Select why it will not be done',
}

export function NotDoneView(props: ActionQuestionProps<NotDoneRefusal, readonly ListEntry[]>): VNode {
  const { head, paths, action, refusals, body, more: reasons } = props
  const typed = typedIn(body)
  const errorOf = (field: string) => errorFor(refusals, SAY, field)
  return (
    <PlanQuestion
      head={head}
      title="It will not be done"
      errors={errorsFor(refusals, SAY)}
      back={paths.action(action.id)}
      backText="Back to the action"
      draft={props.kept}
      lead={<p class="govuk-body-l kith-typed">{action.words}</p>}
    >
      <input type="hidden" name="seenVersion" value={action.version} />
      <Radios
        name="reason"
        legend="Why not?"
        legendSize="s"
        items={reasons.map(({ code, label }) => ({ value: code, text: label }))}
        value={typed('reason')}
        error={errorOf('reason')}
      />
      <Textarea
        name="reasonWords"
        label="What happens instead? (optional)"
        labelSize="s"
        hint="The worry it was to answer is still there."
        rows={3}
        value={typed('reasonWords')}
        error={errorOf('reasonWords')}
      />
      <Button>Save</Button>
    </PlanQuestion>
  )
}
