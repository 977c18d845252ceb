import type { VNode } from 'preact'
import type { RecordId } from '../../../../kernel/ids.js'
import { type Body, textOf } from '../../../../platform/http/body.js'
import { Button } from '../../../../web/components/button.js'
import { Radios } from '../../../../web/components/radios.js'
import { Textarea } from '../../../../web/components/textarea.js'
import { list } from '../../../../web/format.js'
import type { ChildHeader } from '../../../people/index.js'
import type { CurrentWorker } from '../../domain/allocation.js'
import { ChildQuestion, type DraftState } from '../child-question.js'
import { errorOf, errorsFrom, type FormRefusal } from '../say-refusal.js'

type Props = {
  recordId: RecordId
  child: ChildHeader
  current: CurrentWorker
  /** Why a worker is still needed; empty when nothing says so. */
  needed: readonly string[]
  body: Body
  refusals: readonly FormRefusal[]
  draft: DraftState
}

/** Back on the list, or finished, with the reason. */
export function EndWorkView({ recordId, child, current, needed, body, refusals, draft }: Props): VNode {
  return (
    <ChildQuestion
      recordId={recordId}
      child={child}
      title={`Take back from ${current.name}`}
      errors={errorsFrom(refusals)}
      draft={draft}
      lead={needed.length > 0 && <p class="govuk-body">A worker is still needed, because {list(needed)}.</p>}
    >
      <input type="hidden" name="from" value={current.allocationId} />
      <Radios
        name="how"
        legend={`Does ${child.shortName} need another worker?`}
        legendSize="m"
        items={[
          {
            value: 'returned',
            text: 'Another worker is needed',
            hint: 'Back on the list of those who wait. What is due becomes the team’s.',
          },
          {
            value: 'finished',
            text: 'The work is finished',
            hint: 'Nobody works with the child through this team any more. The record stays, and so does who worked with it.',
          },
        ]}
        value={textOf(body, 'how')}
        error={errorOf(refusals, 'how')}
      />
      <Textarea
        name="reason"
        label="Why?"
        labelSize="m"
        value={textOf(body, 'reason')}
        rows={3}
        error={errorOf(refusals, 'reason')}
      />
      <Button>Take back</Button>
    </ChildQuestion>
  )
}
