import type { VNode } from 'preact'
import type { Content, Words } from '../components/props.js'

export type Fact = { name: Words; value: Content }

/** A few facts on one line: age, born, lives with. */
export function Facts({ facts }: { facts: readonly Fact[] }): VNode {
  return (
    <dl class="kith-facts">
      {facts.map((fact) => (
        <div>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}
