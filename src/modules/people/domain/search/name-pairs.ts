/** Two words as they are stored together: in either order the same. */
export function pairOf(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`
}

/** Every two different words of these. */
export function namePairs(words: readonly string[]): string[] {
  const distinct = [...new Set(words)]
  return distinct.flatMap((one, at) => distinct.slice(at + 1).map((other) => pairOf(one, other)))
}

/** Every word of one group with every other word of another. */
export function pairsAcross(some: readonly string[], others: readonly string[]): string[] {
  const pairs = some.flatMap((one) => others.flatMap((other) => (one === other ? [] : [pairOf(one, other)])))
  return [...new Set(pairs)]
}
