import type { VNode } from 'preact'
import { type Attributes, classes, type Content } from './props.js'

type HintProps = {
  children: Content
  id?: string | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

/** Help beside a control, before anything is typed. */
export function Hint({ children, id, class: extra, attributes }: HintProps): VNode {
  return (
    <div id={id} class={classes('govuk-hint', extra)} {...attributes}>
      {children}
    </div>
  )
}
