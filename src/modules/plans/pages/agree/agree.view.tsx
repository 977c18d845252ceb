import { type TypedDay } from '../../../../platform/http/typed.js'
import type { VNode } from 'preact'
import { dayOf } from '../../../../kernel/calendar-date.js'
import { Button } from '../../../../web/components/button.js'
import { DateInput } from '../../../../web/components/date-input.js'
import { Textarea } from '../../../../web/components/textarea.js'
import { dayFrom } from '../../../../web/format.js'
import { Sheet } from '../../../../web/kith/sheet.js'
import type { RecordHead } from '../../../records/index.js'
import type { Action } from '../../domain/action.js'
import { MOST_EXPLANATION, type PlanVersion } from '../../domain/plan.js'
import type { PlanPaths } from '../../domain/plan-place.js'
import type { AgreeRefusal } from '../../domain/plan-rules.js'
import { Owner } from '../action-rows.js'
import { PlanQuestion } from '../plan-question.js'
import type { DraftState } from '../plan-request.js'
import { PlanWordsRest, PlanWordsThree } from '../plan-words.js'
import { planHeading } from '../words.js'

export type AgreePageRefusal =
  | AgreeRefusal
  | { readonly code: 'agreed-on-missing' | 'agreed-on-not-real'; readonly field: 'agreedOn' }

type Props = {
  head: RecordHead
  paths: PlanPaths
  draft: PlanVersion | undefined
  actions: readonly Action[]
  agreedOn: TypedDay
  agreedWith: string
  disagreed: string
  refusals: readonly AgreePageRefusal[]
  kept: DraftState
  now: Date
}

const SAY: Record<Exclude<AgreePageRefusal['code'], 'words-missing'>, string> = {
  'no-draft': 'There is no draft to agree any more. Look at the plan as it stands',
  'changed-meanwhile': 'Someone else saved the plan after you opened this page. Read it again before you agree it',
  'no-actions': 'Add an action first: a plan says who does what by when',
  'agreed-on-missing': 'Enter the day the plan was agreed',
  'agreed-on-not-real': 'The day the plan was agreed must be a real date',
  'agreed-in-future': 'The day the plan was agreed must be today or in the past',
  'agreed-before-last': 'The day must not be before the plan that this one takes the place of was agreed',
  'agreed-with-missing': 'Write who agreed it',
  'explanation-too-long': `This must be ${MOST_EXPLANATION.toLocaleString('en-GB')} characters or fewer`,
}

export function AgreeView(props: Props): VNode {
  const { head, paths, draft, refusals } = props
  const { shortName } = head.banner
  const errors = refusals.map((refusal) => {
    if (refusal.code === 'words-missing')
      return {
        text: `Write this part first: ${planHeading(refusal.field, shortName).toLowerCase()}`,
        href: `${paths.edit}#${refusal.field}`,
      }
    if (refusal.code === 'no-actions') return { text: SAY[refusal.code], href: paths.newAction }
    return {
      text: SAY[refusal.code],
      ...(refusal.field && { href: `#${refusal.field}${refusal.field === 'agreedOn' ? '-day' : ''}` }),
    }
  })
  const errorOf = (field: string) => {
    const found = refusals.find((each) => each.field === field && each.code !== 'words-missing')
    return found && SAY[found.code as keyof typeof SAY]
  }
  return (
    <PlanQuestion
      head={head}
      title="Agree the plan"
      errors={errors}
      back={paths.plan}
      backText="Back to the plan"
      draft={props.kept}
      lead={draft && <Draft {...props} draft={draft} shortName={shortName} />}
    >
      <input type="hidden" name="seenRevision" value={draft?.revision ?? 0} />
      <DateInput
        name="agreedOn"
        legend="When was it agreed?"
        legendSize="s"
        hint="For example, 27 3 2026"
        value={props.agreedOn}
        error={errorOf('agreedOn')}
      />
      <Textarea
        name="agreedWith"
        label="Who agreed it?"
        labelSize="s"
        hint={`${shortName}, parents or carers, and each agency. If ${shortName} was not asked, say why.`}
        rows={3}
        value={props.agreedWith}
        error={errorOf('agreedWith')}
      />
      <Textarea
        name="disagreed"
        label="Did anyone not agree? Who, and why? (optional)"
        labelSize="s"
        rows={3}
        value={props.disagreed}
        error={errorOf('disagreed')}
      />
      <Button>Agree the plan</Button>
    </PlanQuestion>
  )
}

function Draft({ draft, actions, paths, shortName, now }: Props & { draft: PlanVersion; shortName: string }) {
  return (
    <Sheet
      id="draft-heading"
      title="What is agreed"
      beside={
        <a class="govuk-link" href={paths.edit}>
          Change the words
        </a>
      }
      class="kith-gap-s"
    >
      <PlanWordsThree words={draft} />
      <h3 class="govuk-heading-s kith-gap-s">Who does what by when</h3>
      {actions.length === 0 ? (
        <p class="govuk-body">
          No action yet.{' '}
          <a class="govuk-link" href={paths.newAction}>
            Add an action
          </a>
        </p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {actions.map((action) => (
            <li>
              {action.words}: <Owner action={action} />, by {dayFrom(dayOf(now), action.dueOn)}
            </li>
          ))}
        </ul>
      )}
      <PlanWordsRest words={draft} shortName={shortName} />
    </Sheet>
  )
}
