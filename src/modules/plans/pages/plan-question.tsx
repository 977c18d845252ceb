import type { VNode } from 'preact'
import type { PageError } from '../../../web/components/error-summary.js'
import { Form } from '../../../web/components/form.js'
import type { Content } from '../../../web/components/props.js'
import { timeOfDay } from '../../../web/format.js'
import { QuestionPage } from '../../../web/question-page.js'
import type { RecordHead } from '../../records/index.js'
import type { DraftState } from './plan-request.js'

type Props = {
  head: RecordHead
  title: string
  errors: readonly PageError[]
  back: string
  backText: string
  /** Where the page keeps what is typed. */
  draft?: DraftState | undefined
  aside?: { title: string; children: Content } | undefined
  lead?: Content
  children: Content
}

/** A form about one record's plan: whose it is above the heading, never in the browser's title. */
export function PlanQuestion({ head, title, errors, back, backText, draft, aside, lead, children }: Props): VNode {
  return (
    <QuestionPage
      title={`${title}, ${head.banner.initials}`}
      errors={errors}
      back={back}
      backText={backText}
      aside={aside}
      showsSaved={draft !== undefined}
      savedAt={draft?.savedAt && timeOfDay(draft.savedAt)}
    >
      <span class="govuk-caption-l">{head.banner.name}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      {lead && <div class="govuk-!-margin-bottom-6">{lead}</div>}
      <Form autosave={draft?.autosave}>{children}</Form>
    </QuestionPage>
  )
}
