import { errorFor, errorsFor } from '../../../../web/say-refusals.js'
import type { VNode } from 'preact'
import { Button } from '../../../../web/components/button.js'
import { Radios } from '../../../../web/components/radios.js'
import { Textarea } from '../../../../web/components/textarea.js'
import { TextInput } from '../../../../web/components/text-input.js'
import type { ListEntry } from '../../../reference/index.js'
import type { MoveRefusal } from '../../commands/misfiled-action.js'
import type { WorkRefusal } from '../../commands/work-on-action.js'
import type { MisfiledRefusal } from '../../domain/action-rules.js'
import type { ActionQuestionProps } from '../action-question.js'
import { typedIn } from '../action-request.js'
import { PlanQuestion } from '../plan-question.js'
import { SAY_ACTION } from '../say-action.js'

export type MisfiledPageRefusal =
  | MisfiledRefusal
  | MoveRefusal
  | WorkRefusal
  | { readonly code: 'what-missing'; readonly field: 'what' }

const SAY: Record<MisfiledPageRefusal['code'], string> = {
  ...SAY_ACTION,
  'what-missing': 'Select what becomes of it',
  'reason-missing': 'Select why it does not belong here',
  'already-struck-out': 'Someone else has struck it out already',
  'target-missing': 'Paste the address of the record that it belongs on',
  'target-same': 'That is this record. Paste the address of the one it belongs on',
  'target-closed': 'You do not write plans on a record at that address. Check it, or ask someone who does',
  'owner-has-conflict': 'Its owner has declared a conflict of interest there. Give it to someone else first',
  'owner-not-named': 'That record is restricted, and the owner of the action is not named on it',
}

export function MisfiledView(props: ActionQuestionProps<MisfiledPageRefusal, readonly ListEntry[]>): VNode {
  const { head, paths, action, refusals, body, more: reasons } = props
  const typed = typedIn(body)
  const errorOf = (field: string) => errorFor(refusals, SAY, field)
  return (
    <PlanQuestion
      head={head}
      title="It is on the wrong record"
      errors={errorsFor(refusals, SAY)}
      back={paths.action(action.id)}
      backText="Back to the action"
      draft={props.kept}
      lead={<p class="govuk-body-l kith-typed">{action.words}</p>}
    >
      <input type="hidden" name="seenVersion" value={action.version} />
      <Radios
        name="what"
        legend="What becomes of it?"
        legendSize="s"
        hint="Nothing is deleted. That it was here, who put it right and why stay in the history; its words do not show."
        items={[
          {
            value: 'move',
            text: 'It goes to the record it belongs on',
            reveal: (
              <TextInput
                name="target"
                label="The address of that record"
                hint="Open the record in another window and copy what stands in the address bar."
                value={typed('target')}
                error={errorOf('target')}
                autocomplete="off"
                spellcheck={false}
              />
            ),
          },
          { value: 'strike-out', text: 'It is struck out' },
        ]}
        value={typed('what')}
        error={errorOf('what')}
      />
      <Radios
        name="reason"
        legend="Why does it not belong here?"
        legendSize="s"
        items={reasons.map(({ code, label }) => ({ value: code, text: label }))}
        value={typed('reason')}
        error={errorOf('reason')}
      />
      <Textarea
        name="reasonWords"
        label="More about it (optional)"
        labelSize="s"
        hint="Nothing about anyone else: this stays on this record."
        rows={2}
        value={typed('reasonWords')}
        error={errorOf('reasonWords')}
      />
      <Button>Put it right</Button>
    </PlanQuestion>
  )
}
