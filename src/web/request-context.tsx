import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Seat } from '../kernel/actor.js'

/** One link of the main navigation. */
export type NavigationLink = { readonly href: string; readonly text: string; readonly current: boolean }

/** What a page needs to know of the request it answers. Views never see the request itself. */
export type RequestContextValue = {
  readonly csrfToken: string
  /** Sent with a form, so that a second click does nothing twice. */
  readonly once: string
  /** For the Content-Security-Policy. */
  readonly nonce: string
  readonly path: string
  /** Undefined while nobody is signed in. */
  readonly seat: Seat | undefined
  readonly nav: readonly NavigationLink[]
  /** Whether the seat may search: the box is not shown to others. */
  readonly canFind?: boolean | undefined
  /** Whether the seat may see who has looked at a record: the link is not shown to others. */
  readonly canSeeLooks?: boolean | undefined
  readonly partnershipName: string
  /** A fictional partnership: every page says so. */
  readonly demonstration: boolean
  /** When the draft on this page was last kept, in words: “9:31am”. */
  readonly savedAt?: string | undefined
}

export const RequestContext = createContext<RequestContextValue | undefined>(undefined)

/** The request being answered. Throws outside a page: a form without its tokens is a bug. */
export function useRequestContext(): RequestContextValue {
  const value = useContext(RequestContext)
  if (!value) throw new Error('A component that needs the request was rendered outside a page')
  return value
}
