import { describe, expect, it } from 'vitest'
import { type Role, ROLES } from '../../../kernel/actor.js'
import { type Door, mayWorkOnAction, mayWritePlan, PLAN_WRITERS } from './who-may.js'

const whole: Door = { parts: 'every', level: 'work' }
const most: Door = { parts: new Set(['summary', 'plan', 'assessment']), level: 'work' }
const owners: Door = { parts: new Set(['summary', 'plan']), level: 'work' }
const seat = (role: Role) => ({ role, accountId: 'me' as never, agencyId: 'mine' as never })

describe('who writes a plan', () => {
  it.each([
    { door: whole, writes: true, because: 'they hold the record' },
    { door: most, writes: true, because: 'they hold more than an owner does' },
    { door: owners, writes: false, because: 'an owner’s door is for their action' },
    { door: { ...whole, level: 'read' } as Door, writes: false, because: 'reading is not writing' },
  ])('a worker: $writes, because $because', ({ door, writes }) => {
    expect(mayWritePlan(seat('allocated-worker'), door)).toBe(writes)
  })

  it('is decided by the role besides', () => {
    expect(ROLES.filter((role) => mayWritePlan(seat(role), whole))).toEqual(PLAN_WRITERS)
    expect(PLAN_WRITERS).not.toContain('referrer')
    expect(PLAN_WRITERS).not.toContain('administrator')
  })
})

describe('who works on an action', () => {
  const nobodys = { ownerAccountId: 'other' as never, watchedBy: 'other' as never, ownerAgencyId: 'theirs' as never }

  it.each([
    {
      role: 'referrer',
      door: owners,
      action: { ...nobodys, ownerAccountId: 'me' as never },
      may: true,
      because: 'it is theirs',
    },
    {
      role: 'referrer',
      door: owners,
      action: { ...nobodys, watchedBy: 'me' as never },
      may: true,
      because: 'they watch it',
    },
    { role: 'referrer', door: owners, action: nobodys, may: false, because: 'it is someone else’s' },
    {
      role: 'agency-spoc',
      door: most,
      action: { ...nobodys, ownerAgencyId: 'mine' as never },
      may: true,
      because: 'a SPOC answers for the agency',
    },
    { role: 'agency-spoc', door: most, action: nobodys, may: false, because: 'and for no other' },
    { role: 'allocated-worker', door: whole, action: nobodys, may: true, because: 'they write the plan' },
    { role: 'allocated-worker', door: owners, action: nobodys, may: false, because: 'here they only own an action' },
    {
      role: 'referrer',
      door: { ...owners, level: 'read' },
      action: { ...nobodys, ownerAccountId: 'me' as never },
      may: false,
      because: 'their door is for reading',
    },
  ] as const)('$role: $may, because $because', ({ role, door, action, may }) => {
    expect(mayWorkOnAction(seat(role), door, action)).toBe(may)
  })
})
