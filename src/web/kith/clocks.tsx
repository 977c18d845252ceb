import type { VNode } from 'preact'
import { classes, type Content, type Words } from '../components/props.js'
import { Clock, type ClockProps } from './clock.js'

export type NamedClock = {
  name: Words
  /** Where doing what is owed begins. */
  href?: string | undefined
  clock: ClockProps
  /** How it was worked out: “10 working days from 10 November”. */
  how?: Content
}

type ClocksProps = {
  clocks: readonly NamedClock[]
  /** On one line of text, where the page is about something else. */
  compact?: boolean | undefined
}

/** The clocks of a record, in a row. */
export function Clocks({ clocks, compact }: ClocksProps): VNode {
  return (
    <dl class={classes('kith-clocks', compact && 'kith-clocks--compact')}>
      {clocks.map(({ name, href, clock, how }) => (
        <div>
          <dt>
            {href ? (
              <a class="govuk-link" href={href}>
                {name}
              </a>
            ) : (
              name
            )}
          </dt>
          <dd>
            <Clock {...clock} />
          </dd>
          {how ? <dd class="kith-meta">{how}</dd> : null}
        </div>
      ))}
    </dl>
  )
}
