import type { VNode } from 'preact'
import { type Attributes, classes, type Words } from './props.js'

type SkipLinkProps = {
  children: Words
  href?: `#${string}` | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

/** Past the masthead, for people who do not use a mouse. */
export function SkipLink({ children, href = '#content', class: extra, attributes }: SkipLinkProps): VNode {
  return (
    <a href={href} class={classes('govuk-skip-link', extra)} {...attributes} data-module="govuk-skip-link">
      {children}
    </a>
  )
}
