import type { VNode } from 'preact'
import { type Attributes, classes, type Content, type Words } from './props.js'

type DetailsProps = {
  summary: Words
  children: Content
  open?: boolean | undefined
  id?: string | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

/** More, for the few who need it. */
export function Details({ summary, children, open, id, class: extra, attributes }: DetailsProps): VNode {
  return (
    <details id={id} class={classes('govuk-details', extra)} {...attributes} open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  )
}
