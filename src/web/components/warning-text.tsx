import type { VNode } from 'preact'
import { type Attributes, classes, type Content } from './props.js'

type WarningTextProps = {
  children: Content
  /** Read aloud before the text. */
  prefix?: string | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

/** What someone must know before they go on. */
export function WarningText({ children, prefix = 'Warning', class: extra, attributes }: WarningTextProps): VNode {
  return (
    <div class={classes('govuk-warning-text', extra)} {...attributes}>
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>{' '}
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{prefix}</span> {children}
      </strong>
    </div>
  )
}
