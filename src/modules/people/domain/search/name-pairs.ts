import type { Expansion } from './vocabulary.js'

/** What is typed beyond so many words is not paired. */
const MOST_TYPED = 4

/** Two words as they are stored together: in either order the same. */
export function pairOf(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`
}

/** Every two different words of these. */
export function namePairs(words: readonly string[]): string[] {
  const distinct = [...new Set(words)]
  return distinct.flatMap((one, at) => distinct.slice(at + 1).map((other) => pairOf(one, other)))
}

/**
 * Every two words that two of the typed words may stand for, the closest to what was typed first. `words` has for each
 * typed word those it may stand for.
 */
export function closestPairs(words: readonly ReadonlyMap<string, Expansion<string>>[], most: number): string[] {
  const typed = words.slice(0, MOST_TYPED).map((each) => [...each.values()])
  const closeness = new Map<string, number>()
  for (const [at, some] of typed.entries()) {
    for (const other of typed.slice(at + 1).flat()) {
      for (const one of some) {
        if (one.token === other.token) continue
        const pair = pairOf(one.token, other.token)
        closeness.set(pair, Math.max(closeness.get(pair) ?? 0, one.score * other.score))
      }
    }
  }
  return [...closeness]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, most)
    .map(([pair]) => pair)
}
