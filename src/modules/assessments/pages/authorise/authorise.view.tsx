import { errorFor, errorsFor } from '../../../../web/say-refusals.js'
import type { VNode } from 'preact'
import { Button } from '../../../../web/components/button.js'
import { Form } from '../../../../web/components/form.js'
import { InsetText } from '../../../../web/components/inset-text.js'
import { Radios } from '../../../../web/components/radios.js'
import { Textarea } from '../../../../web/components/textarea.js'
import { Clock } from '../../../../web/kith/clock.js'
import { QuestionPage } from '../../../../web/question-page.js'
import type { DescribedClock } from '../../../clocks/index.js'
import type { ListEntry } from '../../../reference/index.js'
import type { AuthoriseRefusal } from '../../commands/authorise-assessment.js'
import { mayMove } from '../../domain/assessment.js'
import type { AssessmentPage } from '../../queries/assessment-page.query.js'
import { DocumentView } from '../document/document.view.js'
import { type Late, LateControls } from '../late/late-controls.js'
import { MOST_LATE } from '../late/reason-late.form.js'
import { assessmentPath } from '../paths.js'
import { type AuthoriseFormRefusal, MOST_REASONS } from './authorise.form.js'

type Refusal = AuthoriseRefusal | AuthoriseFormRefusal
type Props = {
  page: AssessmentPage
  clock: DescribedClock | undefined
  lateReasons: readonly ListEntry[]
  isOwn: boolean
  decision: string
  reasons: string
  late: Late | undefined
  refusals: readonly Refusal[]
  autosave: string | undefined
  now: Date
}

const SAY: Record<Refusal['code'], string> = {
  'no-such-assessment': 'This assessment is not on the record any more',
  'not-submitted': 'Someone has decided already: open the assessment to see what',
  'own-assessment': 'You wrote or sent this assessment: another manager has to authorise it',
  'decision-missing': 'Choose whether you authorise it or give it back',
  'reasons-missing': 'Write what has to change',
  'reasons-too-long': `Use ${MOST_REASONS.toLocaleString('en-GB')} characters or fewer`,
  'late-reason-missing': 'Choose why it is late',
  'late-reason-too-long': `Use ${MOST_LATE.toLocaleString('en-GB')} characters or fewer`,
}

export function AuthoriseView(props: Props): VNode {
  const { page, clock, lateReasons, isOwn, decision, reasons, late, refusals, autosave, now } = props
  const { assessment, child } = page
  const errorOf = (name: string) => errorFor(refusals, SAY, name)
  const authorise = {
    value: 'authorise',
    text: 'I authorise it',
    hint: 'It goes to the agencies, who agree the level.',
  }
  return (
    <QuestionPage
      title="Authorise the assessment"
      back={assessmentPath(assessment)}
      backText="The assessment"
      showsSaved
      errors={errorsFor(refusals, SAY)}
    >
      {clock && (
        <p class="govuk-body">
          <Clock state={clock.state} words={clock.text} /> <span class="kith-meta">{clock.below}</span>
        </p>
      )}
      {isOwn && <InsetText>{SAY['own-assessment']}. You can give it back.</InsetText>}
      <Form autosave={autosave}>
        <Radios
          name="decision"
          legend={`What do you decide about the assessment of ${child.shortName}?`}
          legendSize="l"
          legendIsHeading
          value={decision}
          error={errorOf('decision')}
          items={[
            ...(isOwn || !mayMove(assessment, 'authorise') ? [] : [authorise]),
            {
              value: 'return',
              text: 'I give it back',
              hint: `${assessment.authorName} can work on it again. The ten working days go on from where they began.`,
              reveal: (
                <Textarea
                  name="reasons"
                  label="What has to change, and why"
                  rows={5}
                  value={reasons}
                  error={errorOf('reasons')}
                />
              ),
            },
          ]}
        />
        {late && <LateControls late={late} reasons={lateReasons} errorOf={errorOf} />}
        <Button>Save the decision</Button>
      </Form>
      <h2 class="govuk-heading-m kith-gap">The assessment</h2>
      <DocumentView page={page} now={now} />
    </QuestionPage>
  )
}
