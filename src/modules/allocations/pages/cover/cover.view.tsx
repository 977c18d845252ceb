import type { VNode } from 'preact'
import type { RecordId } from '../../../../kernel/ids.js'
import { type Body, dateOf, textOf } from '../../../../platform/http/body.js'
import { Button } from '../../../../web/components/button.js'
import { DateInput } from '../../../../web/components/date-input.js'
import { Form } from '../../../../web/components/form.js'
import { Textarea } from '../../../../web/components/textarea.js'
import { dayRange } from '../../../../web/format.js'
import type { ChildHeader } from '../../../people/index.js'
import type { Cover } from '../../data/cover.store.js'
import type { CurrentWorker } from '../../domain/allocation.js'
import type { WorkerOption } from '../../queries/workers.query.js'
import { ChildQuestion, type DraftState } from '../child-question.js'
import { errorOf, errorsFrom, type FormRefusal } from '../say-refusal.js'
import { WorkerRadios } from '../worker-radios.js'

type Props = {
  recordId: RecordId
  child: ChildHeader
  current: CurrentWorker
  covers: readonly Cover[]
  workers: readonly WorkerOption[]
  body: Body
  refusals: readonly FormRefusal[]
  draft: DraftState
}

/** Who covers, from when until when, and what they must know. */
export function CoverView({ recordId, child, current, covers, workers, body, refusals, draft }: Props): VNode {
  return (
    <ChildQuestion
      recordId={recordId}
      child={child}
      title={`Arrange cover for ${current.name}`}
      errors={errorsFrom(refusals, ['fromOn', 'untilOn'])}
      draft={draft}
      lead={covers.length > 0 && <Arranged covers={covers} />}
      aside={{
        title: 'What happens then',
        children: (
          <p class="govuk-body">
            Whoever covers sees the whole record on these days and no longer, and finds {child.shortName} on Today. What
            is due stays {current.name}’s. They are told by mail, without the child’s name.
          </p>
        ),
      }}
    >
      <input type="hidden" name="from" value={current.allocationId} />
      <WorkerRadios
        legend="Who covers?"
        workers={workers}
        value={textOf(body, 'worker')}
        error={errorOf(refusals, 'worker')}
      />
      <DateInput
        name="fromOn"
        legend="First day"
        legendSize="m"
        hint="For example, 27 3 2026"
        value={dateOf(body, 'fromOn')}
        error={errorOf(refusals, 'fromOn')}
      />
      <DateInput
        name="untilOn"
        legend="Last day"
        legendSize="m"
        hint="The record is open to them to the end of this day"
        value={dateOf(body, 'untilOn')}
        error={errorOf(refusals, 'untilOn')}
      />
      <Textarea
        name="note"
        label="What must they know? (optional)"
        labelSize="m"
        value={textOf(body, 'note')}
        rows={3}
        error={errorOf(refusals, 'note')}
      />
      <Button>Arrange cover</Button>
    </ChildQuestion>
  )
}

function Arranged({ covers }: { covers: readonly Cover[] }) {
  return (
    <div class="kith-gap-s">
      <h2 class="govuk-heading-s">Cover that is arranged</h2>
      <ul class="govuk-list">
        {covers.map((cover) => (
          <li>
            <Form>
              <input type="hidden" name="end" value={cover.coverId} />
              <p class="govuk-body">
                <b>{cover.name}</b>, {dayRange(cover.fromOn, cover.untilOn)}
              </p>
              <Button variant="secondary">
                End this cover now<span class="govuk-visually-hidden">: {cover.name}</span>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </div>
  )
}
