import { errorFor, errorsFor } from '../../../../web/say-refusals.js'
import type { VNode } from 'preact'
import { dayOf } from '../../../../kernel/calendar-date.js'
import { type Body, dateOf, textOf } from '../../../../platform/http/body.js'
import { Button } from '../../../../web/components/button.js'
import { DateInput } from '../../../../web/components/date-input.js'
import { Details } from '../../../../web/components/details.js'
import { Form } from '../../../../web/components/form.js'
import { Radios } from '../../../../web/components/radios.js'
import { Textarea } from '../../../../web/components/textarea.js'
import { TextInput } from '../../../../web/components/text-input.js'
import { QuestionPage } from '../../../../web/question-page.js'
import type { ChildHeader } from '../../../people/index.js'
import type { RecordVoiceRefusal } from '../../commands/record-voice.js'
import { MOST_FOLLOW_UP, MOST_WORDS } from '../../domain/voice.js'
import { LONGEST_LINE, type VoiceFormRefusal } from './record-voice.form.js'

export type RecordVoicePageRefusal = RecordVoiceRefusal | VoiceFormRefusal

type Props = {
  child: ChildHeader
  typed: Body
  refusals: readonly RecordVoicePageRefusal[]
  autosave: string | undefined
  now: Date
}

export function RecordVoiceView({ child, typed, refusals, autosave, now }: Props): VNode {
  const name = child.isNamed ? child.shortName : 'the child'
  const say: Record<RecordVoicePageRefusal['code'], string> = {
    'words-missing': 'Write what was said, in their own words',
    'words-too-long': `The words must be ${MOST_WORDS.toLocaleString('en-GB')} characters or fewer`,
    'said-in-future': 'The day they said it must be today or in the past',
    'follow-up-too-long': `This must be ${MOST_FOLLOW_UP.toLocaleString('en-GB')} characters or fewer`,
    'whose-missing': 'Choose whose words they are',
    'alone-missing': 'Choose whether they were alone with whoever they told',
    'who-missing': 'Enter who said it',
    'to-whom-missing': 'Enter whom they told',
    'line-too-long': `This must be ${LONGEST_LINE} characters or fewer`,
    'date-not-real': 'The day they said it must be a real date',
  }
  const errorAt = (field: string) => errorFor(refusals, say, field)
  const value = (field: string) => textOf(typed, field)
  return (
    <QuestionPage
      title={`Write down what someone said, ${child.initials}`}
      back={`/children/${child.recordId}/voice`}
      showsSaved={autosave !== undefined}
      errors={errorsFor(refusals, say, ['saidOn'])}
      aside={{
        title: 'In their words',
        children: (
          <>
            <p class="govuk-body">
              Write it as it was said, in the language it was said in. Do not tidy it, explain it or add to it: that
              belongs elsewhere.
            </p>
            <p class="govuk-body">Tell {name} that you have written it down, and who will read it.</p>
          </>
        ),
      }}
    >
      <span class="govuk-caption-l">{child.displayName}</span>
      <h1 class="govuk-heading-l">Write down what someone said</h1>
      <Form autosave={autosave}>
        <Radios
          name="whose"
          legend="Whose words are they?"
          legendSize="s"
          value={value('whose')}
          error={errorAt('whose')}
          items={[
            { value: 'child', text: child.isNamed ? `${child.shortName}’s own` : 'The child’s own' },
            { value: 'parent', text: 'A parent’s' },
            { value: 'carer', text: 'A carer’s' },
          ]}
        />
        <TextInput
          name="whoSaid"
          label="If a parent or carer: who?"
          hint="For example, Leanne, mum."
          value={value('whoSaid')}
          error={errorAt('whoSaid')}
          autocomplete="off"
        />
        <Textarea
          name="words"
          label="What did they say?"
          labelSize="m"
          isVoice
          rows={6}
          value={value('words')}
          error={errorAt('words')}
        />
        <TextInput
          name="toWhom"
          label="Whom did they tell?"
          value={value('toWhom')}
          error={errorAt('toWhom')}
          autocomplete="off"
        />
        <Radios
          name="alone"
          legend="Were they alone with that person?"
          legendSize="s"
          inline
          value={value('alone')}
          error={errorAt('alone')}
          items={[
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No' },
            { value: 'not-known', text: 'Not known' },
          ]}
        />
        <TextInput
          name="whereSaid"
          label="Where? (optional)"
          hint="For example, at the youth club, in the car, by text."
          value={value('whereSaid')}
          error={errorAt('whereSaid')}
          autocomplete="off"
        />
        <DateInput
          name="saidOn"
          legend="On which day? (leave empty if nobody knows)"
          legendSize="s"
          hint={`For example, ${exampleDay(now)}`}
          value={dateOf(typed, 'saidOn')}
          error={errorAt('saidOn')}
        />
        <Details summary="What became of it, if you know already">
          <Textarea
            name="space"
            label="How was it made safe to talk? (optional)"
            rows={2}
            value={value('space')}
            error={errorAt('space')}
          />
          <Textarea
            name="audience"
            label="Who else has heard it? (optional)"
            rows={2}
            value={value('audience')}
            error={errorAt('audience')}
          />
          <Textarea
            name="influence"
            label="What has changed because of it? (optional)"
            rows={2}
            value={value('influence')}
            error={errorAt('influence')}
          />
        </Details>
        <Button>Keep these words</Button>
      </Form>
    </QuestionPage>
  )
}

function exampleDay(now: Date): string {
  const [year, month, day] = dayOf(now).split('-').map(Number)
  return `${day} ${month} ${year}`
}
