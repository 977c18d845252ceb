import type { VNode } from 'preact'

/** A text as it was written: what the reader sees is what was typed, line breaks included. */
export function Prose({ text, class: extra = 'govuk-body' }: { text: string; class?: string }): VNode {
  return <p class={`${extra} kith-typed`}>{text}</p>
}
