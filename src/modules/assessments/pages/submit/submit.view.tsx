import { errorFor } from '../../../../web/say-refusals.js'
import type { VNode } from 'preact'
import { Button } from '../../../../web/components/button.js'
import { Form } from '../../../../web/components/form.js'
import { Clock } from '../../../../web/kith/clock.js'
import { QuestionPage } from '../../../../web/question-page.js'
import type { DescribedClock } from '../../../clocks/index.js'
import type { ListEntry } from '../../../reference/index.js'
import type { SubmitRefusal } from '../../commands/submit-assessment.js'
import type { Missing } from '../../domain/readiness.js'
import type { AssessmentPage } from '../../queries/assessment-page.query.js'
import { DocumentView } from '../document/document.view.js'
import { type Late, LateControls } from '../late/late-controls.js'
import { type LateFormRefusal, MOST_LATE } from '../late/reason-late.form.js'
import { assessmentPath } from '../paths.js'

type Refusal = SubmitRefusal | LateFormRefusal
type Props = {
  page: AssessmentPage
  clock: DescribedClock | undefined
  lateReasons: readonly ListEntry[]
  missing: readonly Missing[]
  late: Late | undefined
  refusals: readonly Refusal[]
  now: Date
}

const SAY: Record<Refusal['code'], string> = {
  'no-such-assessment': 'This assessment is not on the record any more',
  'not-open': 'This assessment has been sent already',
  'seen-missing': 'Say whether the child has been seen',
  'section-missing': 'Something is still to be written',
  'discussion-missing': 'Say what was done about a strategy discussion',
  'floor-reason-missing': 'Write why the level lies beneath a floor, or choose another',
  'late-reason-missing': 'Choose why it is late',
  'late-reason-too-long': `Use ${MOST_LATE.toLocaleString('en-GB')} characters or fewer`,
}

/** Read it through, then send it. */
export function SubmitView({ page, clock, lateReasons, missing, late, refusals, now }: Props): VNode {
  const { assessment, child } = page
  const errorOf = (name: string) => errorFor(refusals, SAY, name)
  return (
    <QuestionPage
      title="Send the assessment"
      back={assessmentPath(assessment)}
      backText="The whole assessment"
      errors={refusals.map((each) => ({ text: errorText(each, page), href: hrefOf(each, page) }))}
    >
      <h1 class="govuk-heading-l">Send the assessment of {child.shortName} to the manager</h1>
      {clock && (
        <p class="govuk-body">
          <Clock state={clock.state} words={clock.text} /> <span class="kith-meta">{clock.below}</span>
        </p>
      )}
      {missing.length > 0 ? (
        <Left page={page} missing={missing} />
      ) : (
        <Form>
          <p class="govuk-body">
            Once it is sent it cannot be changed, unless the manager gives it back. What {child.shortName} and the
            parents said will stand on the record as their words.
          </p>
          {late && <LateControls late={late} reasons={lateReasons} errorOf={errorOf} />}
          <Button>Send to the manager</Button>
        </Form>
      )}
      <h2 class="govuk-heading-m kith-gap">What you are sending</h2>
      <DocumentView page={page} now={now} />
    </QuestionPage>
  )
}

function Left({ page, missing }: { page: AssessmentPage; missing: readonly Missing[] }) {
  return (
    <>
      <p class="govuk-body">Before you can send it:</p>
      <ul class="govuk-list govuk-list--bullet" id="left">
        {missing.map((each) => (
          <li>
            <a class="govuk-link" href={missingPath(each, page)}>
              {missingWords(each, page)}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function missingWords(missing: Missing, { child }: AssessmentPage): string {
  switch (missing.what) {
    case 'seen':
      return `Say whether ${child.shortName} has been seen`
    case 'section':
      return `Finish “${missing.section.label}”`
    case 'discussion':
      return 'Say what was done about a strategy discussion'
    case 'floor':
      return `Write why the level is beneath the floor: ${missing.floor.label.toLocaleLowerCase('en-GB')}`
  }
}

function missingPath(missing: Missing, { assessment }: AssessmentPage): string {
  if (missing.what === 'seen') return assessmentPath(assessment, 'details')
  if (missing.what === 'discussion') return assessmentPath(assessment, 'strategy-discussion')
  return assessmentPath(assessment, `sections/${missing.section.code}`)
}

function errorText({ code, field }: Refusal, { template }: AssessmentPage): string {
  const section = code === 'section-missing' && template.items.find((each) => each.code === field)
  return section ? `Finish “${section.label}”` : SAY[code]
}

function hrefOf({ code, field }: Refusal, { assessment }: AssessmentPage): string | undefined {
  if (code === 'late-reason-missing' || code === 'late-reason-too-long') return `#${field}`
  if (code === 'seen-missing') return assessmentPath(assessment, 'details')
  if (code === 'discussion-missing') return assessmentPath(assessment, 'strategy-discussion')
  return field && assessmentPath(assessment, `sections/${field}`)
}
