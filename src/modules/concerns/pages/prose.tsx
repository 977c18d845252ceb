import type { VNode } from 'preact'

/** A text as it was written, its line breaks kept. */
export function Prose({ text, class: extra = 'govuk-body' }: { text: string; class?: string }): VNode {
  return (
    <>
      {text
        .split(/\r?\n/)
        .filter((line) => line.trim() !== '')
        .map((line) => (
          <p class={extra}>{line}</p>
        ))}
    </>
  )
}
