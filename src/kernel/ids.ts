import { uuidv7 } from 'uuidv7'

/** A UUID that names one kind of thing; the brand keeps kinds apart at compile time and costs nothing at run time. */
export type Id<Kind extends string> = string & { readonly __kind: Kind }

export type PartnershipId = Id<'partnership'>
export type AgencyId = Id<'agency'>
export type TeamId = Id<'team'>
export type AccountId = Id<'account'>
export type SeatId = Id<'seat'>
export type RecordId = Id<'record'>
export type PersonId = Id<'person'>

/** A new id, sortable by the time it was made (UUID version 7, RFC 9562). */
export function newId<I extends Id<string>>(): I {
  return uuidv7() as I
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** True for a lower-case UUID of any version: what may stand in a route's `:id`. */
export function isId(text: string): boolean {
  return UUID.test(text)
}
