import { createHash } from 'node:crypto'
import type { PartnershipId } from '../../../kernel/ids.js'

/** Gives the same name the same id for ever, within one partnership. */
export type Ids = (name: string) => string

/** UUIDs of version 5 (RFC 9562, 5.5), with the partnership as their namespace. */
export function idsOf(partnershipId: PartnershipId): Ids {
  const namespace = Buffer.from(partnershipId.replaceAll('-', ''), 'hex')
  return (name) => {
    const bytes = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16)
    bytes[6] = ((bytes[6] as number) & 0x0f) | 0x50
    bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80
    const hex = bytes.toString('hex')
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
  }
}
