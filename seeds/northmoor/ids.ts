import { createHash } from 'node:crypto'
import type { Id } from '../../src/kernel/ids.js'

/** The same id for the same name, every time the story is told: a UUID of version 8 (RFC 9562) made from the name. */
export function idOf<I extends Id<string>>(name: string): I {
  const hex = createHash('sha256').update(`northmoor/${name}`).digest('hex')
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}` as I
}
