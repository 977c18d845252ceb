import type { VNode } from 'preact'
import { classes } from '../components/props.js'

/** Drawn in the colour of the text beside them, so that they survive print, forced colours and colour blindness. */
const PATHS = {
  ring: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 2.2a4.8 4.8 0 1 1 0 9.6 4.8 4.8 0 0 1 0-9.6Z',
  half: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 2.2v9.6a4.8 4.8 0 0 1 0-9.6Z',
  full: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Z',
  triangle: 'M8 .8 15.6 15H.4L8 .8Zm-1 5v4.4h2V5.8H7Zm0 5.6v2h2v-2H7Z',
  pause: 'M3 2h3.5v12H3zM9.5 2H13v12H9.5z',
  tickedCircle: 'M8 .8a7.2 7.2 0 1 0 0 14.4A7.2 7.2 0 0 0 8 .8ZM6.9 11.9 3.4 8.4l1.5-1.5 2 2 4.3-4.4 1.5 1.5-5.8 5.9Z',
  tick: 'm6.2 13.4-5-5 1.9-1.9 3.1 3.1 6.7-7 1.9 1.9z',
  doubleTick: 'm3.9 12.6-3.6-3.6 1.5-1.5 2.1 2.1L9.4 4l1.5 1.5zm4.6 0L7.2 11.3l1.4-1.4.1.1 5.4-6 1.5 1.5z',
  diamond: 'M8 .2 15.8 8 8 15.8.2 8 8 .2ZM7 4.2v4.6h2V4.2H7Zm0 5.8v2h2v-2H7Z',
  crossedSquare:
    'M1 1h14v14H1V1Zm4.2 2.8L3.8 5.2 6.6 8l-2.8 2.8 1.4 1.4L8 9.4l2.8 2.8 1.4-1.4L9.4 8l2.8-2.8-1.4-1.4L8 6.6 5.2 3.8Z',
  brokenRing:
    'M6.6 1.1a7 7 0 0 1 2.8 0l-.4 2a5 5 0 0 0-2 0l-.4-2Zm5.3 1a7 7 0 0 1 2 2l-1.7 1.1a5 5 0 0 0-1.4-1.4l1.1-1.7Zm3 4.5a7 7 0 0 1 0 2.8l-2-.4a5 5 0 0 0 0-2l2-.4Zm-1 5.3a7 7 0 0 1-2 2l-1.1-1.7a5 5 0 0 0 1.4-1.4l1.7 1.1Zm-4.5 3a7 7 0 0 1-2.8 0l.4-2a5 5 0 0 0 2 0l.4 2Zm-5.3-1a7 7 0 0 1-2-2l1.7-1.1a5 5 0 0 0 1.4 1.4l-1.1 1.7Zm-3-4.5a7 7 0 0 1 0-2.8l2 .4a5 5 0 0 0 0 2l-2 .4Zm1-5.3a7 7 0 0 1 2-2l1.1 1.7a5 5 0 0 0-1.4 1.4L2.1 4.1Z',
  lock: 'M4 7V5a4 4 0 1 1 8 0v2h1.5v8h-11V7H4Zm2 0h4V5a2 2 0 1 0-4 0v2Z',
  info: 'M8 .8a7.2 7.2 0 1 0 0 14.4A7.2 7.2 0 0 0 8 .8ZM7 4h2v2H7V4Zm0 3h2v5H7V7Z',
  cross: 'M3.5 2 8 6.5 12.5 2 14 3.5 9.5 8l4.5 4.5-1.5 1.5L8 9.5 3.5 14 2 12.5 6.5 8 2 3.5z',
  up: 'M8 1.5 14 8h-4v6.5H6V8H2z',
  down: 'M8 14.5 2 8h4V1.5h4V8h4z',
  same: 'M1 6.2 1 4h14v2.2zM1 12V9.8h14V12z',
  person: 'M8 7.6a3.3 3.3 0 1 0 0-6.6 3.3 3.3 0 0 0 0 6.6ZM1.8 15v-1.3a6.2 5.2 0 0 1 12.4 0V15z',
  place:
    'M8 .8a5.4 5.4 0 0 0-5.4 5.4c0 3.6 5.4 9 5.4 9s5.4-5.4 5.4-9A5.4 5.4 0 0 0 8 .8Zm0 3.2a2.2 2.2 0 1 1 0 4.4A2.2 2.2 0 0 1 8 4Z',
  bus: 'M2 2.5C2 1.7 4.7 1 8 1s6 .7 6 1.5V12h-1v2.5h-2.2V12H5.2v2.5H3V12H2V2.5ZM3.8 4v4h8.4V4H3.8Zm.3 5.4v1.4h2V9.4h-2Zm5.8 0v1.4h2V9.4h-2Z',
  school: 'M8 .8 1 4.5v1.7h14V4.5L8 .8ZM2.5 7.5v5H1.5V15h13v-2.5h-1v-5h-2v5h-2.5v-3H7v3H4.5v-5h-2Z',
  online: 'M1 2h14v9H9v1.5h2.5V14h-7v-1.5H7V11H1V2Zm1.8 1.8v5.4h10.4V3.8H2.8Z',
  group:
    'M5.2 7.4a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2Zm6.2.6a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4ZM.4 14v-1a4.8 4.4 0 0 1 9.6 0v1H.4Zm11 0v-1c0-1.5-.5-2.8-1.3-3.8a4.2 4 0 0 1 5.5 3.8v1h-4.2Z',
  running:
    'M8.7 4a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.2ZM6 5l2.5-.4 1.3 2.5 2.5.8-.5 1.5-3-.9-.6-.9-.5 2.2 2 1.9.6 3.7H8.6l-.5-3-2-1.7-.9 2.2-2.3 2.6-1.3-1.1 2-2.3 1.5-5-1.1.5-.5 2.1-1.5-.4.6-2.9L6 5Z',
  quote:
    'M2 12.5V8.2C2 5.5 3.4 3.7 6.2 3l.6 1.6c-1.4.5-2.1 1.3-2.2 2.6h2.2v5.3H2Zm7 0V8.2c0-2.7 1.4-4.5 4.2-5.2l.6 1.6c-1.4.5-2.1 1.3-2.2 2.6h2.2v5.3H9Z',
  discussion: 'M1 2h14v9H8l-4 3.5V11H1V2Z',
  document: 'M3 1h7l3.5 3.5V15H3V1Zm2 6v1.5h6.5V7H5Zm0 3v1.5h6.5V10H5Z',
  phone:
    'M4.6 1 6.4 4.8 4.9 6.5c.9 1.9 2.7 3.7 4.6 4.6l1.7-1.5L15 11.4c0 2-1.3 3.6-3 3.6C6.5 15 1 9.5 1 4c0-1.7 1.6-3 3.6-3Z',
  leave: 'M1 1h8v3H7V3H3v10h4v-1h2v3H1V1Zm9.5 3.5L14.8 8l-4.3 3.5V9H5.5V7h5V4.5Z',
} as const

export type ShapeName = keyof typeof PATHS

/** An icon beside words that say the same: never the only sign of anything. */
export function Shape({ name, class: extra }: { name: ShapeName; class?: string | undefined }): VNode {
  return (
    <svg class={classes('kith-shape', extra)} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path fill-rule="evenodd" d={PATHS[name]} />
    </svg>
  )
}

/** Three doorways: a small one between and in front of two larger. */
export function Mark(): VNode {
  return (
    <svg class="kith-logo__mark" viewBox="0 0 40 32" aria-hidden="true" focusable="false">
      <path class="kith-logo__kin" d="M2 30V11a9 9 0 0 1 18 0v3a8 8 0 0 0-8 8v8z" />
      <path class="kith-logo__kin" d="M38 30V14a8 8 0 0 0-16 0v.25A8 8 0 0 1 28 22v8z" />
      <path class="kith-logo__child" d="M14 30v-8a6 6 0 0 1 12 0v8z" />
    </svg>
  )
}
