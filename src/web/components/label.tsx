import type { VNode } from 'preact'
import { type Attributes, classes, type HeadingSize, type Words } from './props.js'

type LabelProps = {
  children: Words
  for?: string | undefined
  size?: HeadingSize | undefined
  /** The label is the page's heading: one question on the page. */
  isHeading?: boolean | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

/** The name of one control. */
export function Label({ children, for: target, size, isHeading, class: extra, attributes }: LabelProps): VNode {
  const label = (
    <label class={classes('govuk-label', size && `govuk-label--${size}`, extra)} {...attributes} for={target}>
      {children}
    </label>
  )
  return isHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label
}
