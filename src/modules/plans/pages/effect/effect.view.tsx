import { errorFor, errorsFor } from '../../../../web/say-refusals.js'
import type { VNode } from 'preact'
import { Button } from '../../../../web/components/button.js'
import { Radios } from '../../../../web/components/radios.js'
import { Textarea } from '../../../../web/components/textarea.js'
import type { WorkRefusal } from '../../commands/work-on-action.js'
import { EFFECTS } from '../../domain/action.js'
import type { EffectRefusal } from '../../domain/action-rules.js'
import type { ActionQuestionProps } from '../action-question.js'
import { typedIn } from '../action-request.js'
import { PlanQuestion } from '../plan-question.js'
import { SAY_ACTION } from '../say-action.js'
import { EFFECT_WORDS } from '../words.js'

export type EffectPageRefusal = EffectRefusal | WorkRefusal

const SAY: Record<EffectPageRefusal['code'], string> = {
  ...SAY_ACTION,
  'effect-missing': 'Select what it did to the risk',
  'effect-still-early': 'Select what it did to the risk, or leave this page',
  'effect-words-missing': 'Write what makes you say that the risk changed',
  'effect-known': 'Someone else has said what it did already. Look at the action',
}

export function EffectView(props: ActionQuestionProps<EffectPageRefusal, undefined>): VNode {
  const { head, paths, action, refusals, body } = props
  const typed = typedIn(body)
  const errorOf = (field: string) => errorFor(refusals, SAY, field)
  return (
    <PlanQuestion
      head={head}
      title="What it did to the risk"
      errors={errorsFor(refusals, SAY)}
      back={paths.action(action.id)}
      backText="Back to the action"
      draft={props.kept}
      lead={<p class="govuk-body-l kith-typed">{action.words}</p>}
    >
      <input type="hidden" name="seenVersion" value={action.version} />
      <Radios
        name="effect"
        legend="Did it change the risk?"
        legendSize="s"
        hint={`It was meant to change: ${action.shouldChange}`}
        items={EFFECTS.filter((each) => each !== 'too-early').map((value) => ({ value, text: EFFECT_WORDS[value] }))}
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
      <Button>Save</Button>
    </PlanQuestion>
  )
}
