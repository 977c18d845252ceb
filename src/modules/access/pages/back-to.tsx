import type { VNode } from 'preact'
import { BackLink } from '../../../web/components/back-link.js'

/** The way back, in a landmark of its own as on the question pages. */
export function BackTo({ href, text }: { href: string; text: string }): VNode {
  return (
    <nav class="kith-sheet__head kith-gap-s" aria-label="Back">
      <BackLink href={href}>{text}</BackLink>
    </nav>
  )
}
