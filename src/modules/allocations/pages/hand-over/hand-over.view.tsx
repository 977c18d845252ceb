import type { VNode } from 'preact'
import type { RecordId } from '../../../../kernel/ids.js'
import { type Body, textOf } from '../../../../platform/http/body.js'
import { Button } from '../../../../web/components/button.js'
import { Textarea } from '../../../../web/components/textarea.js'
import { count, sentence } from '../../../../web/format.js'
import type { ChildHeader } from '../../../people/index.js'
import type { CurrentWorker } from '../../domain/allocation.js'
import type { WorkerOption } from '../../queries/workers.query.js'
import { ChildQuestion, type DraftState } from '../child-question.js'
import { errorOf, errorsFrom, type FormRefusal } from '../say-refusal.js'
import { WorkerRadios } from '../worker-radios.js'

type Props = {
  recordId: RecordId
  child: ChildHeader
  current: CurrentWorker
  duties: number
  workers: readonly WorkerOption[]
  body: Body
  refusals: readonly FormRefusal[]
  draft: DraftState
}

/** Who takes over, why, and what they must know. */
export function HandOverView({ recordId, child, current, duties, workers, body, refusals, draft }: Props): VNode {
  return (
    <ChildQuestion
      recordId={recordId}
      child={child}
      title="Hand over to another worker"
      errors={errorsFrom(refusals)}
      draft={draft}
      lead={
        <p class="govuk-body">
          {current.name} works with {child.shortName} now.{' '}
          {duties > 0 && `${sentence(count(duties, 'open duty', 'open duties'))} on this record.`}
        </p>
      }
      aside={{
        title: 'What happens then',
        children: (
          <p class="govuk-body">
            {current.name} stops seeing this record through this work, and whatever is due from them moves with it. The
            next worker is told by mail, without the child’s name.
          </p>
        ),
      }}
    >
      <input type="hidden" name="from" value={current.allocationId} />
      <WorkerRadios
        legend={`Who takes over from ${current.name}?`}
        workers={workers}
        value={textOf(body, 'worker')}
        error={errorOf(refusals, 'worker')}
      />
      <Textarea
        name="note"
        label="What must the next worker know?"
        labelSize="m"
        hint={`What ${child.shortName} has been told, who they trust, what is planned next, and what worries you.`}
        value={textOf(body, 'note')}
        error={errorOf(refusals, 'note')}
      />
      <Textarea
        name="reason"
        label="Why is it handed over?"
        labelSize="m"
        value={textOf(body, 'reason')}
        rows={3}
        error={errorOf(refusals, 'reason')}
      />
      <Button>Hand over</Button>
    </ChildQuestion>
  )
}
