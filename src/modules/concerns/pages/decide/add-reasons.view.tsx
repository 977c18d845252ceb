import { errorFor, errorsFor } from '../../../../web/say-refusals.js'
import type { VNode } from 'preact'
import { type Body, textOf } from '../../../../platform/http/body.js'
import { Button } from '../../../../web/components/button.js'
import { Form } from '../../../../web/components/form.js'
import { InsetText } from '../../../../web/components/inset-text.js'
import { Textarea } from '../../../../web/components/textarea.js'
import { QuestionPage } from '../../../../web/question-page.js'
import type { AddReasonsRefusal } from '../../commands/add-reasons.js'
import type { Deciding } from '../../queries/deciding.query.js'
import { agoWords } from '../ago-words.js'
import { Prose } from '../prose.js'

type Code = AddReasonsRefusal['code']
const SAY: Record<Code, string> = {
  'not-decided': 'Nothing is decided about this yet. Open it again to decide',
  'not-yours-to-decide': 'The council’s screeners decide. You can add what your agency holds instead',
  'reasons-missing': 'Write the reasons you want to add',
  'reasons-too-long': 'Write the reasons in 5,000 characters or fewer',
}

type Props = {
  deciding: Deciding
  typed: Body
  now: Date
  autosave: string | undefined
  savedAt: string | undefined
  refusals: readonly { code: Code; field?: string | undefined }[]
}

/** A decision stands. What this screener typed is kept, to be added to it. */
export function AddReasonsView({ deciding, typed, now, autosave, savedAt, refusals }: Props): VNode {
  const { subject, atDesk } = deciding
  const { decision } = subject
  if (!decision) throw new Error('Reasons are added to a decision')
  const reasons = textOf(typed, 'reasons')
  const outcome = decision.outcomeLabel.charAt(0).toLowerCase() + decision.outcomeLabel.slice(1)
  const said = `${decision.decidedByName} decided this ${agoWords(now, decision.decidedAt)}: ${outcome}.`
  return (
    <QuestionPage
      title="Add reasons to a decision"
      back={`/concerns/${atDesk.concern.recordId}/screen`}
      showsSaved
      savedAt={savedAt}
      errors={errorsFor(refusals, SAY)}
    >
      <span class="govuk-caption-m">{atDesk.concern.reference}</span>
      <h1 class="govuk-heading-l">Decided: {subject.called}</h1>
      <InsetText>
        <p class="govuk-body">
          {said}
          {reasons.trim() !== '' && ' Your reasons are kept below if you want to add them.'}
        </p>
        <Prose text={decision.reasons} />
      </InsetText>
      <Form autosave={autosave}>
        <Textarea
          name="reasons"
          label="Reasons to add"
          labelSize="s"
          rows={6}
          value={reasons}
          error={errorFor(refusals, SAY, 'reasons')}
        />
        <div class="kith-actions">
          <Button name="button" value="add">
            Add my reasons
          </Button>
          <a class="govuk-link" href={`/concerns/${atDesk.concern.recordId}/screen`}>
            Leave it as it is
          </a>
        </div>
      </Form>
    </QuestionPage>
  )
}
