/**
 * OWASP ASVS 5.0, 6.2.1, 6.2.5 and 6.2.9: length is what counts. Any characters may be used, none must be, and a
 * password stays until its owner changes it.
 */
export const SHORTEST_PASSWORD = 12
export const LONGEST_PASSWORD = 256

export type PasswordRefusal = {
  readonly code: 'password-missing' | 'password-too-short' | 'password-too-long' | 'password-common' | 'password-names'
  readonly field: 'password'
}

/** Words that belong to this system whoever signs in (ASVS 6.1.2); names of people and agencies are added to them. */
const OUR_WORDS = ['kith', 'mace', 'safeguarding', 'safeguard', 'partnership', 'children', 'childrens', 'council']

/** So many words that everyone would guess, one after the other, are still a guess. Three that do not belong together are not. */
const GUESSED_WORDS = 2

/**
 * Why a password cannot be chosen, if it cannot. Refused is what is wholly made of one or two common passwords or names
 * known here, with any digits, punctuation and runs (`1234`, `aaaa`) around them, letters swapped for signs or not.
 * @param common in lower case. @param names of the person, their address, agencies and partnerships, as written.
 */
export function checkPassword(
  password: string,
  { common, names }: { common: ReadonlySet<string>; names: readonly string[] },
): PasswordRefusal | undefined {
  const length = [...password].length
  const refuse = (code: PasswordRefusal['code']): PasswordRefusal => ({ code, field: 'password' })
  if (length === 0) return refuse('password-missing')
  if (length < SHORTEST_PASSWORD) return refuse('password-too-short')
  if (length > LONGEST_PASSWORD) return refuse('password-too-long')
  const known = new Set([...OUR_WORDS, ...names.flatMap(wordsOf)])
  const text = password.toLowerCase()
  if (common.has(text) || wordsNeeded(text, (word) => common.has(word)) <= GUESSED_WORDS)
    return refuse('password-common')
  if (wordsNeeded(text, (word) => known.has(word) || common.has(word)) <= GUESSED_WORDS) return refuse('password-names')
  return undefined
}

/** The words of a name or an address that are long enough to be guessed by. */
function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= 3)
}

const SIGNS: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
}

/** With signs read as the letters they look like, which shows `p@ssw0rd` to be none. */
function lettered(text: string): string {
  return [...text].map((character) => SIGNS[character] ?? character).join('')
}

const LONGEST_WORD = 24
const SHORTEST_WORD = 3

/** The fewest words that, with what adds nothing around them, make up the text; Infinity when words do not. */
function wordsNeeded(text: string, isWord: (word: string) => boolean): number {
  const fewest = Array<number>(text.length + 1).fill(Number.POSITIVE_INFINITY)
  fewest[0] = 0
  for (let at = 0; at < text.length; at += 1) {
    const here = fewest[at] ?? Number.POSITIVE_INFINITY
    if (here > GUESSED_WORDS) continue
    const reach = (end: number, cost: number) => {
      fewest[end] = Math.min(fewest[end] ?? Number.POSITIVE_INFINITY, here + cost)
    }
    if (/[ -@[-`{-~]/.test(text[at] ?? '')) reach(at + 1, 0)
    const run = runFrom(text, at)
    if (run >= 3) reach(at + run, 0)
    for (let end = at + SHORTEST_WORD; end <= Math.min(text.length, at + LONGEST_WORD); end += 1)
      if (isWord(text.slice(at, end)) || isWord(lettered(text.slice(at, end)))) reach(end, 1)
    const again = repeatFrom(text, at)
    if (again) reach(again, 1)
  }
  return fewest[text.length] ?? Number.POSITIVE_INFINITY
}

/** How far letters go up, down or stay the same, one step at a time: `abcd`, `4321`, `aaaa`. */
function runFrom(text: string, from: number): number {
  const step = text.charCodeAt(from + 1) - text.charCodeAt(from)
  if (Math.abs(step) > 1) return 1
  let at = from + 1
  while (at < text.length && text.charCodeAt(at) - text.charCodeAt(at - 1) === step) at += 1
  return at - from
}

/** Where the rest of the text is one short piece over and over (`xk2xk2xk2xk2`), its end. */
function repeatFrom(text: string, from: number): number | undefined {
  const rest = text.slice(from)
  for (let size = 1; size <= 4 && size * 3 <= rest.length; size += 1) {
    const piece = rest.slice(0, size)
    if (piece.repeat(Math.ceil(rest.length / size)).startsWith(rest)) return text.length
  }
  return undefined
}
