import { errorFor, errorsFor } from '../../../../web/say-refusals.js'
import type { VNode } from 'preact'
import { dayOf } from '../../../../kernel/calendar-date.js'
import type { Refusal } from '../../../../kernel/outcome.js'
import { type Body, dateOf, textOf } from '../../../../platform/http/body.js'
import { Button } from '../../../../web/components/button.js'
import { CharacterCount } from '../../../../web/components/character-count.js'
import { DateInput } from '../../../../web/components/date-input.js'
import { Form } from '../../../../web/components/form.js'
import { Voice as VoiceFigure } from '../../../../web/kith/voice.js'
import { QuestionPage } from '../../../../web/question-page.js'
import type { ChildHeader } from '../../../people/index.js'
import type { FollowUpRefusal } from '../../commands/follow-up-voice.js'
import { type FollowUpKind, MOST_FOLLOW_UP } from '../../domain/voice.js'
import type { Voice } from '../../queries/voice.query.js'
import { circumstancesOf, FOLLOW_UP_WORDS, whoSaid } from '../voice-words.js'

export type FollowUpPageRefusal = FollowUpRefusal | (Refusal & { readonly code: 'date-not-real' })
const SAY: Record<FollowUpPageRefusal['code'], string> = {
  'follow-up-missing': 'Write what happened',
  'follow-up-too-long': `This must be ${MOST_FOLLOW_UP.toLocaleString('en-GB')} characters or fewer`,
  'happened-in-future': 'The day must be today or in the past',
  'date-not-real': 'The day must be a real date',
  'no-such-voice': 'These words are no longer on the record. Go back and look again',
}

const QUESTIONS = {
  space: {
    title: 'How was it made safe to talk?',
    label: 'What did you do',
    hint: 'Where, with whom, how they chose to say it.',
  },
  audience: {
    title: 'Who heard these words?',
    label: 'Who heard',
    hint: 'For example, everyone at the tasking meeting.',
  },
  influence: {
    title: 'What changed because of them?',
    label: 'What changed',
    hint: 'If nothing changed, say so, and why.',
  },
  'told-back': {
    title: 'Tell back',
    label: 'What they were told, by whom, and what they said',
    hint: 'For example: by Dean. Callum said “good”.',
  },
} as const satisfies Record<FollowUpKind, { title: string; label: string; hint: string }>

type Props = {
  child: ChildHeader
  voice: Voice
  kind: FollowUpKind
  typed: Body
  refusals: readonly FollowUpPageRefusal[]
  autosave: string | undefined
  now: Date
}

export function FollowUpView({ child, voice, kind, typed, refusals, autosave, now }: Props): VNode {
  const question = QUESTIONS[kind]
  const errorAt = (field: string) => errorFor(refusals, SAY, field)
  return (
    <QuestionPage
      title={`${FOLLOW_UP_WORDS[kind]}, ${child.initials}`}
      back={`/children/${child.recordId}/voice`}
      showsSaved={autosave !== undefined}
      errors={errorsFor(refusals, SAY, ['happenedOn'])}
    >
      <span class="govuk-caption-l">{child.displayName}</span>
      <h1 class="govuk-heading-l">{question.title}</h1>
      <VoiceFigure
        words={voice.words}
        whose={voice.whose === 'child' ? 'child' : 'family'}
        who={whoSaid(voice, child.shortName)}
        circumstances={circumstancesOf(voice, dayOf(now))}
        lang={voice.language || undefined}
      />
      <Form autosave={autosave}>
        <CharacterCount
          name="words"
          label={question.label}
          labelSize="s"
          hint={question.hint}
          limit={{ length: MOST_FOLLOW_UP }}
          rows={3}
          value={textOf(typed, 'words')}
          error={errorAt('words')}
        />
        <DateInput
          name="happenedOn"
          legend="On which day? (optional)"
          legendSize="s"
          hint="For example, 27 3 2026"
          value={dateOf(typed, 'happenedOn')}
          error={errorAt('happenedOn')}
        />
        <Button>Save</Button>
      </Form>
    </QuestionPage>
  )
}
