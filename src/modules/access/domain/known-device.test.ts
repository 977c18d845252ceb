import { describe, expect, it } from 'vitest'
import { type AccountId, newId } from '../../../kernel/ids.js'
import { secretsFrom } from '../../../platform/secrets.js'
import { knownDevice, rememberDevice } from './known-device.js'

const { digest } = secretsFrom('a secret that only tests have, and long enough')
const people = Array.from({ length: 7 }, () => newId<AccountId>())
const [ann = newId<AccountId>(), bob = newId<AccountId>()] = people

describe('a device that an account has signed in from', () => {
  it('is known for that account and for no other', () => {
    const cookie = rememberDevice(digest, undefined, ann)
    expect(knownDevice(digest, cookie, ann)).toBeDefined()
    expect(knownDevice(digest, cookie, bob)).toBeUndefined()
  })

  it('stays the same device for everyone who shares the desk', () => {
    const shared = rememberDevice(digest, rememberDevice(digest, undefined, ann), bob)
    expect(knownDevice(digest, shared, ann)).toBe(knownDevice(digest, shared, bob))
    expect(knownDevice(digest, shared, ann)).toBeDefined()
  })

  it('remembers five people, the latest', () => {
    let cookie: string | undefined
    for (const person of people) cookie = rememberDevice(digest, cookie, person)
    expect(people.map((person) => knownDevice(digest, cookie, person) !== undefined)).toEqual([
      false,
      false,
      true,
      true,
      true,
      true,
      true,
    ])
  })

  it('cannot be made up: neither elsewhere, nor by another device, nor by changing a letter', () => {
    const cookie = rememberDevice(digest, undefined, ann)
    const [id = '', mark = ''] = cookie.split('.')
    const elsewhere = secretsFrom('another secret, which another installation has').digest
    expect(knownDevice(digest, rememberDevice(elsewhere, undefined, ann), ann)).toBeUndefined()
    expect(knownDevice(digest, `${newId()}.${mark}`, ann)).toBeUndefined()
    expect(
      knownDevice(digest, `${id}.${mark.replace(/./, (first) => (first === '0' ? '1' : '0'))}`, ann),
    ).toBeUndefined()
    for (const nonsense of [undefined, '', '.', id, `${id}.`, `${id}.zz`, 'x'.repeat(5000)])
      expect(knownDevice(digest, nonsense, ann)).toBeUndefined()
  })
})
