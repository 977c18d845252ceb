import type { Seat } from '../../kernel/actor.js'
import type { AccountId, Id } from '../../kernel/ids.js'
import type { Deps } from '../deps.js'
import type { Body } from './body.js'
import type { Reply } from './page.js'

/** Who holds the sign-in cookie. Without a seat they stand in the doorway: second factor or seat not yet given. */
export type Visitor = {
  readonly signInId: Id<'sign-in'>
  readonly accountId: AccountId
  readonly seat: Seat | undefined
  /** False once the sign-in is over (idle, ended, signed out elsewhere): nothing is shown. */
  readonly live: boolean
  /** True when it ran out by itself, not long ago: nobody ended it, so that what is sent may be its holder's typing. */
  readonly lapsed?: boolean
}

/** Finds who holds a cookie's token and notes that they are there. The access module answers. */
export type SignIns = { find(token: string, now: Date): Promise<Visitor | undefined> }

export type DoorwayRequest = {
  readonly deps: Deps
  readonly now: Date
  readonly query: Readonly<Record<string, string>>
  readonly params: Readonly<Record<string, string>>
  readonly body: Body
  readonly visitor: Visitor | undefined
  /** The address the request came from, for rate limits; never stored as it is. */
  readonly network: string
  readonly userAgent: string
  /** By the names below, whatever prefix they travel under. */
  readonly cookies: Readonly<Record<string, string | undefined>>
  /** Gives or takes (undefined) the sign-in cookie. */
  readonly setSignIn: (token: string | undefined) => void
  /** Marks this browser as one that an account has signed in from. */
  readonly setKnownDevice: (token: string) => void
}

/** A page on the way in or out: sign-in, second factor, choosing a seat, reset, sign out. Has no record and no seat. */
export type DoorwayDefinition = {
  readonly path: string
  readonly get?: (request: DoorwayRequest) => Promise<Reply> | Reply
  readonly post?: (request: DoorwayRequest) => Promise<Reply> | Reply
}

export function defineDoorway(definition: DoorwayDefinition): DoorwayDefinition {
  return definition
}

export const SIGN_IN_COOKIE = 'kith_sign_in'
export const DEVICE_COOKIE = 'kith_device'

/** With https, a name that browsers take from this host alone, for every path: OWASP ASVS 5.0, 3.3.1. */
export function cookieName(name: string, secure: boolean): string {
  return secure ? `__Host-${name}` : name
}
