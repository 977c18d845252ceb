import { lineIn } from '../../../../../platform/http/typed.js'
import type { Body } from '../../../../../platform/http/body.js'
import type { InviteRefusal } from '../../../commands/people.js'
import type { SeatFieldRefusal } from '../seats/seat-fields.js'
import { LONGEST_NAME, nameFault } from '../single-line.js'

export type TypedPerson = { name: string; email: string }
export type PersonFormRefusal =
  | { readonly code: `name-${'missing' | 'too-long' | 'not-a-line'}`; readonly field: 'name' }
  | { readonly code: 'email-missing' | 'email-not-one'; readonly field: 'email' }
export type PersonFieldRefusal = PersonFormRefusal | InviteRefusal | SeatFieldRefusal

/** RFC 5321, 4.5.3.1.3: a path is at most 256 octets, its two brackets included. */
const LONGEST_ADDRESS = 254

export function typedPerson(body: Body): TypedPerson {
  return { name: lineIn(body, 'name'), email: lineIn(body, 'email') }
}

export function personFaults({ name, email }: TypedPerson): PersonFormRefusal[] {
  const faults: PersonFormRefusal[] = []
  const fault = nameFault(name)
  if (fault) faults.push({ code: `name-${fault}`, field: 'name' })
  if (!email) faults.push({ code: 'email-missing', field: 'email' })
  else if (!isAddress(email)) faults.push({ code: 'email-not-one', field: 'email' })
  return faults
}

/** Plain addresses only: what agencies use, and nothing that a mail server could read as more than one. */
export function isAddress(text: string): boolean {
  return (
    text.length <= LONGEST_ADDRESS &&
    /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i.test(text)
  )
}

export const SAY_PERSON: Record<
  Exclude<PersonFormRefusal['code'] | InviteRefusal['code'], SeatFieldRefusal['code']>,
  string
> = {
  'name-missing': 'Enter their name',
  'name-too-long': `Their name must be ${LONGEST_NAME} characters or fewer`,
  'name-not-a-line': 'Their name must be one line of text',
  'email-missing': 'Enter their email address',
  'email-not-one': 'Enter an email address, like name@example.gov.uk',
  'already-here': 'Someone with that address is here already. Find them among the people, and add a seat.',
  'account-closed': 'The account with that address is closed. Its partnership must open it first.',
  'email-taken': 'Someone else signs in with that address',
}
