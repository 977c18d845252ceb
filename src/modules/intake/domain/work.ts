import { createHash } from 'node:crypto'

/** Leading zero bits a browser has to find before it may send at once: a second or so, beside the reading. */
export const WORK_BITS = 16
/** Milliseconds from seeing the answers to sending them, for those whose browser does no work. */
export const WAIT_INSTEAD = 15_000

/** Whether the browser found a number that gives the challenge so many leading zero bits under SHA-256. */
export function isWorkDone(challenge: string, found: string, bits = WORK_BITS): boolean {
  if (!/^\d{1,12}$/.test(found)) return false
  const digest = createHash('sha256').update(`${challenge}:${found}`).digest()
  return zeroBits(digest) >= bits
}

function zeroBits(bytes: Uint8Array): number {
  let count = 0
  for (const byte of bytes) {
    if (byte !== 0) return count + Math.clz32(byte) - 24
    count += 8
  }
  return count
}
