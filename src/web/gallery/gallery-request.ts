import type { Seat } from '../../kernel/actor.js'
import type { RequestContextValue } from '../request-context.js'

/** A seat and a request for looking at pages without an application behind them. */
const SEAT = {
  id: '01900000-0000-7000-8000-000000000001',
  partnershipId: '01900000-0000-7000-8000-000000000002',
  partnershipName: 'Northmoor Safeguarding Children Partnership',
  accountId: '01900000-0000-7000-8000-000000000003',
  personName: 'Nadia Rahman',
  agencyId: '01900000-0000-7000-8000-000000000004',
  agencyName: 'Northmoor Children’s Social Care',
  agencyKind: 'childrens-social-care',
  role: 'allocated-worker',
  title: 'Social worker',
  teamIds: [],
  teamNames: ['Eskerby team'],
} as const

export const GALLERY_REQUEST: RequestContextValue = {
  csrfToken: 'not-a-token',
  once: '01900000-0000-7000-8000-000000000005',
  nonce: '',
  path: '/',
  seat: SEAT as unknown as Seat,
  nav: [
    { href: '/', text: 'Today', current: true },
    { href: '/concerns', text: 'Concerns', current: false },
    { href: '/children', text: 'Children', current: false },
    { href: '/contexts', text: 'Contexts', current: false },
    { href: '/meetings', text: 'Meetings', current: false },
    { href: '/strategy', text: 'Strategy', current: false },
  ],
  canFind: true,
  canSeeLooks: true,
  partnershipName: 'Northmoor Safeguarding Children Partnership',
  demonstration: true,
  savedAt: '9:31am',
}
