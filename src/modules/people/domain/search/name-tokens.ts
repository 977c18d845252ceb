/** Letters that do not come apart into a plain letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
}
const PLAIN_LETTER = /[ßæœøđðþłıħ]/g

/** Marks over Latin letters, and the short vowels that Arabic and Hebrew may leave out. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u0652]/g

/** Every sign that is typed for an apostrophe. They join: O’Brien is obrien. */
const APOSTROPHES = /['\u2018\u2019\u02bc\u02bb\u0060\u00b4\u2032\uff07]/g

/** Parts that belong to the word after them. `mc donald` is found as mcdonald, `o brien` as obrien. */
const JOINING = new Set(['mc', 'o'])

/** Parts that people write apart, joined or with a hyphen; they count as words and are joined to the next as well. */
const PARTICLES = new Set('mac al el abdul abd bin ben de di da del la le st van von der'.split(' '))

/** Every sign that is typed for a hyphen. */
const HYPHENS = /[\u2010-\u2015\u2212]/g

/** Lower case, without accents, apostrophes or the difference between full and half width. */
export function folded(text: string): string {
  return text
    .replace(APOSTROPHES, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(HYPHENS, '-')
    .replace(PLAIN_LETTER, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFC')
}

/** The words of a name as typed, in order: Smith-Jones is two, O’Brien and Mc Donald are one. */
export function nameWords(name: string): string[] {
  return barrelsOf(name).flat()
}

/**
 * The distinct words under which a name is found. A double-barrelled name gives each part and the whole (Smith-Jones:
 * smith, jones, smithjones); Mc and O’ join what follows, and so do particles, which stay words as well (el Hassan: el,
 * hassan, elhassan). An O apart may be an initial, so the word after it stands alone too. Digits and other signs part
 * words and are dropped.
 */
export function nameTokens(name: string): string[] {
  const tokens = new Set<string>()
  const barrels = barrelsOf(name)
  for (const barrel of barrels) for (const word of barrel) tokens.add(word)
  for (const barrel of barrels) if (barrel.length > 1) tokens.add(barrel.join(''))
  const words = barrels.flat()
  for (const [at, word] of words.entries()) if (PARTICLES.has(word) && words[at + 1]) tokens.add(word + words[at + 1])
  const apart = folded(name).split(NOT_A_NAME)
  for (const [at, word] of apart.entries()) if (word === 'o' && apart[at + 1]) tokens.add(apart[at + 1] ?? '')
  return [...tokens]
}

const NOT_A_NAME = /[^\p{L}\p{M}-]+/u

/** The words of a name, those that hyphens hold together in one list. */
function barrelsOf(name: string): string[][] {
  const barrels: string[][] = []
  let before = ''
  for (const text of folded(name).split(NOT_A_NAME)) {
    if (JOINING.has(text)) {
      before += text
      continue
    }
    const [first = '', ...rest] = text.split('-').filter((part) => part !== '')
    if (first !== '') barrels.push([before + first, ...rest])
    if (first !== '') before = ''
  }
  return before === '' ? barrels : [...barrels, [before]]
}
