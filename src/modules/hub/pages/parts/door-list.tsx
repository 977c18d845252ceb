import type { VNode } from 'preact'
import { classes } from '../../../../web/components/props.js'
import type { Reader } from '../../domain/page-content.js'

export type Door = Exclude<Reader, 'everyone'>

type DoorLook = { readonly name: string; readonly says: string; readonly colour: string; readonly drawing: VNode }

/** The four doors, in the order in which they stand. */
export const DOORS: Readonly<Record<Door, DoorLook>> = {
  'young-people': {
    name: 'I’m a young person',
    says: 'Is it happening to me? Worried about a friend? What happens if I tell?',
    colour: 'young',
    drawing: (
      <>
        <circle fill="currentColor" cx="27" cy="25.9" r="5.9" />
        <path fill="currentColor" d="M18.3 58V42.2a8.7 8.7 0 0 1 17.5 0V58zM38.2 58V43.9a7.8 7.8 0 0 1 15.6 0V58z" />
        <circle fill="currentColor" cx="46" cy="29.3" r="5.3" />
      </>
    ),
  },
  'parents-carers': {
    name: 'I’m a parent or carer',
    says: 'What to look for, how to talk about it, who will help you too.',
    colour: 'parents',
    drawing: (
      <>
        <circle fill="currentColor" cx="28" cy="20.8" r="6.8" />
        <path fill="currentColor" d="M17.9 58V39.7a10.1 10.1 0 0 1 20.2 0V58zM41.6 58V46.4a6.4 6.4 0 0 1 12.9 0V58z" />
        <circle fill="currentColor" cx="48" cy="34.3" r="4.3" />
      </>
    ),
  },
  communities: {
    name: 'I live or work here',
    says: 'Shops, taxis, hotels, clubs, neighbours: what you might see.',
    colour: 'places',
    drawing: (
      <path
        fill="currentColor"
        fill-rule="evenodd"
        d="M14 18h44l4 12H10l4-12Zm0 15h44v25H48V46a6 6 0 0 0-12 0v12H14V33Zm5 5v10h12V38H19Z"
      />
    ),
  },
  professionals: {
    name: 'I work with children',
    says: 'Signs, how to refer, how to pass on what you know, training.',
    colour: 'work',
    drawing: (
      <path
        fill="currentColor"
        fill-rule="evenodd"
        d="M28 12h16v4h8v42H20V16h8v-4Zm4 3v4h8v-4h-8Zm-6 12v4h20v-4H26Zm0 9v4h20v-4H26Zm0 9v4h12v-4H26Z"
      />
    ),
  },
}

/** The doors as they stand on the front page. `hrefs` and `names` differ where the page is in another language. */
export function DoorList({
  doors,
}: {
  doors: readonly { door: Door; href: string; name: string; says: string }[]
}): VNode {
  return (
    <ul class="kith-doors">
      {doors.map(({ door, href, name, says }) => (
        <li>
          <a class={classes('kith-door', `kith-door--${DOORS[door].colour}`)} href={href}>
            <svg class="kith-door__art" viewBox="0 0 72 72" aria-hidden="true" focusable="false">
              {DOORS[door].drawing}
            </svg>
            <span>
              <span class="kith-door__name">{name}</span>
              <span class="kith-door__says">{says}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
