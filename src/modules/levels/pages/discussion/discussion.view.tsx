import type { VNode } from 'preact'
import type { RecordId } from '../../../../kernel/ids.js'
import { type Body, dateOf, textOf } from '../../../../platform/http/body.js'
import { Button } from '../../../../web/components/button.js'
import { DateInput } from '../../../../web/components/date-input.js'
import { Radios } from '../../../../web/components/radios.js'
import { TextInput } from '../../../../web/components/text-input.js'
import { Textarea } from '../../../../web/components/textarea.js'
import type { AssessmentForAgreement } from '../../../assessments/index.js'
import { DISCUSSION_QUORUM } from '../../domain/quorum.js'
import type { DecisionForm } from '../../queries/decision-form.query.js'
import { ChildQuestion, type DraftState } from '../child-question.js'
import { DeciderSelect, Rationale, ReasonLate } from '../decision-fields.js'
import { LevelRadios } from '../level-radios.js'
import { ParticipantRows } from '../participant-rows.js'
import { errorOf, errorsFrom, type FormRefusal, isOvertaken } from '../say-refusal.js'

type Props = {
  recordId: RecordId
  form: DecisionForm
  waiting: AssessmentForAgreement | undefined
  isLate: boolean
  body: Body
  refusals: readonly FormRefusal[]
  draft: DraftState
}

/** When, who was there, what was agreed, whether an enquiry started, and the level where one was agreed. */
export function DiscussionView({ recordId, form, waiting, isLate, body, refusals, draft }: Props): VNode {
  const { child, standing, options, agencies, deciders } = form
  return (
    <ChildQuestion
      recordId={recordId}
      child={child}
      title="Record a strategy discussion"
      errors={errorsFrom(refusals)}
      draft={draft}
      standing={standing}
      isOvertaken={isOvertaken(refusals)}
    >
      {waiting && <input type="hidden" name="assessment" value={waiting.assessment.id} />}
      <DateInput
        name="heldOn"
        legend="When did it take place?"
        legendSize="m"
        hint="For example, 27 3 2026"
        value={dateOf(body, 'heldOn')}
        error={errorOf(refusals, 'heldOn')}
      />
      <TextInput
        name="heldAt"
        label="At what time?"
        hint="For example, 2:30pm"
        width={10}
        value={textOf(body, 'heldAt')}
        error={errorOf(refusals, 'heldAt')}
      />
      <ParticipantRows
        title="Who was there?"
        hint="Children’s social care, the police and health at least. Rows that you leave empty are left out."
        agencies={agencies}
        options={options}
        quorum={{
          rule: DISCUSSION_QUORUM,
          question: 'If children’s social care, the police or health was not there: why?',
        }}
        body={body}
        refusals={refusals}
      />
      <Textarea
        name="summary"
        label="What was said and agreed?"
        labelSize="m"
        hint="What keeps the child safe now, who does what, and what the child and those who care are told."
        rows={6}
        value={textOf(body, 'summary')}
        error={errorOf(refusals, 'summary')}
      />
      <Radios
        name="enquiry"
        legend="Did it start a section 47 enquiry?"
        legendSize="m"
        inline
        items={[
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
        ]}
        value={textOf(body, 'enquiry')}
        error={errorOf(refusals, 'enquiry')}
      />
      {isLate && (
        <ReasonLate label="The discussion was due before now. Why is it late?" body={body} refusals={refusals} />
      )}
      <Radios
        name="agreed"
        legend="Was the level agreed there?"
        legendSize="m"
        items={[
          {
            value: 'yes',
            text: 'Yes',
            hint: waiting ? 'The assessment that waits for agreement is agreed with it.' : undefined,
            reveal: (
              <>
                <LevelRadios
                  legend="What level?"
                  options={options}
                  testsFor={() => true}
                  body={body}
                  refusals={refusals}
                />
                <Rationale label="Why is this the right level?" body={body} refusals={refusals} />
                <DeciderSelect
                  deciders={deciders}
                  hint="In the role that the level asks for, and not the child’s own worker."
                  body={body}
                  refusals={refusals}
                />
                {form.reviewIsLate && !isLate && (
                  <ReasonLate label="The review of the last level is late. Why?" body={body} refusals={refusals} />
                )}
              </>
            ),
          },
          { value: 'no', text: 'No, it is agreed later' },
        ]}
        value={textOf(body, 'agreed')}
        error={errorOf(refusals, 'agreed')}
      />
      <Button>Keep this discussion</Button>
    </ChildQuestion>
  )
}
