import type { VNode } from 'preact'
import { type Attributes, classes, type Content } from './props.js'

type InsetTextProps = {
  children: Content
  id?: string | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

/** Text set apart from its surroundings. Never someone's own words: those have `Voice`. */
export function InsetText({ children, id, class: extra, attributes }: InsetTextProps): VNode {
  return (
    <div id={id} class={classes('govuk-inset-text', extra)} {...attributes}>
      {children}
    </div>
  )
}
