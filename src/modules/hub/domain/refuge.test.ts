import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyService } from '../testing/any-service.js'
import { aService } from '../testing/an-edition.js'
import { type ServiceContent, serviceContentSchema } from './service-content.js'

const refuge = { ...aService(), kind: 'refuge' } as ServiceContent

describe('a refuge', () => {
  it.each([
    { change: {}, at: [], because: 'it says nothing of where it is' },
    { change: { does: 'Ring 0808 157 0190 at 8pm for 24 hours’ help.' }, at: [], because: 'numbers are no address' },
    { change: { does: 'Come to ZZ99 1AA.' }, at: ['does'], because: 'a postcode' },
    { change: { confidentiality: 'We are at zz991aa.' }, at: ['confidentiality'], because: 'however it is typed' },
    { change: { whoFor: 'Anyone at 12b Mill Lane' }, at: ['whoFor'], because: 'a house in a street' },
    { change: { area: { words: '4, St Mary’s Close', reach: 'local' } }, at: ['area.words'], because: 'and another' },
    {
      change: { sources: [{ title: 'A leaflet', says: 'It stands at 7 Old Station Road.' }] },
      at: ['sources.0.says'],
      because: 'not even for editors: what is kept may be read',
    },
    {
      change: { contacts: [{ kind: 'phone', number: '01632 960140', says: 'Ask for 3 High Street' }] },
      at: ['contacts.0.says'],
      because: 'beside a number too',
    },
  ])('$change is refused at $at ($because)', ({ change, at }) => {
    const checked = serviceContentSchema.safeParse({ ...refuge, ...change })
    expect(checked.error?.issues.map((issue) => issue.path.join('.')) ?? []).toEqual(at)
  })

  it('has no field for a place: with one, it is no entry of the register', () => {
    const place = { name: 'A house', address: ['Somewhere'], postcode: 'ZZ99 1AA' }
    fc.assert(
      fc.property(anyService('refuge'), fc.constantFrom('visit', 'address', 'location', 'postcode'), (entry, field) => {
        expect(serviceContentSchema.safeParse({ ...entry, [field]: place }).success).toBe(false)
      }),
    )
  })
})

it('a place may say where it is: everyone is told to come', () => {
  const visit = { name: 'The Kettle', address: ['2 Lamplighter Row', 'Harrowmere'], postcode: 'ZZ99 1AA' }
  const checked = serviceContentSchema.safeParse({
    ...aService(),
    kind: 'place',
    visit,
    does: 'Come to 4 High Street.',
  })
  expect(checked.error).toBeUndefined()
})
