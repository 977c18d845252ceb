import type { VNode } from 'preact'
import type { RecordId } from '../../../kernel/ids.js'
import type { PageError } from '../../../web/components/error-summary.js'
import { Form } from '../../../web/components/form.js'
import type { Content } from '../../../web/components/props.js'
import { timeOfDay } from '../../../web/format.js'
import { QuestionPage } from '../../../web/question-page.js'
import type { ChildHeader } from '../../people/index.js'

/** What a page needs to show a form that keeps its draft. */
export type DraftState = {
  readonly autosave: string | undefined
  readonly savedAt: Date | undefined
}

type Props = {
  recordId: RecordId
  child: ChildHeader
  /** “Give to a worker”: for the heading, and with the initials for the browser's title. */
  title: string
  errors: readonly PageError[]
  draft: DraftState
  aside?: { title: string; children: Content } | undefined
  /** Under the heading, before the form. */
  lead?: Content
  children: Content
}

/** A form about one child: whose it is above the heading, the way back to the record. */
export function ChildQuestion(props: Props): VNode {
  const { recordId, child, title, errors, draft } = props
  return (
    <QuestionPage
      title={`${title}, ${child.initials}`}
      errors={errors}
      back={`/children/${recordId}`}
      backText="Back to the record"
      aside={props.aside}
      showsSaved
      savedAt={draft.savedAt && timeOfDay(draft.savedAt)}
    >
      <span class="govuk-caption-l">{child.displayName}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      {props.lead}
      <Form autosave={draft.autosave}>{props.children}</Form>
    </QuestionPage>
  )
}

/** The part of a request that a form's view needs. */
export function draftState(request: {
  autosave: string | undefined
  draft: { savedAt: Date } | undefined
}): DraftState {
  return { autosave: request.autosave, savedAt: request.draft?.savedAt }
}
