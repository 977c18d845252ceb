import type { VNode } from 'preact'
import { classes } from '../components/props.js'
import { Shape } from './shapes.js'

type SavedProps = {
  /** When the draft was last kept, in words: “9:31am”. Undefined before the first time. */
  at: string | undefined
  /** Say only that a draft exists: “Draft saved at 8:52am”. */
  short?: boolean | undefined
}

/** When what was typed was last kept. With script it follows the typing: the region is there from the start. */
export function Saved({ at, short }: SavedProps): VNode {
  if (short)
    return (
      <p class="kith-saved">
        <Shape name="tick" />
        Draft saved at {at}
      </p>
    )
  return (
    <p class={classes('kith-saved', !at && 'kith-saved--none')} role="status" data-saved data-saved-at={at}>
      <Shape name="tick" class="kith-saved__tick" />
      <Shape name="triangle" class="kith-saved__warning" />
      <span data-saved-words>{at && `Saved at ${at}. You can stop and come back.`}</span>
    </p>
  )
}
