import { type TypedDay } from '../../../../platform/http/typed.js'
import { errorFor, errorsFor } from '../../../../web/say-refusals.js'
import type { VNode } from 'preact'
import { Button } from '../../../../web/components/button.js'
import { DateInput } from '../../../../web/components/date-input.js'
import { InsetText } from '../../../../web/components/inset-text.js'
import { Radios } from '../../../../web/components/radios.js'
import { Textarea } from '../../../../web/components/textarea.js'
import type { RecordHead } from '../../../records/index.js'
import type { ListEntry } from '../../../reference/index.js'
import type { ReplaceRefusal } from '../../commands/add-action.js'
import type { OwnerRefusal } from '../../commands/owner.js'
import type { Action } from '../../domain/action.js'
import { type AddRefusal, MOST_ACTION } from '../../domain/action-rules.js'
import type { PlanPaths } from '../../domain/plan-place.js'
import type { OwnerFormRefusal, OwnerOffer } from '../owner-choice.js'
import { OwnerQuestion, SAY_OWNER } from '../owner-question.js'
import { PlanQuestion } from '../plan-question.js'
import type { DraftState } from '../plan-request.js'

export type NewActionRefusal =
  | AddRefusal
  | OwnerRefusal
  | OwnerFormRefusal
  | ReplaceRefusal
  | { readonly code: 'due-missing' | 'due-not-real'; readonly field: 'dueOn' }

const SAY: Record<NewActionRefusal['code'], string> = {
  ...SAY_OWNER,
  'action-missing': 'Write what will be done',
  'action-too-long': `What will be done must be ${MOST_ACTION} characters or fewer`,
  'kind-missing': 'Select what kind of action it is',
  'should-change-missing': 'Write what it should change',
  'should-change-too-long': `What it should change must be ${MOST_ACTION} characters or fewer`,
  'due-missing': 'Enter the day by which it is done',
  'due-not-real': 'The day by which it is done must be a real date',
  'due-in-past': 'The day by which it is done must be today or later',
  'due-too-far': 'The day by which it is done must be within two years',
  'replaced-already': 'The action that this one takes the place of has ended meanwhile. Look at the plan',
}

type Props = {
  head: RecordHead
  paths: PlanPaths
  kinds: readonly ListEntry[]
  worries: readonly string[]
  offer: OwnerOffer
  replaces: Action | undefined
  typed: (name: string) => string
  dueOn: TypedDay
  mySeatId: string
  refusals: readonly NewActionRefusal[]
  kept: DraftState
}

export function NewActionView(props: Props): VNode {
  const { head, paths, kinds, worries, offer, replaces, typed, refusals } = props
  const errorOf = (field: string) => errorFor(refusals, SAY, field)
  return (
    <PlanQuestion
      head={head}
      title="Add an action"
      errors={errorsFor(refusals, SAY, ['dueOn'])}
      back={paths.plan}
      backText="Back to the plan"
      draft={props.kept}
      lead={
        replaces && (
          <InsetText>
            It takes the place of: {replaces.words} ({replaces.ownerName}, {replaces.ownerAgencyName})
          </InsetText>
        )
      }
    >
      {replaces && <input type="hidden" name="replaces" value={replaces.id} />}
      <Textarea
        name="words"
        label="What will be done?"
        labelSize="s"
        hint="One thing that someone can do and others can see is done."
        rows={2}
        value={typed('words')}
        error={errorOf('words')}
      />
      <Textarea
        name="shouldChange"
        label="What should it change?"
        labelSize="s"
        rows={2}
        value={typed('shouldChange')}
        error={errorOf('shouldChange')}
      />
      {worries.length > 0 && (
        <Radios
          name="worry"
          legend="Which worry does it answer?"
          legendSize="s"
          small
          items={[...worries.map((line) => ({ value: line, text: line })), { value: '', text: 'None of these' }]}
          value={typed('worry')}
        />
      )}
      <Radios
        name="kind"
        legend="What kind of action is it?"
        legendSize="s"
        items={kinds.map(({ code, label, hint }) => ({ value: code, text: label, hint }))}
        value={typed('kind')}
        error={errorOf('kind')}
      />
      <OwnerQuestion offer={offer} typed={typed} errorOf={errorOf} mySeatId={props.mySeatId} />
      <DateInput
        name="dueOn"
        legend="By when?"
        legendSize="s"
        hint="For example, 27 3 2026. The whole of that day is in time."
        value={props.dueOn}
        error={errorOf('dueOn')}
      />
      <Button>Add the action</Button>
    </PlanQuestion>
  )
}
