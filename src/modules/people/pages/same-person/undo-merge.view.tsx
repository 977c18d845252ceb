import type { VNode } from 'preact'
import { dayOf } from '../../../../kernel/calendar-date.js'
import type { Refusal } from '../../../../kernel/outcome.js'
import { Button } from '../../../../web/components/button.js'
import { CharacterCount } from '../../../../web/components/character-count.js'
import { Form } from '../../../../web/components/form.js'
import { InsetText } from '../../../../web/components/inset-text.js'
import { fullDay } from '../../../../web/format.js'
import { QuestionPage } from '../../../../web/question-page.js'
import { MERGE_TEXT, type MergeRefusal } from '../../commands/merge-people.js'
import type { ChildHeader } from '../../queries/child-header.query.js'
import type { listMerges } from '../../queries/merges.query.js'

const SAY: Partial<Record<MergeRefusal['code'], string>> = {
  'reason-missing': 'Write why they are not one child',
  'text-too-long': `Use ${MERGE_TEXT} characters or fewer`,
  'no-such-merge': 'They are two records already',
  'record-closed': 'One of the records is closed to you, or you may only read it. Ask someone who works on both',
}

type Props = {
  child: ChildHeader
  merge: Awaited<ReturnType<typeof listMerges>>[number]
  reason: string
  refusals: readonly Refusal[]
}

export function UndoMergeView({ child, merge, reason, refusals }: Props): VNode {
  const errors = refusals.map(({ code, field }) => ({
    text: SAY[code as MergeRefusal['code']] ?? 'This could not be undone. Go back and look again',
    href: field && `#${field}`,
  }))
  return (
    <QuestionPage
      title={`They are not the same child, ${child.initials}`}
      back={`/children/${child.recordId}/details`}
      errors={errors}
    >
      <span class="govuk-caption-l">{child.displayName}</span>
      <h1 class="govuk-heading-l">They are not the same child</h1>
      <InsetText>
        {merge.authorName}, {merge.agencyName}, decided on {fullDay(dayOf(merge.decidedAt))} that they are one:{' '}
        {merge.reason}
      </InsetText>
      <p class="govuk-body">
        Both records stand again as they were. What was written since stays on the record it was written on: look
        through it, and move what belongs to the other child.
      </p>
      <Form>
        <CharacterCount
          name="reason"
          label="Why are they not one child?"
          labelSize="s"
          limit={{ length: MERGE_TEXT }}
          rows={3}
          value={reason}
          error={errors.find((each) => each.href)?.text}
        />
        <Button>Make them two again</Button>
      </Form>
    </QuestionPage>
  )
}
