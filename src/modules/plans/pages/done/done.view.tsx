import { typedDay } from '../../../../platform/http/typed.js'
import { errorFor, errorsFor } from '../../../../web/say-refusals.js'
import type { VNode } from 'preact'
import { dayOf } from '../../../../kernel/calendar-date.js'
import { dateOf } from '../../../../platform/http/body.js'
import { Button } from '../../../../web/components/button.js'
import { DateInput } from '../../../../web/components/date-input.js'
import { Radios } from '../../../../web/components/radios.js'
import { Textarea } from '../../../../web/components/textarea.js'
import { dayFrom } from '../../../../web/format.js'
import type { ListEntry } from '../../../reference/index.js'
import type { LateRefusal } from '../../commands/action-clock.js'
import type { WorkRefusal } from '../../commands/work-on-action.js'
import { EFFECTS, isOverdue } from '../../domain/action.js'
import type { DoneRefusal } from '../../domain/action-rules.js'
import type { ActionQuestionProps } from '../action-question.js'
import { typedIn } from '../action-request.js'
import { PlanQuestion } from '../plan-question.js'
import { SAY_ACTION } from '../say-action.js'
import { EFFECT_WORDS } from '../words.js'

export type DonePageRefusal =
  | DoneRefusal
  | LateRefusal
  | WorkRefusal
  | { readonly code: 'done-on-missing' | 'done-on-not-real'; readonly field: 'doneOn' }

const SAY: Record<DonePageRefusal['code'], string> = {
  ...SAY_ACTION,
  'done-on-missing': 'Enter the day on which it was done',
  'done-on-not-real': 'The day on which it was done must be a real date',
  'done-in-future': 'The day on which it was done must be today or in the past',
  'done-before-added': 'The day on which it was done must not be before it was agreed',
  'evidence-missing': 'Write what shows that it is done',
  'effect-missing': 'Select whether it changed the risk. “Too early to say” is an answer',
  'effect-words-missing': 'Write what makes you say that the risk changed',
}

const HINTS: Partial<Record<(typeof EFFECTS)[number], string>> = {
  'too-early': 'Those who write the plan can say more later.',
}

export function DoneView(props: ActionQuestionProps<DonePageRefusal, readonly ListEntry[]>): VNode {
  const { head, paths, action, refusals, body, now, more: reasons } = props
  const typed = typedIn(body)
  const errorOf = (field: string) => errorFor(refusals, SAY, field)
  return (
    <PlanQuestion
      head={head}
      title="It is done"
      errors={errorsFor(refusals, SAY, ['doneOn'])}
      back={paths.action(action.id)}
      backText="Back to the action"
      draft={props.kept}
      lead={<p class="govuk-body-l kith-typed">{action.words}</p>}
    >
      <input type="hidden" name="seenVersion" value={action.version} />
      <DateInput
        name="doneOn"
        legend="When was it done?"
        legendSize="s"
        hint="For example, 27 3 2026"
        value={props.isFresh ? typedDay(dayOf(now)) : dateOf(body, 'doneOn')}
        error={errorOf('doneOn')}
      />
      <Textarea
        name="evidence"
        label="What shows that it is done?"
        labelSize="s"
        hint="What happened, who was there, what you have seen or been given."
        value={typed('evidence')}
        error={errorOf('evidence')}
      />
      <Radios
        name="effect"
        legend="Did it change the risk?"
        legendSize="s"
        hint={`It was meant to change: ${action.shouldChange}`}
        items={EFFECTS.map((value) => ({ value, text: EFFECT_WORDS[value], hint: HINTS[value] }))}
        value={typed('effect')}
        error={errorOf('effect')}
      />
      <Textarea
        name="effectWords"
        label="What makes you say so?"
        labelSize="s"
        rows={3}
        value={typed('effectWords')}
        error={errorOf('effectWords')}
      />
      {isOverdue(action, dayOf(now)) && (
        <Radios
          name="lateReason"
          legend={`If it was done after ${dayFrom(dayOf(now), action.dueOn)}, why was it late?`}
          legendSize="s"
          small
          items={reasons.map(({ code, label }) => ({ value: code, text: label }))}
          value={typed('lateReason')}
          error={errorOf('lateReason')}
        />
      )}
      <Button>It is done</Button>
    </PlanQuestion>
  )
}
