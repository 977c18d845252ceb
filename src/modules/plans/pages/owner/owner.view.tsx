import { errorFor, errorsFor } from '../../../../web/say-refusals.js'
import type { VNode } from 'preact'
import { Button } from '../../../../web/components/button.js'
import { Textarea } from '../../../../web/components/textarea.js'
import type { OwnerRefusal } from '../../commands/owner.js'
import type { WorkRefusal } from '../../commands/work-on-action.js'
import type { OwnerChangeRefusal } from '../../domain/action-changes.js'
import type { ActionQuestionProps } from '../action-question.js'
import { typedIn } from '../action-request.js'
import type { OwnerFormRefusal, OwnerOffer } from '../owner-choice.js'
import { OwnerQuestion, SAY_OWNER } from '../owner-question.js'
import { PlanQuestion } from '../plan-question.js'
import { SAY_ACTION } from '../say-action.js'

export type OwnerPageRefusal = OwnerChangeRefusal | OwnerRefusal | OwnerFormRefusal | WorkRefusal

const SAY: Record<OwnerPageRefusal['code'], string> = {
  ...SAY_ACTION,
  ...SAY_OWNER,
  'owner-same': 'They do it already. Choose someone else',
  'owner-reason-missing': 'Write why someone else does it',
}

export function OwnerView(props: ActionQuestionProps<OwnerPageRefusal, OwnerOffer>): VNode {
  const { head, paths, action, refusals, body, more: offer, mySeatId } = props
  const typed = typedIn(body)
  const errorOf = (field: string) => errorFor(refusals, SAY, field)
  return (
    <PlanQuestion
      head={head}
      title="Give it to someone else"
      errors={errorsFor(refusals, SAY)}
      back={paths.action(action.id)}
      backText="Back to the action"
      draft={props.kept}
      lead={
        <>
          <p class="govuk-body-l kith-typed">{action.words}</p>
          <p class="govuk-body">
            {action.ownerName}, {action.ownerAgencyName}, does it now.
          </p>
        </>
      }
    >
      <input type="hidden" name="seenVersion" value={action.version} />
      <OwnerQuestion offer={offer} typed={typed} errorOf={errorOf} mySeatId={mySeatId} />
      <Textarea
        name="ownerReason"
        label="Why does someone else do it?"
        labelSize="s"
        rows={3}
        value={typed('ownerReason')}
        error={errorOf('ownerReason')}
      />
      <Button>Give it to them</Button>
    </PlanQuestion>
  )
}
