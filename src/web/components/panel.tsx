import type { VNode } from 'preact'
import { type Attributes, classes, type Content, type Words } from './props.js'

type PanelProps = {
  title: Words
  children?: Content
  headingLevel?: 1 | 2 | 3 | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

/** The end of something: what we have, and what happens next by when. */
export function Panel({ title, children, headingLevel = 1, class: extra, attributes }: PanelProps): VNode {
  const Heading = `h${headingLevel}` as 'h1' | 'h2' | 'h3'
  return (
    <div class={classes('govuk-panel govuk-panel--confirmation', extra)} {...attributes}>
      <Heading class="govuk-panel__title">{title}</Heading>
      {children ? <div class="govuk-panel__body">{children}</div> : null}
    </div>
  )
}
