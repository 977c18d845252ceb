import type { VNode } from 'preact'
import type { Content, Words } from '../components/props.js'
import { Clock, type ClockProps } from './clock.js'

export type NamedClock = {
  name: Words
  clock: ClockProps
  /** How it was worked out: “10 working days from 10 November”. */
  how?: Content
}

/** The clocks of a record, in a row. */
export function Clocks({ clocks }: { clocks: readonly NamedClock[] }): VNode {
  return (
    <dl class="kith-clocks">
      {clocks.map(({ name, clock, how }) => (
        <div>
          <dt>{name}</dt>
          <dd>
            <Clock {...clock} />
          </dd>
          {how ? <dd class="kith-meta">{how}</dd> : null}
        </div>
      ))}
    </dl>
  )
}
