import type { VNode } from 'preact'
import { Clocks } from '../../../web/kith/clocks.js'
import type { AtDesk } from '../queries/desk-view.query.js'

/** What the desk owes on a concern and how it stands, on one line. */
export function DeskClocks({ atDesk: { clocks } }: { atDesk: Pick<AtDesk, 'clocks'> }): VNode | null {
  if (clocks.length === 0) return null
  return (
    <section aria-label="Clocks">
      <Clocks compact clocks={clocks.map(({ name, state, text }) => ({ name, clock: { state, words: text } }))} />
    </section>
  )
}
