import type { VNode } from 'preact'
import type { RecordId } from '../../../kernel/ids.js'
import type { PageError } from '../../../web/components/error-summary.js'
import { Form } from '../../../web/components/form.js'
import type { Content } from '../../../web/components/props.js'
import { timeOfDay } from '../../../web/format.js'
import { QuestionPage } from '../../../web/question-page.js'
import type { ChildHeader } from '../../people/index.js'
import type { DecisionId } from '../domain/level.js'

/** What a form's view needs of the request. */
export type DraftState = { readonly autosave: string | undefined; readonly savedAt: Date | undefined }

export function draftState(request: {
  autosave: string | undefined
  draft: { savedAt: Date } | undefined
}): DraftState {
  return { autosave: request.autosave, savedAt: request.draft?.savedAt }
}

type Props = {
  recordId: RecordId
  child: ChildHeader
  title: string
  errors: readonly PageError[]
  draft: DraftState
  /** The decision that stands as the page is shown: another one meanwhile, and nothing is kept. */
  follows: DecisionId | null
  aside?: { title: string; children: Content } | undefined
  lead?: Content
  children: Content
}

/** A form about one child's level: whose it is above the heading, the way back to the record. */
export function ChildQuestion(props: Props): VNode {
  const { recordId, child, title, errors, draft, follows } = props
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
      {props.lead}
      <Form autosave={draft.autosave}>
        <input type="hidden" name="follows" value={follows ?? ''} />
        {props.children}
      </Form>
    </QuestionPage>
  )
}
