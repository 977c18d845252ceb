import type { VNode } from 'preact'
import { Button } from '../../../../web/components/button.js'
import { CharacterCount } from '../../../../web/components/character-count.js'
import { Form } from '../../../../web/components/form.js'
import { QuestionPage } from '../../../../web/question-page.js'
import { REASON_LENGTH } from '../../commands/match-child.js'
import type { StagedChild } from '../../queries/staged-child.query.js'
import { stagedName } from '../census-words.js'
import { asErrors, type ChoosingRefusal, sayChoosing } from '../say-refusal.js'

type Props = { child: StagedChild; name: string; reason: string; refusals: readonly ChoosingRefusal[] }

export function UndoMatchView({ child, name, reason, refusals }: Props): VNode {
  const error = refusals.find((each) => each.field === 'reason')
  return (
    <QuestionPage
      title="They are not the same child"
      back={`/imports/children/${child.id}`}
      errors={asErrors(refusals)}
    >
      <span class="govuk-caption-l">
        {stagedName(child)}, and {name}
      </span>
      <h1 class="govuk-heading-l">They are not the same child</h1>
      <p class="govuk-body">
        All that the census added to the record is struck out, with your reason. The child of the census waits to be
        chosen again, if it has not been deleted since.
      </p>
      <Form>
        <CharacterCount
          name="reason"
          label="Why are they not one child?"
          labelSize="s"
          limit={{ length: REASON_LENGTH }}
          rows={3}
          value={reason}
          error={error && sayChoosing(error)}
        />
        <Button preventDoubleClick>Take it off the record</Button>
      </Form>
    </QuestionPage>
  )
}
