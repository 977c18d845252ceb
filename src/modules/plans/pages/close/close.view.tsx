import { errorFor, errorsFor } from '../../../../web/say-refusals.js'
import type { VNode } from 'preact'
import { Button } from '../../../../web/components/button.js'
import { Radios } from '../../../../web/components/radios.js'
import { Textarea } from '../../../../web/components/textarea.js'
import { count } from '../../../../web/format.js'
import type { RecordHead } from '../../../records/index.js'
import { MOST_EXPLANATION, OUTCOMES } from '../../domain/plan.js'
import type { PlanPaths } from '../../domain/plan-place.js'
import type { CloseRefusal } from '../../domain/plan-rules.js'
import { PlanQuestion } from '../plan-question.js'
import type { DraftState } from '../plan-request.js'
import { OUTCOME_WORDS } from '../words.js'

export type ClosePageRefusal = CloseRefusal | { readonly code: 'open-actions-missing'; readonly field: 'openActions' }

const SAY: Record<ClosePageRefusal['code'], string> = {
  'no-open-plan': 'Someone else has closed the plan already. Look at how it ended',
  'outcome-missing': 'Select what came of the plan',
  'outcome-words-missing': 'Write what changed, and what did not',
  'carries-on-missing': 'Write what carries on, and who sees to it',
  'open-actions-missing': 'Select what becomes of the actions that are still open',
  'explanation-too-long': `This must be ${MOST_EXPLANATION.toLocaleString('en-GB')} characters or fewer`,
}

type Props = {
  head: RecordHead
  paths: PlanPaths
  openCount: number
  typed: (name: string) => string
  refusals: readonly ClosePageRefusal[]
  kept: DraftState
}

export function ClosePlanView({ head, paths, openCount, typed, refusals, kept }: Props): VNode {
  const errorOf = (field: string) => errorFor(refusals, SAY, field)
  return (
    <PlanQuestion
      head={head}
      title="Close the plan"
      errors={errorsFor(refusals, SAY)}
      back={paths.plan}
      backText="Back to the plan"
      draft={kept}
    >
      <Radios
        name="outcome"
        legend="What came of it?"
        legendSize="s"
        items={OUTCOMES.map((value) => ({ value, text: OUTCOME_WORDS[value] }))}
        value={typed('outcome')}
        error={errorOf('outcome')}
      />
      <Textarea
        name="outcomeWords"
        label="What changed, and what did not?"
        labelSize="s"
        value={typed('outcomeWords')}
        error={errorOf('outcomeWords')}
      />
      <Textarea
        name="carriesOn"
        label="What carries on without a plan, and who sees to it?"
        labelSize="s"
        hint="Leave it empty if nothing does."
        rows={3}
        value={typed('carriesOn')}
        error={errorOf('carriesOn')}
      />
      {openCount === 0 ? (
        <input type="hidden" name="openActions" value="end" />
      ) : (
        <Radios
          name="openActions"
          legend={`What becomes of the ${count(openCount, 'action')} still open?`}
          legendSize="s"
          items={[
            { value: 'end', text: 'They end with the plan' },
            {
              value: 'carry-on',
              text: 'Their owners go on with them',
              hint: 'They keep their days, and stay on Today.',
            },
          ]}
          value={typed('openActions')}
          error={errorOf('openActions')}
        />
      )}
      <Button>Close the plan</Button>
    </PlanQuestion>
  )
}
