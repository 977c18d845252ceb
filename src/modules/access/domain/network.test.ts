import { describe, expect, it } from 'vitest'
import { networkOf } from './network.js'

describe('the network of an address', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7', 'an IPv4 address is itself'],
    ['::ffff:203.0.113.7', '203.0.113.7', 'and the same as a server that listens on both sees it'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64', 'the first half of an IPv6 address'],
    ['2001:0db8:0001:0002::1', '2001:db8:1:2::/64', 'however it is written'],
    ['2001:db8::1', '2001:db8:0:0::/64', 'zeros that are left out are zeros'],
    ['2001:db8:1::', '2001:db8:1:0::/64', 'also at the end'],
    ['::1', '0:0:0:0::/64', 'and at the beginning'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64', 'without the name of the interface'],
    ['', '', 'nothing is nothing'],
  ])('of %s is %s: %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })

  it('is one for a whole household and two for two', () => {
    expect(networkOf('2001:db8:1:2:aaaa::1')).toBe(networkOf('2001:db8:1:2:bbbb::2'))
    expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'))
  })
})
