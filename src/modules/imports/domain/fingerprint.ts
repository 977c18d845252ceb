import { createHash } from 'node:crypto'
import type { CensusChild } from './census-child.js'

/**
 * SHA-256, in hexadecimal, of everything the census says of a child, whatever the order, layout or year of the file. Two
 * returns that say the same of a child give the same fingerprint; anything added, changed or left out gives another.
 */
export function fingerprintOf(child: CensusChild): string {
  return createHash('sha256').update(canonicalJson(child)).digest('hex')
}

/** Whether two values of the census say the same, wherever they come from: what is not given is left out of both. */
export function saysTheSame(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b)
}

/** JSON with keys in order and without what is not given. Lists keep theirs, which the reader has already made one. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(',')}}`
}
