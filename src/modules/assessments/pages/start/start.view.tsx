import type { VNode } from 'preact'
import { dayOf } from '../../../../kernel/calendar-date.js'
import { fullDay } from '../../../../web/format.js'
import { Button } from '../../../../web/components/button.js'
import { Form } from '../../../../web/components/form.js'
import { InsetText } from '../../../../web/components/inset-text.js'
import { Radios } from '../../../../web/components/radios.js'
import { QuestionPage } from '../../../../web/question-page.js'
import type { ChildHeader } from '../../../people/index.js'
import type { AssessmentTemplate } from '../../../reference/index.js'
import type { StartRefusal } from '../../commands/start-assessment.js'
import type { Assessment } from '../../domain/assessment.js'
import { assessmentPath, listPath } from '../paths.js'

type Props = {
  child: ChildHeader
  templates: readonly AssessmentTemplate[]
  open: readonly Assessment[]
  earlier: Assessment | undefined
  chosen: string | undefined
  refusals: readonly StartRefusal[]
}

const SAY: Record<StartRefusal['code'], string> = {
  'already-open': 'One is being written already: carry on with that one, or strike it out first',
  'no-such-template': 'Choose an assessment from the list',
  'nothing-to-begin-from': 'That assessment is not the agreed one any more: go back and choose again',
}

/** What to begin: one of the partnership's templates, or a review of what was agreed. */
export function StartView({ child, templates, open, earlier, chosen, refusals }: Props): VNode {
  const name = child.shortName
  const [main] = templates
  const errorText = refusals[0] && SAY[refusals[0].code]
  const isTaken = (template: AssessmentTemplate) => open.find((each) => each.templateCode === template.template)
  return (
    <QuestionPage
      title="Start an assessment"
      back={listPath(child.recordId)}
      backText="Assessments"
      errors={refusals.map((each) => ({ text: SAY[each.code], href: earlier ? '#start' : '#template' }))}
    >
      <Form>
        {earlier ? (
          <>
            <h1 class="govuk-heading-l">Review the assessment of {name}</h1>
            <input type="hidden" name="from" value={earlier.id} />
            <p class="govuk-body">
              The new one starts from the answers of the one begun on {fullDay(dayOf(earlier.startedAt))}. What {name}{' '}
              and the parents said then stays with that one, and the level is judged anew. The agreed one stays as it is
              until the agencies agree this one.
            </p>
          </>
        ) : (
          <Radios
            name="template"
            legend={`What do you want to start for ${name}?`}
            legendSize="l"
            legendIsHeading
            value={chosen ?? main?.template}
            error={errorText}
            items={templates.map((each) => ({ value: each.template, text: each.title, hint: each.purpose }))}
          />
        )}
        {templates.map((each) => {
          const taken = isTaken(each)
          return (
            taken && (
              <InsetText>
                {each.title}: {taken.authorName} is writing one.{' '}
                <a class="govuk-link" href={assessmentPath(taken)}>
                  Open it
                </a>
              </InsetText>
            )
          )
        })}
        <Button id="start">Start</Button>
      </Form>
    </QuestionPage>
  )
}
