/** Letters and figures that cannot be taken for one another, on paper or read out: no 0, O, 1, I, L, U. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const GROUPS = 4
const IN_A_GROUP = 4
const LENGTH = GROUPS * IN_A_GROUP

/** The characters of a key, without the lines between its groups. Only its digest is ever stored. */
export type ReturnKey = string & { readonly __returnKey: true }

/**
 * The key by which someone comes back, drawn from the bytes: 16 characters of 30, 78 bits. From the same bytes it is the
 * same key, so that it can be shown again to whoever sends twice.
 */
export function returnKeyFrom(bytes: Uint8Array): ReturnKey {
  if (bytes.length < 16) throw new Error('A key needs 16 bytes to be drawn from')
  let rest = BigInt(`0x${Buffer.from(bytes.subarray(0, 16)).toString('hex')}`)
  let key = ''
  for (let at = 0; at < LENGTH; at += 1) {
    key += ALPHABET[Number(rest % BigInt(ALPHABET.length))]
    rest /= BigInt(ALPHABET.length)
  }
  return key as ReturnKey
}

/** “7QF3-K2MX-…”: in four groups, for paper and for the phone. */
export function sayReturnKey(key: ReturnKey): string {
  return (key.match(/.{4}/g) ?? []).join('-')
}

/** What someone typed, in capitals and without spaces or lines; undefined for what cannot be a key. */
export function readReturnKey(typed: string): ReturnKey | undefined {
  const text = typed.toUpperCase().replaceAll(/[\s\p{Pd}.]/gu, '')
  if (text.length !== LENGTH) return undefined
  return [...text].every((each) => ALPHABET.includes(each)) ? (text as ReturnKey) : undefined
}
