import { expect, it } from 'vitest'
import { isId, type PartnershipId } from '../../../kernel/ids.js'
import { idsOf } from './stable-id.js'

it('is the UUID of version 5 that RFC 9562 gives as its example', () => {
  const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8' as PartnershipId
  expect(idsOf(dns)('www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2')
})

it('is the same each time, and another for another name or another partnership', () => {
  const [here, there] = ['0198c1a0-0000-7000-8000-000000000001', '0198c1a0-0000-7000-8000-000000000002'].map((id) =>
    idsOf(id as PartnershipId),
  )
  const first = here?.('service/childline') ?? ''
  expect(isId(first)).toBe(true)
  expect(here?.('service/childline')).toBe(first)
  expect(here?.('service/shout')).not.toBe(first)
  expect(there?.('service/childline')).not.toBe(first)
})
