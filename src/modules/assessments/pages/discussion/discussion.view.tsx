import type { VNode } from 'preact'
import { Button } from '../../../../web/components/button.js'
import { DateInput } from '../../../../web/components/date-input.js'
import { Form } from '../../../../web/components/form.js'
import { Radios } from '../../../../web/components/radios.js'
import { Textarea } from '../../../../web/components/textarea.js'
import { EmergencyBanner } from '../../../../web/emergency-banner.js'
import { QuestionPage } from '../../../../web/question-page.js'
import type { DiscussionRefusal } from '../../commands/answer-discussion.js'
import { discussionIsOwed } from '../../domain/harm.js'
import type { AssessmentPage } from '../../queries/assessment-page.query.js'
import { assessmentPath } from '../paths.js'
import { day, one } from '../section/controls-props.js'
import type { Fields } from '../section/section-fields.js'
import { type DiscussionFormRefusal, MOST_WHY_NOT } from './discussion.form.js'

type Refusal = DiscussionRefusal | DiscussionFormRefusal
type Props = {
  page: AssessmentPage
  asked: string
  fields: Fields
  refusals: readonly Refusal[]
  autosave: string | undefined
}

const SAY: Record<Refusal['code'], string> = {
  'no-such-assessment': 'This assessment is not on the record any more',
  'no-harm-seen': 'No sign of harm is marked: there is nothing to answer here',
  'asked-unclear': 'Choose whether you have asked for a strategy discussion',
  'asked-on-missing': 'Enter the day on which you asked',
  'asked-in-future': 'The day must be today or in the past',
  'date-not-real': 'Enter a real date, such as 27 3 2026',
  'date-in-future': 'The day must be today or in the past',
  'why-not-missing': 'Write why no strategy discussion has been asked for',
  'why-not-too-long': `Use ${MOST_WHY_NOT.toLocaleString('en-GB')} characters or fewer`,
}

/** Harm has been written down: what is done about it does not wait for the rest. */
export function DiscussionView({ page, asked, fields, refusals, autosave }: Props): VNode {
  const { assessment, child, harm, steps } = page
  const [first] = refusals
  const errorOf = (name: string) => (first?.field === name ? SAY[first.code] : undefined)
  const isAnswered = !discussionIsOwed(assessment, steps)
  return (
    <QuestionPage
      title="Ask for a strategy discussion"
      back={assessmentPath(assessment)}
      backText="The whole assessment"
      strip={<EmergencyBanner />}
      showsSaved
      errors={refusals.map(({ code, field }) => ({
        text: SAY[code],
        href: field && (field === 'askedOn' ? '#askedOn-day' : `#${field}`),
      }))}
      aside={{
        title: 'Why now',
        children: (
          <p class="govuk-body">
            Any sign that harm has happened is reason to suspect significant harm. Ring the manager and the police now.
            The 24 hours run from when the sign was written down.
          </p>
        ),
      }}
    >
      <h1 class="govuk-heading-l">Ask for a strategy discussion about {child.shortName} now</h1>
      {harm.length > 0 && (
        <>
          <p class="govuk-body">You have written down that harm has happened:</p>
          <ul class="govuk-list govuk-list--bullet">
            {harm.map((sign) => (
              <li>{sign.label}</li>
            ))}
          </ul>
        </>
      )}
      {isAnswered && <p class="govuk-body">This has been answered. You can add to it here if something changed.</p>}
      <Form autosave={autosave}>
        <Radios
          name="asked"
          legend="Have you asked for one?"
          legendSize="m"
          value={asked}
          error={errorOf('asked')}
          items={[
            {
              value: 'yes',
              text: 'Yes',
              reveal: (
                <DateInput
                  name="askedOn"
                  legend="When did you ask?"
                  hint="For example, 27 3 2026"
                  value={day(fields, 'askedOn')}
                  error={errorOf('askedOn')}
                />
              ),
            },
            {
              value: 'no',
              text: 'No',
              reveal: (
                <Textarea
                  name="whyNot"
                  label="Why not"
                  hint="For example, one has been held about the same thing: say when."
                  rows={4}
                  value={one(fields, 'whyNot')}
                  error={errorOf('whyNot')}
                />
              ),
            },
          ]}
        />
        <Button>Save and continue</Button>
      </Form>
    </QuestionPage>
  )
}
