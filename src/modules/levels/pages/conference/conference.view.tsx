import type { VNode } from 'preact'
import { dayOf } from '../../../../kernel/calendar-date.js'
import type { RecordId } from '../../../../kernel/ids.js'
import { type Body, dateOf, textOf } from '../../../../platform/http/body.js'
import { Button } from '../../../../web/components/button.js'
import { DateInput } from '../../../../web/components/date-input.js'
import { Radios } from '../../../../web/components/radios.js'
import { Textarea } from '../../../../web/components/textarea.js'
import { dayFrom } from '../../../../web/format.js'
import type { ChildHeader } from '../../../people/index.js'
import type { Discussion } from '../../data/discussion.store.js'
import { ChildQuestion, type DraftState } from '../child-question.js'
import { ReasonLate } from '../decision-fields.js'
import { errorOf, errorsFrom, type FormRefusal } from '../say-refusal.js'

type Props = {
  recordId: RecordId
  child: ChildHeader
  discussion: Discussion
  isLate: boolean
  body: Body
  refusals: readonly FormRefusal[]
  draft: DraftState
  now: Date
}

/** Held, and when; or not needed, and why. */
export function ConferenceView({ recordId, child, discussion, isLate, body, refusals, draft, now }: Props): VNode {
  return (
    <ChildQuestion
      recordId={recordId}
      child={child}
      title="What came of the enquiry"
      errors={errorsFrom(refusals)}
      draft={draft}
      standing={undefined}
      lead={
        <p class="govuk-body">
          The strategy discussion of {dayFrom(dayOf(now), dayOf(discussion.heldAt))} started a section 47 enquiry.
        </p>
      }
    >
      <Radios
        name="held"
        legend="Was there a child protection conference?"
        legendSize="m"
        items={[
          {
            value: 'yes',
            text: 'Yes',
            reveal: (
              <>
                <DateInput
                  name="on"
                  legend="On which day?"
                  hint="For example, 27 3 2026"
                  value={dateOf(body, 'on')}
                  error={errorOf(refusals, 'on')}
                />
                {isLate && (
                  <ReasonLate label="It was due before now. Why is it late?" body={body} refusals={refusals} />
                )}
              </>
            ),
          },
          {
            value: 'no',
            text: 'No, none was needed',
            reveal: (
              <Textarea
                name="why"
                label="Why was none needed?"
                rows={3}
                value={textOf(body, 'why')}
                error={errorOf(refusals, 'why')}
              />
            ),
          },
        ]}
        value={textOf(body, 'held')}
        error={errorOf(refusals, 'held')}
      />
      <Button>Keep this</Button>
    </ChildQuestion>
  )
}
