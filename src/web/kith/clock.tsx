import type { VNode } from 'preact'
import { classes, type Words } from '../components/props.js'
import { Shape, type ShapeName } from './shapes.js'

export type ClockState = 'in-time' | 'soon' | 'today' | 'over' | 'paused' | 'met'

export type ClockProps = {
  state: ClockState
  /** Plain words: “Due today”, “Two working days over”, “Paused since Monday”. Never a bare number. */
  words: Words
}

const LOOKS = {
  'in-time': { shape: 'ring', class: undefined },
  soon: { shape: 'half', class: 'kith-clock--soon' },
  today: { shape: 'full', class: 'kith-clock--today' },
  over: { shape: 'triangle', class: 'kith-clock--over' },
  paused: { shape: 'pause', class: 'kith-clock--paused' },
  met: { shape: 'tickedCircle', class: 'kith-clock--met' },
} as const satisfies Record<ClockState, { shape: ShapeName; class: string | undefined }>

/** When something is due, in words, with a shape for its state. */
export function Clock({ state, words }: ClockProps): VNode {
  return (
    <span class={classes('kith-clock', LOOKS[state].class)}>
      <Shape name={LOOKS[state].shape} />
      {words}
    </span>
  )
}
