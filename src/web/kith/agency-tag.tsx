import type { VNode } from 'preact'
import type { Words } from '../components/props.js'

/** An agency in a word. No agency has a colour. */
export function AgencyTag({ children }: { children: Words }): VNode {
  return <span class="kith-agency">{children}</span>
}
