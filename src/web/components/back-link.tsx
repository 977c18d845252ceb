import type { VNode } from 'preact'
import { type Attributes, classes, type Words } from './props.js'

type BackLinkProps = {
  href: string
  children?: Words | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

/** To the page before, keeping what was typed. */
export function BackLink({ href, children = 'Back', class: extra, attributes }: BackLinkProps): VNode {
  return (
    <a href={href} class={classes('govuk-back-link', extra)} {...attributes}>
      {children}
    </a>
  )
}
