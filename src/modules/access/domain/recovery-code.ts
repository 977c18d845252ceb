import { randomInt } from 'node:crypto'

/** Without letters that are taken for others. */
const LETTERS = 'abcdefghjkmnpqrstvwxyz23456789'
export const RECOVERY_CODES = 10
const LENGTH = 16
const LEAD = 4

/** Ten new ones, no two with the same beginning, by which one is found; the other twelve characters are 58 bits. */
export function newRecoveryCodes(): string[] {
  const codes = new Map<string, string>()
  while (codes.size < RECOVERY_CODES) {
    const code = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')
    codes.set(code.slice(0, LEAD), code)
  }
  return [...codes.values()]
}

/** In groups of four, for reading and writing down. */
export function groupedCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/** A recovery code as it was made, from however it was typed; undefined when it cannot be one. */
export function readRecoveryCode(typed: string): { readonly lead: string; readonly code: string } | undefined {
  const code = typed.toLowerCase().replace(/[\s-]/g, '')
  if (code.length !== LENGTH || [...code].some((letter) => !LETTERS.includes(letter))) return undefined
  return { lead: code.slice(0, LEAD), code }
}
