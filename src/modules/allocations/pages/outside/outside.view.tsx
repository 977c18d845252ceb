import type { VNode } from 'preact'
import type { RecordId } from '../../../../kernel/ids.js'
import { type Body, dateOf, textOf } from '../../../../platform/http/body.js'
import { Button } from '../../../../web/components/button.js'
import { DateInput } from '../../../../web/components/date-input.js'
import { Radios } from '../../../../web/components/radios.js'
import { Textarea } from '../../../../web/components/textarea.js'
import { Clock } from '../../../../web/kith/clock.js'
import type { DescribedClock } from '../../../clocks/index.js'
import type { ChildHeader } from '../../../people/index.js'
import { ChildQuestion, type DraftState } from '../child-question.js'
import { errorOf, errorsFrom, type FormRefusal } from '../say-refusal.js'
import type { OutsideDuty } from './outside-duties.js'

type Props = {
  duty: OutsideDuty
  recordId: RecordId
  child: ChildHeader
  clock: DescribedClock | undefined
  body: Body
  refusals: readonly FormRefusal[]
  draft: DraftState
}

/** Done, and when; or not owed any more, and why. */
export function OutsideView({ duty, recordId, child, clock, body, refusals, draft }: Props): VNode {
  return (
    <ChildQuestion
      recordId={recordId}
      child={child}
      title={duty.title}
      errors={errorsFrom(refusals, ['on'])}
      draft={draft}
      lead={
        clock && (
          <p class="govuk-body">
            <Clock state={clock.state} words={clock.text} /> <span class="kith-meta">{clock.below}</span>
          </p>
        )
      }
    >
      {duty.done ? (
        <Radios
          name="done"
          legend={duty.done.question}
          legendSize="m"
          items={[
            {
              value: 'yes',
              text: 'Yes',
              reveal: (
                <>
                  <DateInput
                    name="on"
                    legend={duty.done.onWhichDay}
                    hint="For example, 27 3 2026"
                    value={dateOf(body, 'on')}
                    error={errorOf(refusals, 'on')}
                  />
                  {clock?.state === 'over' && (
                    <Textarea
                      name="reasonLate"
                      label="It was due before now. If it was done late, why?"
                      rows={3}
                      value={textOf(body, 'reasonLate')}
                      error={errorOf(refusals, 'reasonLate')}
                    />
                  )}
                </>
              ),
            },
            { value: 'no', text: duty.notOwed, reveal: <Why duty={duty} body={body} refusals={refusals} /> },
          ]}
          value={textOf(body, 'done')}
          error={errorOf(refusals, 'done')}
        />
      ) : (
        <Why duty={duty} body={body} refusals={refusals} />
      )}
      <Button>Keep this</Button>
    </ChildQuestion>
  )
}

function Why({ duty, body, refusals }: Pick<Props, 'duty' | 'body' | 'refusals'>) {
  return (
    <Textarea
      name="why"
      label={duty.why}
      hint="Write about the work. What happened to the child belongs elsewhere in the record."
      rows={3}
      value={textOf(body, 'why')}
      error={errorOf(refusals, 'why')}
    />
  )
}
