import type { VNode } from 'preact'
import type { Content } from '../../../web/components/props.js'
import { Clocks } from '../../../web/kith/clocks.js'
import type { RecordClock } from '../queries/record-page.query.js'

/** The clock of an action stands beside the action, in the plan. */
export function besideThePlan(clocks: readonly RecordClock[]): readonly RecordClock[] {
  return clocks.filter((clock) => clock.rule !== 'action-due')
}

/** What is owed and how that was worked out, among what a duty worker reads first. */
export function RecordClocks({ clocks, children }: { clocks: readonly RecordClock[]; children: Content }): VNode {
  return (
    <section class="kith-gap" aria-labelledby="clocks-heading">
      <h2 class="govuk-heading-m" id="clocks-heading">
        Clocks
      </h2>
      <Clocks
        clocks={besideThePlan(clocks).map((each) => ({
          name: each.name,
          href: each.href,
          clock: { state: each.state, words: each.text },
          how: each.below,
        }))}
      />
      {children}
    </section>
  )
}

/** What is owed, on one line: on every page of the record that does not show it at length. */
export function ClockLine({ clocks }: { clocks: readonly RecordClock[] }): VNode | null {
  const shown = besideThePlan(clocks)
  if (shown.length === 0) return null
  return (
    <section aria-label="Clocks">
      <Clocks
        compact
        clocks={shown.map((each) => ({
          name: each.name,
          href: each.href,
          clock: { state: each.state, words: each.text },
        }))}
      />
    </section>
  )
}
