import type { VNode } from 'preact'
import { Button } from '../../../../web/components/button.js'
import type { PageError } from '../../../../web/components/error-summary.js'
import { Form } from '../../../../web/components/form.js'
import type { Content, Words } from '../../../../web/components/props.js'
import { EmergencyBanner } from '../../../../web/emergency-banner.js'
import { QuestionPage } from '../../../../web/question-page.js'

export type QuestionProps = {
  readonly back: string
  readonly autosave: string | undefined
  readonly savedAt: string | undefined
}

type Props = QuestionProps & {
  errors: readonly PageError[]
  aside?: { title: Words; children: Content } | undefined
  multipart?: boolean | undefined
  button?: string | undefined
  /** Some pages have lists and forms of their own before the question. */
  before?: Content
  withoutLater?: boolean | undefined
  children: Content
}

/** One question of a concern: the emergency numbers above it, when it was kept, and a way to stop and come back. */
export function RaiseQuestion(props: Props): VNode {
  return (
    <QuestionPage
      title="Raise a concern"
      back={props.back}
      showsSaved
      savedAt={props.savedAt}
      strip={<EmergencyBanner />}
      withoutNavigation
      errors={props.errors}
      errorTitle="Something is missing or needs changing"
      aside={props.aside}
    >
      {props.before}
      <Form autosave={props.autosave} multipart={props.multipart} class={props.before ? 'kith-gap' : undefined}>
        {props.children}
        <div class="kith-actions">
          <Button>{props.button ?? 'Save and continue'}</Button>
          {!props.withoutLater && (
            <Button variant="secondary" name="button" value="later">
              Save and come back later
            </Button>
          )}
        </div>
      </Form>
    </QuestionPage>
  )
}
