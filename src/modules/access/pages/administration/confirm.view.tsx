import type { VNode } from 'preact'
import { Button } from '../../../../web/components/button.js'
import { ErrorSummary } from '../../../../web/components/error-summary.js'
import { Form } from '../../../../web/components/form.js'
import { QuestionPage } from '../../../../web/question-page.js'

export type Confirmation = {
  /** The question: “Close Eskerby High School?” */
  readonly title: string
  readonly says: readonly string[]
  readonly button: string
  readonly isGrave?: boolean
  readonly back: string
}

export function ConfirmView({
  title,
  says,
  button,
  isGrave,
  back,
  error,
}: Confirmation & { error?: string | undefined }): VNode {
  return (
    <QuestionPage title={title} back={back}>
      {error && <ErrorSummary errors={[{ text: error }]} />}
      <h1 class="govuk-heading-l">{title}</h1>
      {says.map((line) => (
        <p class="govuk-body">{line}</p>
      ))}
      <Form>
        <div class="govuk-button-group">
          <Button variant={isGrave ? 'warning' : 'primary'}>{button}</Button>
          <a class="govuk-link" href={back}>
            Cancel
          </a>
        </div>
      </Form>
    </QuestionPage>
  )
}
