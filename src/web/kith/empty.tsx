import type { VNode } from 'preact'
import type { Content, Words } from '../components/props.js'

/** Nothing here, said so that someone knows what to do: “Nothing of yours is due today.” */
export function Empty({ title, children }: { title: Words; children?: Content }): VNode {
  return (
    <p class="kith-empty">
      <b>{title}</b>
      {children}
    </p>
  )
}
