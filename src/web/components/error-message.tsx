import type { VNode } from 'preact'
import { type Attributes, classes, type Words } from './props.js'

type ErrorMessageProps = {
  /** What to do, not what went wrong: “Write what she said, or choose ‘No, not yet’.” */
  children: Words
  id?: string | undefined
  /** Read aloud before the message; empty leaves it out. */
  prefix?: string | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

/** What to do about one control. */
export function ErrorMessage({ children, id, prefix = 'Error', class: extra, attributes }: ErrorMessageProps): VNode {
  return (
    <p id={id} class={classes('govuk-error-message', extra)} {...attributes}>
      {prefix && <span class="govuk-visually-hidden">{prefix}:</span>}
      {prefix && ' '}
      {children}
    </p>
  )
}
