import type { VNode } from 'preact'
import type { RecordId } from '../../../kernel/ids.js'
import type { PageError } from '../../../web/components/error-summary.js'
import { Form } from '../../../web/components/form.js'
import { InsetText } from '../../../web/components/inset-text.js'
import type { Content } from '../../../web/components/props.js'
import { timeOfDay } from '../../../web/format.js'
import { QuestionPage } from '../../../web/question-page.js'
import type { ChildHeader } from '../../people/index.js'
import type { CurrentLevel } from '../queries/current-level.query.js'

/** What a form's view needs of the request. */
export type DraftState = { readonly autosave: string | undefined; readonly savedAt: Date | undefined }

export function draftState(request: {
  autosave: string | undefined
  draft: { savedAt: Date } | undefined
}): DraftState {
  return { autosave: request.autosave, savedAt: request.draft?.savedAt }
}

type Standing = Pick<CurrentLevel, 'decisionId' | 'deciderName' | 'status' | 'label'>

type Props = {
  recordId: RecordId
  child: ChildHeader
  title: string
  errors: readonly PageError[]
  draft: DraftState
  /** The decision that stands as the page is shown: another one meanwhile, and nothing is kept. */
  standing: Standing | undefined
  /** Someone else decided while this was being written. */
  isOvertaken?: boolean
  aside?: { title: string; children: Content } | undefined
  lead?: Content
  children: Content
}

/** A form about one child's level: whose it is above the heading, the way back to the record. */
export function ChildQuestion(props: Props): VNode {
  const { recordId, child, title, errors, draft, standing } = props
  return (
    <QuestionPage
      title={`${title}, ${child.initials}`}
      errors={errors}
      back={`/children/${recordId}/level`}
      backText="Back to the level"
      aside={props.aside}
      showsSaved
      savedAt={draft.savedAt && timeOfDay(draft.savedAt)}
    >
      <span class="govuk-caption-l">{child.displayName}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      {standing && props.isOvertaken && (
        <InsetText>
          {standing.deciderName} decided this meanwhile: {decidedWords(standing)}. If you still want to decide, change
          what you wrote and send it again.
        </InsetText>
      )}
      {props.lead}
      <Form autosave={draft.autosave}>
        <input type="hidden" name="follows" value={standing?.decisionId ?? ''} />
        {props.children}
      </Form>
    </QuestionPage>
  )
}

function decidedWords({ status, label }: Standing): string {
  return status === 'removed' ? 'removed from MACE' : label.toLocaleLowerCase('en-GB')
}
