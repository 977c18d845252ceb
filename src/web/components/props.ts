import type { ComponentChildren, VNode } from 'preact'

/** What may stand inside a component: anything, or nothing. */
export type Content = ComponentChildren

/** What a label, legend or caption is made of. It cannot be left out: a control without a name does not compile. */
export type Words = string | number | VNode | readonly (string | number | VNode)[]

/** Further attributes of the main element, such as `data-…` or `autocapitalize`. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

export type HeadingSize = 's' | 'm' | 'l' | 'xl'

/** Joins the class names that apply. */
export function classes(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}

/** The ids a control points to: what the page gave, then its hint, then its error. Undefined when there are none. */
export function describedBy(...ids: readonly (string | false | undefined)[]): string | undefined {
  return classes(...ids) || undefined
}
