import type { VNode } from 'preact'
import type { Words } from '../components/props.js'
import { Shape } from './shapes.js'

/** Who has added what they hold, and who has not yet: “Health, waiting”. */
export function Ticks({ items }: { items: readonly { words: Words; isDone: boolean }[] }): VNode {
  return (
    <ul class="kith-ticks">
      {items.map((item) => (
        <li class={item.isDone ? undefined : 'kith-wait'}>
          <Shape name={item.isDone ? 'tick' : 'brokenRing'} />
          <span>
            {item.words}
            {!item.isDone && ', waiting'}
          </span>
        </li>
      ))}
    </ul>
  )
}
