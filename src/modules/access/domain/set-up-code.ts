const LETTERS = 'abcdefghjkmnpqrstvwxyz23456789'
const LENGTH = 12

/**
 * The code that whoever started an empty Kith reads on its console and types into the first page, so that no stranger
 * who finds the address sets it up. Made from the installation's own secret: the same after a restart, kept nowhere,
 * and worth nothing once there is a partnership.
 */
export function setUpCode(digest: (use: string, text: string) => string): string {
  const bytes = Buffer.from(digest('set-up', 'code'), 'hex')
  const letters = Array.from(bytes.subarray(0, LENGTH), (byte) => LETTERS[byte % LETTERS.length]).join('')
  return letters.replace(/(.{4})(?=.)/g, '$1-')
}

/** As it was typed, with or without its dashes. */
export function isSetUpCode(digest: (use: string, text: string) => string, typed: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[\s-]/g, '')
  return plain(typed) === plain(setUpCode(digest))
}
