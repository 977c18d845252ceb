import type { VNode } from 'preact'
import type { RecordId } from '../../../../kernel/ids.js'
import { type Body, dateOf, textOf } from '../../../../platform/http/body.js'
import { Button } from '../../../../web/components/button.js'
import { DateInput } from '../../../../web/components/date-input.js'
import { TextInput } from '../../../../web/components/text-input.js'
import { Textarea } from '../../../../web/components/textarea.js'
import { Level } from '../../../../web/kith/level.js'
import { ROLE_WORDS } from '../../../access/index.js'
import type { CurrentLevel } from '../../queries/current-level.query.js'
import type { DecisionForm } from '../../queries/decision-form.query.js'
import { ChildQuestion, type DraftState } from '../child-question.js'
import { DecidedOn, DeciderSelect, ReasonLate } from '../decision-fields.js'
import { ParticipantRows } from '../participant-rows.js'
import { errorOf, errorsFrom, type FormRefusal, isOvertaken } from '../say-refusal.js'
import { TestRadios } from '../test-radios.js'

type Props = {
  recordId: RecordId
  form: DecisionForm
  standing: CurrentLevel
  body: Body
  refusals: readonly FormRefusal[]
  draft: DraftState
}

/** Removal needs a test, not a button: evidence, answers, the plan that remains, who tells the child, who decided. */
export function RemoveView({ recordId, form, standing, body, refusals, draft }: Props): VNode {
  const { child, options, agencies, deciders, removal } = form
  const exitTest = options.find((option) => option.code === standing.code)?.exitTest ?? []
  return (
    <ChildQuestion
      recordId={recordId}
      child={child}
      title="Remove from MACE"
      errors={errorsFrom(refusals)}
      draft={draft}
      standing={standing}
      isOvertaken={isOvertaken(refusals)}
      lead={
        <div class="kith-gap-s">
          <Level rank={standing.position} of={standing.of} word={standing.label} direction={standing.direction} />
        </div>
      }
      aside={{
        title: 'What happens then',
        children: (
          <p class="govuk-body">
            The child is no longer open to MACE and has no review. The record stays. If a level is agreed again within{' '}
            {form.reEntryMonths} months, the record says that the child came back.
          </p>
        ),
      }}
    >
      <Textarea
        name="evidence"
        label="What shows that the risk is less?"
        labelSize="m"
        hint="What was seen, by whom and over how long; and what the child says."
        value={textOf(body, 'evidence')}
        error={errorOf(refusals, 'evidence')}
      />
      <section aria-labelledby="test-heading">
        <h2 class="govuk-heading-m" id="test-heading">
          Is this so?
        </h2>
        <TestRadios statements={removal.test} of="removal" noNeedsWords body={body} refusals={refusals} />
        <TestRadios statements={exitTest} of="exit" noNeedsWords body={body} refusals={refusals} />
      </section>
      <Textarea
        name="remainingPlan"
        label="What plan goes on?"
        labelSize="m"
        hint="Who stays beside the child and how they come back at once; or that nothing goes on, and why."
        value={textOf(body, 'remainingPlan')}
        error={errorOf(refusals, 'remainingPlan')}
      />
      <TextInput
        name="toldBy"
        label={`Who tells ${child.shortName}?`}
        labelSize="m"
        value={textOf(body, 'toldBy')}
        error={errorOf(refusals, 'toldBy')}
      />
      <DateInput
        name="toldOn"
        legend="On which day?"
        legendSize="m"
        hint="In the past or ahead. For example, 27 3 2026"
        value={dateOf(body, 'toldOn')}
        error={errorOf(refusals, 'toldOn')}
      />
      <ParticipantRows
        title="Who else took part? (optional)"
        hint="Each agency, with its own view. Whoever disagrees is written down beside the decision."
        agencies={agencies}
        options={options}
        quorum={undefined}
        body={body}
        refusals={refusals}
      />
      <DeciderSelect
        deciders={deciders}
        hint={`Decided by: ${ROLE_WORDS[removal.decider].toLocaleLowerCase('en-GB')}. Not the child’s own worker.`}
        body={body}
        refusals={refusals}
      />
      <DecidedOn legend="When was it decided?" body={body} refusals={refusals} />
      {form.reviewIsLate && (
        <ReasonLate label="The review was due before today. Why is it late?" body={body} refusals={refusals} />
      )}
      <Button>Remove from MACE</Button>
    </ChildQuestion>
  )
}
