/** The distinct trigrams of a word, two blanks before it and one after, six bits to a letter. */
export function trigramsOf(word: string): number[] {
  const trigrams = new Set<number>()
  let last = 0
  let secondLast = 0
  for (let at = 0; at <= word.length; at += 1) {
    const letter = at === word.length ? 0 : letterCode(word.charCodeAt(at))
    trigrams.add((secondLast << 12) | (last << 6) | letter)
    secondLast = last
    last = letter
  }
  return [...trigrams]
}

/**
 * Hashes of a word and of what remains when one letter is left out. Two words that are one slip apart (a letter changed,
 * added, missing or swapped with its neighbour) have one of these in common.
 */
export function lettersLeftOut(word: string): number[] {
  const shapes = new Set<number>([hashWithout(word, -1)])
  for (let at = 0; at < word.length; at += 1) shapes.add(hashWithout(word, at))
  return [...shapes]
}

/** 1 to 26 for a to z, the rest shared out over what six bits leave. */
function letterCode(unit: number): number {
  return unit >= 97 && unit <= 122 ? unit - 96 : 27 + (unit % 37)
}

/** FNV-1a over the letters but one, its high bits folded in. */
function hashWithout(word: string, leftOut: number): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at += 1)
    if (at !== leftOut) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}
