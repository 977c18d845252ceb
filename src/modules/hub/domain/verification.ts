import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { Contact, ServiceContent } from './service-content.js'

/** Who rang, on which day, and found it right. */
export type Verified = { readonly on: CalendarDate; readonly by: string }

/** The same ways to reach it: what was found right of one holds of the other. Remarks beside a number may differ. */
export function hasSameContacts(
  one: Pick<ServiceContent, 'contacts'>,
  other: Pick<ServiceContent, 'contacts'>,
): boolean {
  return wayIns(one.contacts).join('\n') === wayIns(other.contacts).join('\n')
}

function wayIns(contacts: readonly Contact[]): string[] {
  return contacts
    .map((contact) => {
      const to =
        'number' in contact ? contact.number.replaceAll(' ', '') : 'url' in contact ? contact.url : contact.address
      return `${contact.kind} ${to} ${contact.kind === 'text' ? (contact.word ?? '') : ''}`
    })
    .toSorted()
}

/**
 * Who found a service right, once someone edited it. A new number, or another new way in, is unverified until the editor
 * says that they tried it; what nobody touched keeps its verification.
 */
export function keepVerification(
  before: Pick<ServiceContent, 'contacts' | 'verified'>,
  after: Pick<ServiceContent, 'contacts'>,
  tried: Verified | undefined,
): ServiceContent['verified'] {
  return tried ?? (hasSameContacts(before, after) ? before.verified : null)
}
