import type { VNode } from 'preact'
import type { Refusal } from '../../../../../kernel/outcome.js'
import { Button, type ButtonProps } from '../../../../../web/components/button.js'
import { Form } from '../../../../../web/components/form.js'
import type { Content } from '../../../../../web/components/props.js'
import { timeOfDay } from '../../../../../web/format.js'
import { QuestionPage } from '../../../../../web/question-page.js'
import { errorsFor } from '../../../../../web/say-refusals.js'
import { editPath } from '../../../domain/edit-place.js'
import type { EditedItem } from '../../../queries/item.query.js'

type Props<Code extends string> = {
  item: EditedItem
  heading: string
  say: Readonly<Record<Code, string>>
  refusals: readonly (Refusal & { readonly code: NoInfer<Code> })[]
  button: string
  variant?: ButtonProps['variant']
  /** The revision that is on the page. */
  seen: number
  aside?: { title: string; children: VNode } | undefined
  autosave?: string | undefined
  savedAt?: Date | undefined
  children: Content
}

/** One thing to do with a version, asked on a page of its own. */
export function MoveQuestion<Code extends string>(props: Props<Code>): VNode {
  const { item, heading, say, refusals } = props
  return (
    <QuestionPage
      title={`${heading}, Be Aware`}
      errors={errorsFor(refusals, say)}
      back={editPath(item)}
      backText={`Back to ${item.title}`}
      aside={props.aside}
      showsSaved={props.autosave !== undefined}
      savedAt={props.savedAt && timeOfDay(props.savedAt)}
    >
      <span class="govuk-caption-l">{item.title}</span>
      <h1 class="govuk-heading-l">{heading}</h1>
      <Form autosave={props.autosave}>
        <input type="hidden" name="seen" value={props.seen} />
        {props.children}
        <Button variant={props.variant}>{props.button}</Button>
      </Form>
    </QuestionPage>
  )
}
