import type { VNode } from 'preact'
import { type Attributes, classes, type Words } from './props.js'

export type TagColour = 'grey' | 'teal' | 'green' | 'blue' | 'purple' | 'magenta' | 'red' | 'orange' | 'yellow'

type TagProps = {
  children: Words
  colour?: TagColour | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

/** The state of a thing in a word. Clocks, levels, agencies and judgements have their own components. */
export function Tag({ children, colour, class: extra, attributes }: TagProps): VNode {
  return (
    <strong class={classes('govuk-tag', colour && `govuk-tag--${colour}`, extra)} {...attributes}>
      {children}
    </strong>
  )
}
