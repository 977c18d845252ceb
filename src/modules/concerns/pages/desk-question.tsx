import type { VNode } from 'preact'
import { Button } from '../../../web/components/button.js'
import type { PageError } from '../../../web/components/error-summary.js'
import { Form } from '../../../web/components/form.js'
import type { Content, Words } from '../../../web/components/props.js'
import { QuestionPage } from '../../../web/question-page.js'
import { DeskClocks } from './desk-clocks.js'
import type { AtDesk } from '../queries/desk-view.query.js'

type Props = {
  title: string
  heading: Words
  atDesk: AtDesk
  errors: readonly PageError[]
  autosave: string | undefined
  savedAt: string | undefined
  button: string
  aside?: { title: Words; children: Content } | undefined
  /** Said under the heading, before the form. */
  lead?: Content
  children: Content
}

/** One question of the desk about a concern, with a way back to it. */
export function DeskQuestion(props: Props): VNode {
  const back = `/concerns/${props.atDesk.concern.recordId}/screen`
  return (
    <QuestionPage
      title={props.title}
      back={back}
      showsSaved
      savedAt={props.savedAt}
      errors={props.errors}
      aside={props.aside}
    >
      <span class="govuk-caption-m">{props.atDesk.concern.reference}</span>
      <h1 class="govuk-heading-l">{props.heading}</h1>
      <DeskClocks atDesk={props.atDesk} />
      {props.lead}
      <Form autosave={props.autosave}>
        {props.children}
        <div class="kith-actions">
          <Button>{props.button}</Button>
          <a class="govuk-link" href={back}>
            Leave it as it is
          </a>
        </div>
      </Form>
    </QuestionPage>
  )
}
