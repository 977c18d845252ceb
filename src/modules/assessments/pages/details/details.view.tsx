import type { VNode } from 'preact'
import { timeOfDay } from '../../../../web/format.js'
import { Button } from '../../../../web/components/button.js'
import { DateInput } from '../../../../web/components/date-input.js'
import { Form } from '../../../../web/components/form.js'
import { Radios } from '../../../../web/components/radios.js'
import { Textarea } from '../../../../web/components/textarea.js'
import { QuestionPage } from '../../../../web/question-page.js'
import type { ChildHeader } from '../../../people/index.js'
import type { DetailsRefusal } from '../../commands/save-details.js'
import type { Assessment } from '../../domain/assessment.js'
import { assessmentPath } from '../paths.js'
import { day, one } from '../section/controls-props.js'
import type { Fields } from '../section/section-fields.js'
import type { DetailsFormRefusal } from './details.form.js'
import { MOST_CONTRIBUTORS } from './details.form.js'

type Refusal = DetailsRefusal | DetailsFormRefusal
type Props = {
  assessment: Assessment
  child: ChildHeader
  fields: Fields
  refusals: readonly Refusal[]
  autosave: string | undefined
  draftSavedAt: Date | undefined
}

const SAY: Record<Refusal['code'], string> = {
  'no-such-assessment': 'This assessment is not on the record any more',
  'not-open': 'This assessment has been sent: it can be changed again once the manager gives it back',
  'changed-since': 'Someone else changed this while you were writing. Yours is kept here: save again to replace theirs',
  'seen-unclear': 'Choose whether the child has been seen',
  'seen-day-missing': 'Enter the day on which the child was seen',
  'seen-in-future': 'The day must be today or in the past',
  'date-not-real': 'Enter a real date, such as 27 3 2026',
  'date-in-future': 'The day must be today or in the past',
  'contributors-too-long': `Use ${MOST_CONTRIBUTORS.toLocaleString('en-GB')} characters or fewer`,
}

export function DetailsView({ assessment, child, fields, refusals, autosave, draftSavedAt }: Props): VNode {
  const errorOf = (...names: string[]) => {
    const found = refusals.find((each) => each.field !== undefined && names.includes(each.field))
    return found && SAY[found.code]
  }
  return (
    <QuestionPage
      title="When the child was seen, and who helped"
      back={assessmentPath(assessment)}
      backText="The whole assessment"
      showsSaved
      savedAt={draftSavedAt && timeOfDay(draftSavedAt)}
      errors={refusals.map(({ code, field }) => ({
        text: SAY[code],
        href: field && (field === 'seenOn' ? '#seenOn-day' : `#${field}`),
      }))}
    >
      <Form autosave={autosave}>
        <input type="hidden" name="version" value={assessment.detailsVersion} />
        <Radios
          name="seen"
          legend={`Have you seen ${child.shortName}?`}
          legendSize="l"
          legendIsHeading
          hint="Seen for this assessment, by you or by someone whom you name below."
          value={one(fields, 'seen')}
          error={errorOf('seen')}
          items={[
            { value: 'alone', text: 'Yes, alone' },
            { value: 'with-someone', text: 'Yes, with someone' },
            { value: 'not-seen', text: 'Not yet' },
          ]}
        />
        <DateInput
          name="seenOn"
          legend="When, the last time?"
          legendSize="s"
          hint="For example, 27 3 2026. Leave it empty if not yet."
          value={day(fields, 'seenOn')}
          error={errorOf('seenOn')}
        />
        <Textarea
          name="contributors"
          label="Who helped with this assessment?"
          labelSize="s"
          hint="Each person and their agency, on a line of its own."
          rows={4}
          value={one(fields, 'contributors')}
          error={errorOf('contributors')}
        />
        <Button>Save and continue</Button>
      </Form>
    </QuestionPage>
  )
}
