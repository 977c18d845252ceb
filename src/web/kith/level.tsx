import type { VNode } from 'preact'
import { classes, type Words } from '../components/props.js'
import { Shape } from './shapes.js'

export type LevelProps = {
  /** Which of the partnership's levels this is, from one. */
  rank: number
  /** How many levels the partnership has. */
  of: number
  word: Words
  /** Where it came from: “Up from moderate, 12 November”. */
  direction?: { way: 'up' | 'down' | 'same'; words: Words } | undefined
  small?: boolean | undefined
}

/** How much work is owed, in ink: a level is never red, and never the worth of a child. */
export function Level({ rank, of, word, direction, small }: LevelProps): VNode {
  const Element = small ? 'span' : 'p'
  return (
    <Element class={classes('kith-level', small && 'kith-level--s', !small && !direction && 'kith-level--plain')}>
      <Bars rank={rank} of={of} />
      <span class="kith-level__word">{word}</span>
      {direction && !small && (
        <span class="kith-level__way">
          <Shape name={direction.way} /> {direction.words}
        </span>
      )}
    </Element>
  )
}

function Bars({ rank, of }: { rank: number; of: number }) {
  const width = (14 - (of - 1)) / of
  // An edge of one at three levels, thinner when the bars are: an empty bar must never look full.
  const edge = Math.min(1, width / 4)
  return (
    <svg class="kith-level__bars" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {Array.from({ length: of }, (_, index) => {
        const x = 1 + index * (width + 1)
        const y = of === 1 ? 1 : 10 - (9 * index) / (of - 1)
        return (
          <path fill-rule="evenodd" d={index < rank ? box(x, y, width) : box(x, y, width) + hole(y, width, edge)} />
        )
      })}
    </svg>
  )
}

function box(x: number, y: number, width: number): string {
  return `M${short(x)} ${short(y)}h${short(width)}V15h${short(-width)}z`
}

/** Begins where the box ended, at its upper left corner. */
function hole(y: number, width: number, edge: number): string {
  return `m${short(edge)} ${short(edge)}V${short(15 - edge)}h${short(width - 2 * edge)}V${short(y + edge)}z`
}

function short(length: number): string {
  return String(Math.round(length * 100) / 100)
}
