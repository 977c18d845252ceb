import type { VNode } from 'preact'
import type { Words } from '../components/props.js'
import { Shape, type ShapeName } from './shapes.js'

export type Judgement = 'complete' | 'on-track' | 'at-risk' | 'off-track' | 'not-started'

const LOOKS = {
  complete: { words: 'Complete', shape: 'doubleTick', class: 'done' },
  'on-track': { words: 'On track', shape: 'tickedCircle', class: 'on' },
  'at-risk': { words: 'At risk', shape: 'diamond', class: 'risk' },
  'off-track': { words: 'Off track', shape: 'crossedSquare', class: 'off' },
  'not-started': { words: 'Not started', shape: 'brokenRing', class: 'not' },
} as const satisfies Record<Judgement, { words: string; shape: ShapeName; class: string }>

/** A person's judgement on an action or a priority: word and shape first, tint last. */
export function Rag({ judgement, words }: { judgement: Judgement; words?: Words | undefined }): VNode {
  const look = LOOKS[judgement]
  return (
    <span class={`kith-rag kith-rag--${look.class}`}>
      <Shape name={look.shape} />
      {words ?? look.words}
    </span>
  )
}
